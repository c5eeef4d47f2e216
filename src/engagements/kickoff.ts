import { moveCheck } from '../moves.ts'

/** キックオフ — what both sides want to see come of a contract, in versions. */
export type KickoffState = 'proposed' | 'agreed' | 'replaced'

export const kickoffStates: readonly KickoffState[] = ['proposed', 'agreed', 'replaced']

export const kickoffStateNames: Record<KickoffState, string> = {
  proposed: '確認待ち',
  agreed: '合意済み',
  replaced: '以前の版',
}

/** Goals are never changed: the next version replaces the one before, a waiting one at once, the agreed one when it is confirmed. */
export const kickoffMoves = {
  confirm: { from: ['proposed'], to: 'agreed', by: ['client', 'talent'] },
  replace: { from: ['proposed', 'agreed'], to: 'replaced', by: ['client', 'talent'] },
} as const satisfies Record<
  string,
  { from: readonly KickoffState[]; to: KickoffState; by: readonly ('client' | 'talent')[] }
>

export type KickoffMove = keyof typeof kickoffMoves

export const canMoveKickoff = moveCheck<KickoffState, KickoffMove>(kickoffMoves)

/** More goals than these are not looked at in three months. */
export const goalNumbers = [1, 2, 3] as const

export interface Goal {
  goal: string
  /** What will be seen when it is reached. */
  sign: string
}

/** What a version says: the goals, how one reaches each other, and when one talks. */
export interface KickoffWords {
  goals: readonly Goal[]
  contact: string
  rhythm: string
}
