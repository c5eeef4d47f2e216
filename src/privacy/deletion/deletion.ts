import { moveCheck } from '../../moves.ts'

/** 退会 — somebody asks that their account is erased; after a waiting time the clock does it. */
export type DeletionState = 'requested' | 'withdrawn' | 'done'

export const deletionStateNames: Record<DeletionState, string> = {
  requested: '受付中',
  withdrawn: '取りやめ',
  done: '消去済み',
}

/** Every legal move, in one place. Whoever took it back may ask again: each asking is a record of its own. */
export const deletionMoves = {
  withdraw: { from: ['requested'], to: 'withdrawn', by: ['oneself'] },
  // Something that has to be finished first came up meanwhile: a contract, an offer, being the last admin.
  stop: { from: ['requested'], to: 'withdrawn', by: ['clock'] },
  carryOut: { from: ['requested'], to: 'done', by: ['clock'] },
} as const satisfies Record<
  string,
  { from: readonly DeletionState[]; to: DeletionState; by: readonly ('oneself' | 'clock')[] }
>

export type DeletionMove = keyof typeof deletionMoves

export const canMoveDeletion = moveCheck<DeletionState, DeletionMove>(deletionMoves)

/** How long somebody may think it over, in days. Ours: 個人情報保護法22条 says 遅滞なく and names no period. */
export const WAITING_DAYS = 30

/** When the clock may erase. */
export function dueAt(requestedAt: Date): Date {
  return new Date(requestedAt.getTime() + WAITING_DAYS * 86_400_000)
}
