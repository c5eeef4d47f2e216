import { type Actor, isClient, mayWrite } from '../../actor.ts'
import type { ScoutMove } from './scout.ts'

export type ScoutAction = ScoutMove | 'view' | 'send' | 'block'

/** What a rule may look at. Nothing else is loaded, so nothing else can leak into a rule. */
export interface ScoutFacts {
  talentId: string
  clientId: string
}

/** Says yes only when a rule below says yes. `send` asks with the client of the posting; there is no talent's side to it. */
export function mayScout(actor: Actor, action: ScoutAction, s: ScoutFacts): boolean {
  switch (action) {
    case 'view':
      return isInvited(actor, s) || isInviting(actor, s) || actor.kind === 'clock'
    case 'send':
    case 'withdraw':
      return isInviting(actor, s) && mayWrite(actor)
    case 'open':
    case 'accept':
    case 'decline':
    case 'block':
      return isInvited(actor, s)
    case 'expire':
      return actor.kind === 'clock'
    default:
      return unknownAction(action)
  }
}

const isInvited = (actor: Actor, s: ScoutFacts): boolean => actor.kind === 'talent' && actor.talentId === s.talentId
/** The client itself, or an operator on its behalf. */
const isInviting = (actor: Actor, s: ScoutFacts): boolean =>
  actor.kind === 'operator' || (isClient(actor) && actor.organizationId === s.clientId)

function unknownAction(action: never): never {
  throw new Error(`no rule for ${String(action)}`)
}
