import type { Told } from '../../history.ts'
import { formatInstant } from '../../law/japanese-date.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Timeline } from '../../ui/timeline.tsx'

/** 記録 of one thread: who opened it, who came in, when it was put away; never what was written. */
export function JournalPage({ over, told }: { over: string; told: readonly Told[] }) {
  return (
    <>
      <PageHeading title="記録" over={over} lead="やりとりが始まり、誰が加わり、いつ保管されたかの記録です。" />
      <Timeline
        entries={told.map(({ at, what, who }) => ({
          when: formatInstant(at),
          dateTime: at.toISOString(),
          what,
          who,
        }))}
      />
    </>
  )
}
