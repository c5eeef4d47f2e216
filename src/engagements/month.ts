import { moveCheck } from '../moves.ts'

/** 稼働の月 — a calendar month (JST) in which a contract runs: reported by the talent, accepted by the client. */
export type MonthState = 'open' | 'reported' | 'returned' | 'accepted' | 'dropped'

export const monthStates: readonly MonthState[] = ['open', 'reported', 'returned', 'accepted', 'dropped']

/** What each state is called on every page. */
export const monthStateNames: Record<MonthState, string> = {
  open: '報告前',
  reported: '確認待ち',
  returned: '差戻し',
  accepted: '承認済み',
  dropped: '対象外',
}

/**
 * Every legal move, in one place. A move that is not written here cannot happen. What is paid for an accepted month is the
 * invoice's own life, which begins at `accepted`.
 */
export const monthMoves = {
  report: { from: ['open', 'returned'], to: 'reported', by: ['talent'] },
  return: { from: ['reported'], to: 'returned', by: ['client'] },
  accept: { from: ['reported'], to: 'accepted', by: ['client'] },
  // Seven days without an answer; the client is told so with the report, and two days before.
  acceptBySilence: { from: ['reported'], to: 'accepted', by: ['clock'] },
  // An amendment took the month out of the contract, or put it back.
  drop: { from: ['open'], to: 'dropped', by: ['clock'] },
  reopen: { from: ['dropped'], to: 'open', by: ['clock'] },
} as const satisfies Record<
  string,
  { from: readonly MonthState[]; to: MonthState; by: readonly ('talent' | 'client' | 'clock')[] }
>

export type MonthMove = keyof typeof monthMoves

export const canMoveMonth = moveCheck<MonthState, MonthMove>(monthMoves)
