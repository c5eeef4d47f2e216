import { type Actor, mayWrite } from '../actor.ts'
import { type ContractFacts, sideOf } from '../contracts/policy.ts'
import type { MonthMove } from './month.ts'

type OutcomeAction = 'recordOutcome' | 'withdrawOutcome'

export type EngagementAction =
  | MonthMove
  | 'view'
  | 'viewJournal'
  | 'viewEveryPulse'
  | 'open'
  | 'draft'
  | 'givePulse'
  | 'proposeKickoff'
  | 'confirmKickoff'
  | 'askRetrospective'
  | 'answerRetrospective'
  | OutcomeAction

/** Says yes only when a rule below says yes. The host town counts and reads none of it; the operator reads and accepts nothing. */
export function mayEngage(actor: Actor, action: EngagementAction, contract: ContractFacts): boolean {
  const side = sideOf(actor, contract)
  switch (action) {
    case 'view':
    case 'viewJournal':
      return side !== null || actor.kind === 'operator' || actor.kind === 'clock'
    case 'viewEveryPulse': // each side sees its own; the coordinator both
      return actor.kind === 'operator'
    case 'draft':
    case 'report':
      return side === 'talent'
    case 'accept':
    case 'return':
    case 'recordOutcome':
    case 'withdrawOutcome':
      return side === 'client' && mayWrite(actor)
    case 'givePulse':
    case 'proposeKickoff':
    case 'confirmKickoff':
    case 'answerRetrospective':
      return side !== null && mayWrite(actor)
    case 'open':
    case 'acceptBySilence':
    case 'drop':
    case 'askRetrospective':
    case 'reopen':
      return actor.kind === 'clock'
    default:
      return unknownAction(action)
  }
}

function unknownAction(action: never): never {
  throw new Error(`no rule for ${String(action)}`)
}
