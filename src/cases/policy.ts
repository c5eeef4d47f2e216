import { type Actor, mayWrite } from '../actor.ts'
import type { ActionOwner } from './next-action.ts'

export type CaseAction = 'view' | 'viewNotes' | 'accompany' | 'talk' | 'follow'

/** What a rule may look at. */
export interface CaseFacts {
  companyId: string
  municipalityId: string
}

/** Says yes only when a rule below says yes. Supporters read their referral, never a case. */
export function mayCase(actor: Actor, action: CaseAction, c: CaseFacts): boolean {
  switch (action) {
    case 'view':
      return actor.kind === 'operator' || actor.kind === 'clock' || isCompany(actor, c) || isTown(actor, c)
    case 'viewNotes':
      return actor.kind === 'operator'
    case 'accompany': // open, visit, hand over, set the stage, end: any operator may stand in for the coordinator
      return actor.kind === 'operator' && mayWrite(actor)
    case 'talk': // the coordinator's house and the company: the town reads where it stands, not what the two write
      return (actor.kind === 'operator' || isCompany(actor, c)) && mayWrite(actor)
    case 'follow':
      return actor.kind === 'clock'
    default:
      return unknownAction(action)
  }
}

const isCompany = (actor: Actor, c: CaseFacts): boolean =>
  'organizationId' in actor && actor.organizationId === c.companyId
const isTown = (actor: Actor, c: CaseFacts): boolean =>
  actor.kind === 'municipality' && actor.organizationId === c.municipalityId

/** Who may tick a next action: an operator every one, the others their own. */
export function mayTick(actor: Actor, owner: ActionOwner, c: CaseFacts & { supporterIds: readonly string[] }): boolean {
  if (!mayWrite(actor)) return false
  if (actor.kind === 'operator') return true
  if (owner === 'company') return isCompany(actor, c)
  if (owner === 'municipality') return isTown(actor, c)
  return owner === 'supporter' && actor.kind === 'supporter' && c.supporterIds.includes(actor.organizationId)
}

export type ReferralAction = 'view' | 'viewContact' | 'send' | 'handle' | 'follow'

export interface ReferralFacts {
  supporterId: string
  municipalityId: string
  /** The company itself has said yes. */
  consented: boolean
}

export function mayReferral(actor: Actor, action: ReferralAction, r: ReferralFacts): boolean {
  switch (action) {
    case 'view':
      return (
        actor.kind === 'operator' ||
        actor.kind === 'clock' ||
        isSupporter(actor, r) ||
        (actor.kind === 'municipality' && actor.organizationId === r.municipalityId && r.consented)
      )
    case 'viewContact': // the address of the person at the company, once the company has said yes
      return actor.kind === 'operator' && r.consented
    case 'send':
      return isSupporter(actor, r) && mayWrite(actor)
    case 'handle':
      return actor.kind === 'operator' && mayWrite(actor)
    case 'follow':
      return actor.kind === 'clock'
    default:
      return unknownAction(action)
  }
}

const isSupporter = (actor: Actor, r: ReferralFacts): boolean =>
  actor.kind === 'supporter' && actor.organizationId === r.supporterId

function unknownAction(action: never): never {
  throw new Error(`no rule for ${String(action)}`)
}
