import { moveCheck } from '../moves.ts'

/** 次の行動 — who does what by when in a case. */
export type ActionState = 'open' | 'done' | 'dropped'

export const actionStateNames: Record<ActionState, string> = { open: 'これから', done: '済み', dropped: '取りやめ' }

export const actionMoves = {
  complete: { from: ['open'], to: 'done', by: ['coordinator', 'owner'] },
  drop: { from: ['open'], to: 'dropped', by: ['coordinator'] },
} as const satisfies Record<string, { from: readonly ActionState[]; to: ActionState; by: readonly string[] }>

export type ActionMove = keyof typeof actionMoves

export const canMoveAction = moveCheck<ActionState, ActionMove>(actionMoves)

export const ownerNames = {
  coordinator: '伴走担当',
  company: '企業',
  municipality: '自治体',
  supporter: '支援機関',
} as const
export type ActionOwner = keyof typeof ownerNames
export const actionOwners = Object.keys(ownerNames) as ActionOwner[]
