import type { Told } from '../../history.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { formatInstant } from '../../law/japanese-date.ts'

/** 記録 of one profile, the newest first. */
export function JournalPage({ told }: { told: Told[] }) {
  const entries = told.toReversed().map(({ at, what, who }) => ({
    when: formatInstant(at),
    dateTime: at.toISOString(),
    what,
    who,
  }))
  return (
    <>
      <PageHeading title="プロフィールの記録" lead="いつ、何が変わったかの記録です。書き換えることはできません。" />
      <Timeline entries={entries} />
    </>
  )
}
