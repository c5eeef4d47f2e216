import { type Actor, isClient } from '../actor.ts'
import type { ApplicationMove } from './application.ts'

export type ApplicationAction = ApplicationMove | 'view' | 'mark' | 'viewJournal'

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
    case 'mark':
    case 'screen':
    case 'interview':
    case 'offer':
      return isChoosing(actor, a)
    case 'decline':
      return isChoosing(actor, a) || actor.kind === 'clock'
    case 'accept':
    case 'withdraw':
      return isApplicant(actor, a)
    case 'contract':
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
