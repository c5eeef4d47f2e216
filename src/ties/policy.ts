import { type Actor, isClient, mayWrite } from '../actor.ts'

/** 縁の台帳 of a town. */
export function maySeeLedger(actor: Actor, municipalityId: string): boolean {
  return actor.kind === 'operator' || (actor.kind === 'municipality' && actor.organizationId === municipalityId)
}

export type TieAction =
  | 'view'
  | 'record'
  | 'confirmVisit'
  | 'denyVisit'
  | 'declare'
  | 'approve'
  | 'refuse'
  | 'issue'
  | 'revoke'

/** What a rule may look at: the talent, the town, and the client where a contract is behind it. */
export interface TieFacts {
  talentId: string
  municipalityId: string
  clientId?: string
}

/** Says yes only when a rule below says yes. The operator looks and changes nothing here. */
export function mayTie(actor: Actor, action: TieAction, tie: TieFacts): boolean {
  const side = sideOfTie(actor, tie)
  switch (action) {
    case 'view':
      return side !== null || actor.kind === 'operator'
    case 'record':
    case 'confirmVisit':
    case 'denyVisit':
      return (side === 'talent' || side === 'client') && mayWrite(actor)
    case 'declare':
    case 'issue':
      return side === 'talent'
    case 'approve':
    case 'refuse':
      return isTown(actor, tie) && mayWrite(actor)
    case 'revoke':
      return side === 'talent' || (isTown(actor, tie) && mayWrite(actor))
    default:
      return unknownAction(action)
  }
}

/** Where somebody stands; a municipality that is the client itself acts as the client. */
export function sideOfTie(actor: Actor, tie: TieFacts): 'talent' | 'client' | 'town' | null {
  if (actor.kind === 'talent') return actor.talentId === tie.talentId ? 'talent' : null
  if (isClient(actor) && actor.organizationId === tie.clientId) return 'client'
  return isTown(actor, tie) ? 'town' : null
}

const isTown = (actor: Actor, { municipalityId }: TieFacts): boolean =>
  actor.kind === 'municipality' && actor.organizationId === municipalityId

function unknownAction(action: never): never {
  throw new Error(`no rule for ${String(action)}`)
}
