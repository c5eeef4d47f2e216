import { Actions, ButtonLink } from '../../ui/button.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { RecordsTable } from './pages.tsx'
import type { FoundRecord } from './search-records.ts'

interface ChainPageProps {
  id: string
  href: string | null
  deeds: FoundRecord[]
  looks: FoundRecord[]
}

/** Everything that happened to one record, and who looked at it. */
export function ChainPage({ id, href, deeds, looks }: ChainPageProps) {
  return (
    <>
      <PageHeading title="1つの記録のすべて" over="記録の検索" lead={`番号 ${id}`}>
        {href && (
          <Actions>
            <ButtonLink href={href} kind="secondary">
              この画面を開く
            </ButtonLink>
          </Actions>
        )}
      </PageHeading>
      <h2>行ったこと</h2>
      <RecordsTable records={deeds} />
      <h2>見たこと</h2>
      <RecordsTable records={looks} />
    </>
  )
}
