import type { Typed } from '../platform/web/parse.ts'
import type { MonthView } from './read-month.ts'
import type { DraftWords } from './save-draft.ts'

/** Where the words in the form come from, so that the page can say so. */
export type Source = 'draft' | 'returned' | 'before' | 'nothing'

/**
 * What stands in the form when it is opened: the draft, else the report that was sent back, else the workdays of the month and
 * what was planned for it.
 */
export function prefilled({ draft, reports, before }: MonthView): { typed: Typed; source: Source } {
  const [newest] = reports
  if (draft) return { typed: typedOf(draft), source: 'draft' }
  if (newest) return { typed: typedOf(newest), source: 'returned' }
  const minutes = before.minutes > 0 ? before.minutes : null
  const typed = typedOf({ minutes, done: before.plan, outcome: '', trouble: '', plan: '' })
  return { typed, source: minutes !== null || before.plan ? 'before' : 'nothing' }
}

/** The form offers quarters of an hour. */
function typedOf({ minutes, done, outcome, trouble, plan }: DraftWords): Typed {
  const rounded = minutes === null ? null : Math.round(minutes / 15) * 15
  return {
    hours: rounded === null ? '' : String(Math.floor(rounded / 60)),
    quarter: String((rounded ?? 0) % 60),
    done,
    outcome,
    trouble,
    plan,
  }
}
