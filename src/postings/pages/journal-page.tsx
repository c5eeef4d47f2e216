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
        entries={withoutRepeats(told).map(({ at, what, who, from, to, reason, times }) => ({
          when: formatInstant(at),
          dateTime: at.toISOString(),
          what: times > 1 ? `${what}(${times}回)` : what,
          who,
          why: whyInWords(from, to, reason),
        }))}
      />
    </>
  )
}

/** A form that saves itself makes the same entry again and again: those of one person in a row are told as one, the last. */
export function withoutRepeats(told: readonly Told[]): (Told & { times: number })[] {
  const lines: (Told & { times: number })[] = []
  for (const one of told) {
    const last = lines.at(-1)
    const same = last && one.to === null && last.to === null && last.what === one.what && last.who === one.who
    if (same) lines.splice(-1, 1, { ...one, times: last.times + 1 })
    else lines.push({ ...one, times: 1 })
  }
  return lines
}

const reasonNames = { ...unfilledReasonNames, ...withdrawalReasonNames }

function whyInWords(from: string | null, to: string | null, reason: string | null): string | undefined {
  const moved = from && to ? `${nameOf(postingStateNames, from)} → ${nameOf(postingStateNames, to)}` : ''
  const because = reason ? `理由: ${nameOf(reasonNames, reason)}` : ''
  return [moved, because].filter(Boolean).join('　') || undefined
}
