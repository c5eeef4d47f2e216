import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Table } from '../../ui/table.tsx'
import { yearsInWords } from '../programme.ts'
import type { ProgrammeLine } from '../queries.ts'

/** Every programme that the reader may see. `base` is where the reader's pages of it live. */
export function ProgrammeList({
  programmes,
  base,
  mayMake,
}: {
  programmes: ProgrammeLine[]
  base: string
  mayMake: boolean
}) {
  const make = { href: `${base}/new`, label: '事業を登録する' }
  return (
    <>
      <PageHeading title="事業" lead="町の事業と、その募集回です。求人は募集回に入れると、まとめて募集できます。">
        {mayMake && programmes.length > 0 && <ButtonLink href={make.href}>{make.label}</ButtonLink>}
      </PageHeading>
      <Table
        caption="事業の一覧"
        captionHidden
        rows={programmes}
        keyOf={(p) => p.id}
        empty={
          <EmptyState title="事業はまだありません" next={mayMake ? make : undefined}>
            事業を登録すると、年度・募集回・返答の期限を決められます。
          </EmptyState>
        }
        columns={[
          { label: '事業', kind: 'name', cell: (p) => <a href={`${base}/${p.id}`}>{p.name}</a> },
          { label: '町', cell: (p) => p.town },
          { label: '期間', cell: (p) => yearsInWords(p.firstYear, p.lastYear) },
          { label: '求人', kind: 'number', cell: (p) => `${p.postings}件` },
        ]}
      />
    </>
  )
}
