import type { Told } from '../../../history.ts'
import { formatInstant } from '../../../law/japanese-date.ts'
import { PageHeading } from '../../../ui/heading.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import type { StatementRow } from '../find-statement.ts'
import { titleOf } from '../statement-tables.ts'

/** 記録 of a report: drafted, written, counted anew, submitted, published, written out. */
export function StatementJournalPage({ statement, told }: { statement: StatementRow; told: readonly Told[] }) {
  const entries = told.map(({ at, what, who }) => ({ when: formatInstant(at), dateTime: at.toISOString(), what, who }))
  return (
    <>
      <PageHeading over={titleOf(statement)} title="記録" lead="消すことも書き換えることもできません。" />
      <Timeline entries={entries} />
    </>
  )
}
