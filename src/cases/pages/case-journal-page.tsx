import type { Told } from '../../history.ts'
import { formatInstant } from '../../law/japanese-date.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { caseStateNames, endReasons, stageReasons } from '../case.ts'
import { actionStateNames } from '../next-action.ts'

const states: Readonly<Record<string, string>> = { ...caseStateNames, ...actionStateNames }
const reasons: Readonly<Record<string, string>> = { ...stageReasons, ...endReasons }

/** 記録 of one case, oldest first. */
export function CaseJournalPage({ company, told }: { company: string; told: readonly Told[] }) {
  return (
    <>
      <PageHeading
        title="記録"
        over={company}
        lead="いつ、誰が、何をしたかの記録です。書き換えたり消したりはできません。"
      />
      <Timeline
        entries={told.map(({ at, what, who, from, to, reason }) => ({
          when: formatInstant(at),
          dateTime: at.toISOString(),
          what,
          who,
          why:
            [
              from && to ? `${states[from] ?? from} → ${states[to] ?? to}` : '',
              reason ? `理由: ${reasons[reason] ?? reason}` : '',
            ]
              .filter(Boolean)
              .join('　') || undefined,
        }))}
      />
    </>
  )
}
