import type { Told } from './history.ts'
import { formatInstant } from './law/japanese-date.ts'
import { EmptyState } from './ui/empty-state.tsx'
import { PageHeading } from './ui/heading.tsx'
import { Timeline, type TimelineEntry } from './ui/timeline.tsx'

type Names = Readonly<Record<string, string>>

/** How one desk tells its 記録. What it gives no names for is not told: moves without `states`, reasons without `reasons`. */
export interface Telling {
  title?: string
  lead?: string
  /** Names of the states; a code without one stands as it is. */
  states?: Names
  /** Names of the reasons; a code without one stands as it is. */
  reasons?: Names
  /** What stands before a reason, unless 「理由: 」. */
  because?: string
  order?: 'newestFirst'
}

const LEAD = 'いつ、誰が、何をしたかの記録です。書き換えたり消したりはできません。'

interface HistoryPageProps {
  told: readonly Told[]
  telling?: Telling
  /** Whose or which: the small line above the heading. */
  over?: string
}

/** The 記録 page of every desk: what was done to a record, by whom, when and why. */
export function HistoryPage({ told, telling = {}, over }: HistoryPageProps) {
  const { title = '記録', lead = LEAD } = telling
  return (
    <>
      <PageHeading title={title} over={over} lead={lead} />
      {told.length === 0 ? (
        <EmptyState title="記録はまだありません">何かが変わると、ここに残ります。</EmptyState>
      ) : (
        <Timeline entries={entriesOf(told, telling)} />
      )}
    </>
  )
}

/** The deeds alone, in the words of their desk, where they are a part of another page. */
export function entriesOf(told: readonly Told[], telling: Telling = {}): TimelineEntry[] {
  const entries = told.map((one) => ({
    when: formatInstant(one.at),
    dateTime: one.at.toISOString(),
    what: one.what,
    who: one.who,
    why: whyInWords(one, telling),
  }))
  return telling.order === 'newestFirst' ? entries.toReversed() : entries
}

function whyInWords({ from, to, reason }: Told, { states, reasons, because = '理由: ' }: Telling): string | undefined {
  const moved = states && from && to && from !== to ? `${nameIn(states, from)} → ${nameIn(states, to)}` : ''
  const why = reasons && reason ? `${because}${nameIn(reasons, reason)}` : ''
  return [moved, why].filter(Boolean).join('　') || undefined
}

const nameIn = (names: Names, code: string): string => names[code] ?? code
