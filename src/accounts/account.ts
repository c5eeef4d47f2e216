import { moveCheck } from '../moves.ts'

/** 利用者: the states of an account, and who is meant by a suspension. */
export const accountStates = ['active', 'suspended', 'deleted'] as const
export type AccountState = (typeof accountStates)[number]

export const accountStateNames: Record<AccountState, string> = {
  active: '利用中',
  suspended: '停止中',
  deleted: '削除済み',
}

/** Why an account is suspended: classes for the journal, never free text about a person. */
export const suspensionReasons = {
  leaked: '乗っ取りや情報の漏れが疑われる',
  misuse: '規約に反する使い方があった',
  requested: '本人から申し出があった',
  left: '所属先から離れた連絡があった',
  other: 'その他',
} as const
export type SuspensionReason = keyof typeof suspensionReasons

export const accountMoves = {
  suspend: { from: ['active'], to: 'suspended' },
  restore: { from: ['suspended'], to: 'active' },
  // By the clock, when the waiting time of a 退会 is over.
  delete: { from: ['active', 'suspended'], to: 'deleted' },
} as const satisfies Record<string, { from: readonly AccountState[]; to: AccountState }>
export type AccountMove = keyof typeof accountMoves

export const canMoveAccount = moveCheck<AccountState, AccountMove>(accountMoves)
