import { moveCheck, movesOut } from '../moves.ts'
import type { OrganizationKind } from '../actor.ts'

/** 組織 — a company, municipality, supporter or operator. */
export type OrganizationState = 'active' | 'suspended'

export const organizationStateNames: Record<OrganizationState, string> = { active: '利用中', suspended: '停止中' }

export const organizationKinds: readonly OrganizationKind[] = ['company', 'municipality', 'supporter', 'operator']

export const organizationKindNames: Record<OrganizationKind, string> = {
  company: '地域企業',
  municipality: '自治体',
  supporter: '支援機関',
  operator: '運営事業者',
}

/** Every legal move. While suspended, nobody wears the organization's hat. */
export const organizationMoves = {
  suspend: { from: ['active'], to: 'suspended', by: ['operator'] },
  restore: { from: ['suspended'], to: 'active', by: ['operator'] },
} as const satisfies Record<
  string,
  { from: readonly OrganizationState[]; to: OrganizationState; by: readonly ['operator'] }
>

export type OrganizationMove = keyof typeof organizationMoves

export const canMoveOrganization = moveCheck<OrganizationState, OrganizationMove>(organizationMoves)
export const organizationMovesFrom = movesOut<OrganizationState, OrganizationMove>(organizationMoves)
