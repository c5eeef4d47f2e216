import { moveCheck, movesOut } from '../moves.ts'
import type { Role } from '../actor.ts'

/** 所属 — an account in an organization, with a role. */
export type MembershipState = 'active' | 'suspended' | 'ended'

export const membershipStateNames: Record<MembershipState, string> = {
  active: '利用中',
  suspended: '停止中',
  ended: '所属終了',
}

export const roles = ['admin', 'editor', 'viewer'] as const satisfies readonly Role[]
export const roleNames: Record<Role, string> = { admin: '管理者', editor: '編集者', viewer: '閲覧者' }
export const roleHints: Record<Role, string> = {
  admin: 'すべての操作と、メンバーの招待・変更ができます',
  editor: '求人や応募などの操作ができます。メンバーは変更できません',
  viewer: '見るだけです。何も変更できません',
}

/** Every legal move. A place in an organization that has ended begins again with a new invitation. */
export const membershipMoves = {
  suspend: { from: ['active'], to: 'suspended', by: ['admin', 'operator'] },
  restore: { from: ['suspended'], to: 'active', by: ['admin', 'operator'] },
  end: { from: ['active', 'suspended'], to: 'ended', by: ['admin', 'oneself', 'operator'] },
  rejoin: { from: ['ended'], to: 'active', by: ['oneself'] },
} as const satisfies Record<
  string,
  {
    from: readonly MembershipState[]
    to: MembershipState
    by: readonly ('admin' | 'oneself' | 'operator')[]
  }
>

export type MembershipMove = keyof typeof membershipMoves

export const canMoveMembership = moveCheck<MembershipState, MembershipMove>(membershipMoves)
export const membershipMovesFrom = movesOut<MembershipState, MembershipMove>(membershipMoves)
