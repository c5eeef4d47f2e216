import { type Actor, isClient, mayWrite } from '../actor.ts'
import type { OnBehalf } from '../entries/entry.ts'
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
      return sideOf(actor, i) === 'client' && mayWrite(actor)
    case 'changePlace':
      return actsFor(actor, i) === 'client'
    case 'repropose':
    case 'book':
      return actsFor(actor, i) !== null
    case 'hold':
    case 'miss':
      return sideOf(actor, i) !== null && mayWrite(actor)
    case 'cancel':
      return actsFor(actor, i) !== null || actor.kind === 'clock'
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

/** Whose side somebody arranges dates for: their own; the client's for a coordinator who acts on its behalf. */
export function actsFor(actor: Actor, i: InterviewFacts): Side | null {
  if (!mayWrite(actor)) return null
  return actor.kind === 'operator' ? 'client' : sideOf(actor, i)
}

/** Does somebody do it in the client's place? */
export const isOnBehalf = (actor: Actor): boolean => actor.kind === 'operator'

/** 代わって, as the journal keeps it. */
export const onBehalfOf = (actor: Actor): OnBehalf => (isOnBehalf(actor) ? { onBehalf: true } : {})

function unknownAction(action: never): never {
  throw new Error(`no rule for ${String(action)}`)
}
