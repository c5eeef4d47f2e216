import { moveCheck } from '../moves.ts'

/** 現地訪問 under a contract — one side writes it down, the other says whether it was so. */
export type OnsiteVisitState = 'recorded' | 'confirmed' | 'denied'

export const onsiteVisitStateNames: Record<OnsiteVisitState, string> = {
  recorded: '確認待ち',
  confirmed: '確認済み',
  denied: '確認できず',
}

/** Every legal move, by the side that did not write it down. */
export const onsiteVisitMoves = {
  confirm: { from: ['recorded'], to: 'confirmed', by: ['client', 'talent'] },
  deny: { from: ['recorded'], to: 'denied', by: ['client', 'talent'] },
} as const satisfies Record<
  string,
  { from: readonly OnsiteVisitState[]; to: OnsiteVisitState; by: readonly ('client' | 'talent')[] }
>

export type OnsiteVisitMove = keyof typeof onsiteVisitMoves

export const canMoveOnsiteVisit = moveCheck<OnsiteVisitState, OnsiteVisitMove>(onsiteVisitMoves)
