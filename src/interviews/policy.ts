import { type Actor, isClient, mayWrite } from '../actor.ts'
import type { InterviewMove, Side } from './interview.ts'

export type InterviewAction = InterviewMove | 'view' | 'viewJournal' | 'viewOutcome' | 'judge'

/** What a rule may look at. Nothing else is loaded, so nothing else can leak into a rule. */
export interface InterviewFacts {
  talentId: string
  clientId: string
}

/** Says yes only when a rule below says yes. The host town counts interviews and reads none. */
export function mayInterview(actor: Actor, action: InterviewAction, i: InterviewFacts): boolean {
  switch (action) {
    case 'view':
    case 'viewJournal':
      return sideOf(actor, i) !== null || actor.kind === 'operator' || actor.kind === 'clock'
    case 'viewOutcome': // the client's own thoughts
      return sideOf(actor, i) === 'client'
    case 'judge':
    case 'changePlace':
      return sideOf(actor, i) === 'client' && mayWrite(actor)
    case 'repropose':
    case 'book':
    case 'hold':
    case 'miss':
      return sideOf(actor, i) !== null && mayWrite(actor)
    case 'cancel':
      return (sideOf(actor, i) !== null && mayWrite(actor)) || actor.kind === 'clock'
    case 'settleHeld':
    case 'settleMissed':
      return actor.kind === 'operator' && mayWrite(actor)
    default:
      return unknownAction(action)
  }
}

/** Whose side somebody is on; null for everybody else. */
export function sideOf(actor: Actor, i: InterviewFacts): Side | null {
  if (actor.kind === 'talent' && actor.talentId === i.talentId) return 'talent'
  return isClient(actor) && actor.organizationId === i.clientId ? 'client' : null
}

function unknownAction(action: never): never {
  throw new Error(`no rule for ${String(action)}`)
}
