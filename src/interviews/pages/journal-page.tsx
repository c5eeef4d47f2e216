import type { Told } from '../../history.ts'
import { formatInstant } from '../../law/japanese-date.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { allCancellationReasons, interviewStateNames } from '../interview.ts'

/** 記録 of one interview, oldest first. */
export function JournalPage({ over, told }: { over: string; told: readonly Told[] }) {
  return (
    <>
      <PageHeading
        title="記録"
        over={over}
        lead="いつ、誰が、何をしたかの記録です。書き換えたり消したりはできません。"
      />
      <Timeline
        entries={told.map(({ at, what, who, from, to, reason }) => ({
          when: formatInstant(at),
          dateTime: at.toISOString(),
          what,
          who,
          why:
            [moveInWords(from, to), reason && `理由: ${reasons[reason] ?? reason}`].filter(Boolean).join('　') ||
            undefined,
        }))}
      />
    </>
  )
}

const states: Readonly<Record<string, string>> = interviewStateNames
const reasons: Readonly<Record<string, string>> = allCancellationReasons

function moveInWords(from: string | null, to: string | null): string {
  return from && to && from !== to ? `${states[from] ?? from} → ${states[to] ?? to}` : ''
}
