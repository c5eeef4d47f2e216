import { type Actor, isClient, mayWrite } from '../actor.ts'
import type { ApplicationMove } from './application.ts'

export type ApplicationAction = ApplicationMove | 'view' | 'viewBid' | 'mark' | 'viewJournal' | 'goOn'

/** What a rule may look at. Nothing else is loaded, so nothing else can leak into a rule. */
export interface ApplicationFacts {
  talentId: string
  clientId: string
}

/** Says yes only when a rule below says yes. The municipality sees counts and states on its own pages, never a single bid. */
export function mayApplication(actor: Actor, action: ApplicationAction, a: ApplicationFacts): boolean {
  switch (action) {
    case 'view':
    case 'viewJournal':
      return isApplicant(actor, a) || isChoosing(actor, a) || actor.kind === 'operator' || actor.kind === 'clock'
    case 'viewBid': // motivation, proposal, profile: between the two who are getting to know each other
      return isApplicant(actor, a) || isChoosing(actor, a)
    case 'mark':
    case 'screen':
    case 'offer':
      return isChoosing(actor, a) && mayWrite(actor)
    case 'interview': // a coordinator sends dates for a client that cannot do so itself
      return (isChoosing(actor, a) || actor.kind === 'operator') && mayWrite(actor)
    case 'decline':
      return (isChoosing(actor, a) && mayWrite(actor)) || actor.kind === 'clock'
    case 'accept':
    case 'withdraw':
    case 'goOn': // what is offered to whoever was declined
      return isApplicant(actor, a)
    case 'contract':
    case 'release':
    case 'lapse':
      return actor.kind === 'clock'
    default:
      return unknownAction(action)
  }
}

const isApplicant = (actor: Actor, a: ApplicationFacts): boolean =>
  actor.kind === 'talent' && actor.talentId === a.talentId
const isChoosing = (actor: Actor, a: ApplicationFacts): boolean =>
  isClient(actor) && actor.organizationId === a.clientId

function unknownAction(action: never): never {
  throw new Error(`no rule for ${String(action)}`)
}
