import { formatInstant } from '../../law/japanese-date.ts'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import type { SavedVersion } from '../versions.ts'
import { DifferenceList } from './difference-list.tsx'
import { TextBlock } from './text-block.tsx'

interface VersionsPageProps {
  title: string
  versions: readonly SavedVersion[]
  total: number
  perPage: number
  page: number
  path: string
}

/** Every saved text of a posting, the newest first, with what it changed. */
export function VersionsPage({ title, versions, total, perPage, page, path }: VersionsPageProps) {
  return (
    <>
      <PageHeading
        title="変更の履歴"
        over={title}
        lead="保存するたびに版が残ります。続けて保存した分は、まとめて示します。消した言葉と加えた言葉が分かります。"
      />
      {versions.length === 0 && (
        <EmptyState title="変更はまだありません">求人を保存すると、ここに残ります。</EmptyState>
      )}
      {versions.map((version) => (
        <Section key={version.version} title={numberOf(version)}>
          <p class="note">{[formatInstant(version.at), version.by].filter(Boolean).join('　')}</p>
          {version.version === 1 ? (
            <FirstContent version={version} />
          ) : (
            <DifferenceList differences={version.differences} />
          )}
        </Section>
      ))}
      <Pagination
        page={page}
        perPage={perPage}
        total={total}
        hrefOf={(next) => (next > 1 ? `${path}?page=${next}` : path)}
      />
    </>
  )
}

function numberOf({ from, version }: SavedVersion): string {
  return from === version ? `第${version}版` : `第${from}〜${version}版`
}

/** Against nothing, everything would be new: the first content is shown as it was. */
function FirstContent({ version }: { version: SavedVersion }) {
  return (
    <Disclosure summary="最初に保存した内容を見る">
      <DescriptionList
        items={version.differences.map(({ label, after }) => ({ term: label, words: <TextBlock text={after} /> }))}
      />
    </Disclosure>
  )
}
