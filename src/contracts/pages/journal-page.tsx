import type { Told } from '../../history.ts'
import { formatInstant } from '../../law/japanese-date.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { abandonmentReasons, contractStateNames, terminationReasons } from '../contract.ts'

/** 記録 of one contract, oldest first. */
export function JournalPage({ title, told }: { title: string; told: readonly Told[] }) {
  return (
    <>
      <PageHeading
        title="記録"
        over={title}
        lead="いつ、誰が、何をしたかの記録です。書き換えたり消したりはできません。"
      />
      <Timeline
        entries={told.map(({ at, what, who, from, to, reason }) => ({
          when: formatInstant(at),
          dateTime: at.toISOString(),
          what,
          who,
          why: whyInWords(from, to, reason),
        }))}
      />
    </>
  )
}

const stateNames: Record<string, string> = contractStateNames
const reasonNames: Record<string, string> = { ...terminationReasons, ...abandonmentReasons }

function whyInWords(from: string | null, to: string | null, reason: string | null): string | undefined {
  const moved = from && to && from !== to ? `${stateNames[from] ?? from} → ${stateNames[to] ?? to}` : ''
  const because = reason ? `理由: ${reasonNames[reason] ?? reason}` : ''
  return [moved, because].filter(Boolean).join('　') || undefined
}
