import type { Told } from '../../history.ts'
import { formatInstant } from '../../law/japanese-date.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { allArchiveReasons, articleStateNames } from '../article.ts'

const states: Readonly<Record<string, string>> = articleStateNames
const reasons: Readonly<Record<string, string>> = allArchiveReasons

/** 記録 of one article, oldest first. */
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
          why: [from && to ? `${states[from]} → ${states[to]}` : '', reason ? `理由: ${reasons[reason] ?? reason}` : '']
            .filter(Boolean)
            .join('　'),
        }))}
      />
    </>
  )
}
