import type { Told } from '../../history.ts'
import { formatInstant } from '../../law/japanese-date.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { applicationStateNames, declineReasons, withdrawalReasons } from '../application.ts'

/** 記録 of one application, oldest first. */
export function JournalPage({ over, told }: { over: string; told: readonly Told[] }) {
  return (
    <>
      <PageHeading
        title="記録"
        over={over}
        lead="いつ、誰が、何をしたかの記録です。書き換えたり消したりはできません。"
      />
      <Entries told={told} />
    </>
  )
}

/** The entries alone, where they are a part of another page. */
export function Entries({ told }: { told: readonly Told[] }) {
  return (
    <Timeline
      entries={told.map(({ at, what, who, from, to, reason }) => ({
        when: formatInstant(at),
        dateTime: at.toISOString(),
        what,
        who,
        why: whyInWords(from, to, reason),
      }))}
    />
  )
}

const states: Readonly<Record<string, string>> = applicationStateNames
const reasons: Readonly<Record<string, string>> = { ...declineReasons, ...withdrawalReasons }

function whyInWords(from: string | null, to: string | null, reason: string | null): string | undefined {
  const moved = from && to ? `${states[from] ?? from} → ${states[to] ?? to}` : ''
  const because = reason ? `理由: ${reasons[reason] ?? reason}` : ''
  return [moved, because].filter(Boolean).join('　') || undefined
}
