import type { Told } from '../../history.ts'
import { formatInstant } from '../../law/japanese-date.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { nameOf, unfilledReasonNames, withdrawalReasonNames } from '../words.ts'
import { postingStateNames } from '../posting.ts'

/** 記録 of one posting, oldest first. */
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

const reasonNames = { ...unfilledReasonNames, ...withdrawalReasonNames }

function whyInWords(from: string | null, to: string | null, reason: string | null): string | undefined {
  const moved = from && to ? `${nameOf(postingStateNames, from)} → ${nameOf(postingStateNames, to)}` : ''
  const because = reason ? `理由: ${nameOf(reasonNames, reason)}` : ''
  return [moved, because].filter(Boolean).join('　') || undefined
}
