import { moveCheck, movesOut } from '../moves.ts'

/** 招待 — a place in an organization, offered to an e-mail address for seven days. */
export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired'

export const invitationStateNames: Record<InvitationState, string> = {
  open: '返事待ち',
  accepted: '参加済み',
  revoked: '取消し',
  expired: '期限切れ',
}

export const INVITATION_DAYS = 7

/** Every legal move. */
export const invitationMoves = {
  accept: { from: ['open'], to: 'accepted', by: ['invited'] },
  revoke: { from: ['open'], to: 'revoked', by: ['admin', 'operator'] },
  expire: { from: ['open'], to: 'expired', by: ['clock'] },
} as const satisfies Record<
  string,
  {
    from: readonly InvitationState[]
    to: InvitationState
    by: readonly ('invited' | 'admin' | 'operator' | 'clock')[]
  }
>

export type InvitationMove = keyof typeof invitationMoves

export const canMoveInvitation = moveCheck<InvitationState, InvitationMove>(invitationMoves)
export const invitationMovesFrom = movesOut<InvitationState, InvitationMove>(invitationMoves)
