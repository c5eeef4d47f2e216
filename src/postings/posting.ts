import { moveCheck, movesOut } from '../moves.ts'

/** 求人 — one problem a client wants a professional for. */
export type PostingState =
  | 'draft'
  | 'review'
  | 'returned'
  | 'published'
  | 'closed'
  | 'filled'
  | 'unfilled'
  | 'withdrawn'

export const postingStates: readonly PostingState[] = [
  'draft',
  'review',
  'returned',
  'published',
  'closed',
  'filled',
  'unfilled',
  'withdrawn',
]

/** What each state is called on every page. */
export const postingStateNames: Record<PostingState, string> = {
  draft: '下書き',
  review: '審査中',
  returned: '差戻し',
  published: '公開中',
  closed: '募集終了',
  filled: '成約',
  unfilled: '不成立',
  withdrawn: '取下げ',
}

type Party = 'client' | 'operator' | 'clock'

/** Every legal move, in one place. A move that is not written here cannot happen. */
export const postingMoves = {
  submit: { from: ['draft', 'returned'], to: 'review', by: ['client', 'operator'] },
  return: { from: ['review'], to: 'returned', by: ['operator'] },
  // At once, or by the clock on the day that the operator set.
  publish: { from: ['review'], to: 'published', by: ['operator', 'clock'] },
  // The closing day has passed, or the client has seen enough.
  close: { from: ['published'], to: 'closed', by: ['client', 'operator', 'clock'] },
  // The last seat was taken by a contract in force.
  fill: { from: ['published', 'closed'], to: 'filled', by: ['clock'] },
  giveUp: { from: ['closed'], to: 'unfilled', by: ['client', 'operator'] },
  withdraw: {
    from: ['draft', 'review', 'returned', 'published', 'closed'],
    to: 'withdrawn',
    by: ['client', 'operator'],
  },
} as const satisfies Record<string, { from: readonly PostingState[]; to: PostingState; by: readonly Party[] }>

export type PostingMove = keyof typeof postingMoves

export const canMovePosting = moveCheck<PostingState, PostingMove>(postingMoves)
export const postingMovesFrom = movesOut<PostingState, PostingMove>(postingMoves)

/** The texts and conditions may be changed while nobody relies on them. */
export function isEditable(state: PostingState): boolean {
  return state === 'draft' || state === 'returned'
}

/** Everybody may read it: now, or because it was public once. */
export function isPublic(state: PostingState): boolean {
  return state === 'published' || state === 'closed' || state === 'filled' || state === 'unfilled'
}
