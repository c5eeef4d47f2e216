import { moveCheck } from '../../moves.ts'

/** 活動記録 — one day's work or trip under a contract: entered by the talent, confirmed by the client. */
export type WorkdayState = 'recorded' | 'confirmed' | 'returned'

export const workdayStateNames: Record<WorkdayState, string> = {
  recorded: '確認待ち',
  confirmed: '確認済み',
  returned: '差戻し',
}

/** Every legal move, in one place. A move that is not written here cannot happen. */
export const workdayMoves = {
  confirm: { from: ['recorded'], to: 'confirmed', by: ['client'] },
  return: { from: ['recorded'], to: 'returned', by: ['client'] },
  correct: { from: ['recorded', 'returned'], to: 'recorded', by: ['talent'] },
} as const satisfies Record<string, { from: readonly WorkdayState[]; to: WorkdayState; by: readonly string[] }>

export type WorkdayMove = keyof typeof workdayMoves

export const canMoveWorkday = moveCheck<WorkdayState, WorkdayMove>(workdayMoves)

export const means = {
  train: '鉄道',
  bus: 'バス',
  plane: '飛行機',
  ship: '船',
  car: '自動車',
  other: 'その他',
} as const
export type Means = keyof typeof means
