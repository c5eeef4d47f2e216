import { moveCheck } from '../moves.ts'
import { fiscalYear, formatFiscalYear } from '../law/fiscal-year.ts'

/** 事業 — a municipality's programme, run with an operator over fiscal years. 募集回 — a recruiting window of it. */
export type RoundState = 'planned' | 'open' | 'closed'

export const roundStates: readonly RoundState[] = ['planned', 'open', 'closed']

export const roundStateNames: Record<RoundState, string> = { planned: '予定', open: '募集中', closed: '締切' }

/** Every legal move of a round; the clock makes them at midnight in Japan. */
export const roundMoves = {
  open: { from: ['planned'], to: 'open', by: ['clock'] },
  close: { from: ['planned', 'open'], to: 'closed', by: ['clock'] },
} as const satisfies Record<string, { from: readonly RoundState[]; to: RoundState; by: readonly string[] }>

export type RoundMove = keyof typeof roundMoves

export const canMoveRound = moveCheck<RoundState, RoundMove>(roundMoves)

/** 「令和7年度〜令和9年度」, one year alone as itself. */
export function yearsInWords(first: number, last: number): string {
  const words = (year: number) => formatFiscalYear(fiscalYear(year))
  return first === last ? words(first) : `${words(first)}〜${words(last)}`
}

/** 2025 to 2027 → 2025, 2026, 2027 */
export function yearsBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, n) => first + n)
}
