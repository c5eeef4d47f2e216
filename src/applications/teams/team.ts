import { moveCheck } from '../../moves.ts'

/** チーム応募 — a lead and up to four others bid for one posting together. The application itself is the lead's. */
export type TeamState = 'gathering' | 'submitted' | 'withdrawn' | 'lapsed'

export const teamStateNames: Record<TeamState, string> = {
  gathering: '同意を待っています',
  submitted: '応募しました',
  withdrawn: '取りやめました',
  // The posting closed, or the lead could not apply any more, before everybody had consented.
  lapsed: '応募できませんでした',
}

/** Every legal move, in one place. The clock sends the application in as soon as nobody is waited for. */
export const teamMoves = {
  submit: { from: ['gathering'], to: 'submitted', by: ['clock'] },
  withdraw: { from: ['gathering'], to: 'withdrawn', by: ['talent'] },
  lapse: { from: ['gathering'], to: 'lapsed', by: ['clock'] },
} as const satisfies Record<string, { from: readonly TeamState[]; to: TeamState; by: readonly string[] }>

/** チームの一員, as asked by the lead; the lead is none of them. */
export type TeammateState = 'invited' | 'consented' | 'declined' | 'dropped' | 'left'

export const teammateStateNames: Record<TeammateState, string> = {
  invited: '返事待ち',
  consented: '同意済み',
  declined: '参加しません',
  dropped: 'チームから外しました',
  left: 'チームを抜けました',
}

export const teammateMoves = {
  consent: { from: ['invited'], to: 'consented', by: ['talent'] },
  decline: { from: ['invited'], to: 'declined', by: ['talent'] },
  drop: { from: ['invited', 'consented'], to: 'dropped', by: ['lead'] },
  leave: { from: ['consented'], to: 'left', by: ['talent'] },
} as const satisfies Record<string, { from: readonly TeammateState[]; to: TeammateState; by: readonly string[] }>

export type TeammateMove = keyof typeof teammateMoves

export const canMoveTeammate = moveCheck<TeammateState, TeammateMove>(teammateMoves)

/** Five people with the lead. */
export const MOST_TEAMMATES = 4
