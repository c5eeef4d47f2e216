import type { Told } from '../../../history.ts'
import { formatInstant } from '../../../law/japanese-date.ts'
import { PageHeading } from '../../../ui/heading.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import { scoutStateNames } from '../scout.ts'

const names: Readonly<Record<string, string>> = scoutStateNames

/** 記録 of one scout, oldest first. */
export function ScoutJournalPage({ over, told }: { over: string; told: readonly Told[] }) {
  return (
    <>
      <PageHeading title="記録" over={over} lead="このスカウトに、いつ、誰が、何をしたかの記録です。" />
      <Timeline
        entries={told.map(({ at, what, who, from, to }) => ({
          when: formatInstant(at),
          dateTime: at.toISOString(),
          what,
          who,
          why: from && to ? `${names[from] ?? from} → ${names[to] ?? to}` : undefined,
        }))}
      />
    </>
  )
}
