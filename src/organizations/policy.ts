import type { Actor, OrganizationKind, Role } from '../actor.ts'

export type OrganizationAction = 'view' | 'viewHistory' | 'edit' | 'manageMembers' | 'leave' | 'suspend' | 'restore'

/** What a rule may look at. Nothing else is loaded, so nothing else can leak into a rule. */
export interface OrganizationFacts {
  organizationId: string
  kind: OrganizationKind
}

/** Says yes only when a rule below says yes. */
export function mayOrganization(actor: Actor, action: OrganizationAction, o: OrganizationFacts): boolean {
  switch (action) {
    case 'view':
    case 'viewHistory':
      return belongs(actor, o) || actor.kind === 'operator' || actor.kind === 'clock'
    case 'edit':
      return writes(actor, o) || accompanies(actor, o)
    case 'manageMembers':
      return (belongs(actor, o) && roleOf(actor) === 'admin') || accompanies(actor, o)
    case 'leave':
      return writes(actor, o)
    case 'suspend':
    case 'restore':
      // Nobody locks their own house, and only an operator's admin locks another operator.
      return operates(actor) && !belongs(actor, o) && (o.kind !== 'operator' || roleOf(actor) === 'admin')
    default:
      return unknownAction(action)
  }
}

/** Who may add an organization of this kind: anybody their own company, an operator every kind. */
export function mayRegister(actor: Actor, kind: OrganizationKind): boolean {
  if (operates(actor) || actor.kind === 'clock') return true
  return kind === 'company' && 'accountId' in actor && actor.kind !== 'operator'
}

const belongs = (actor: Actor, o: OrganizationFacts): boolean =>
  'organizationId' in actor && actor.organizationId === o.organizationId
/** A viewer never writes, not even their own leave: an admin ends it. */
const writes = (actor: Actor, o: OrganizationFacts): boolean => belongs(actor, o) && roleOf(actor) !== 'viewer'
const roleOf = (actor: Actor): Role | undefined => ('role' in actor ? actor.role : undefined)
const operates = (actor: Actor): boolean => actor.kind === 'operator' && actor.role !== 'viewer'
/** The operator helps every town and company, but not another operator. The clock sets up an installation. */
const accompanies = (actor: Actor, o: OrganizationFacts): boolean =>
  (operates(actor) && o.kind !== 'operator') || actor.kind === 'clock'

function unknownAction(action: never): never {
  throw new Error(`no rule for ${String(action)}`)
}
