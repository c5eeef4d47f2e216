import type { Actor } from '../../actor.ts'
import { mayWrite } from '../../actor.ts'
import { type ContractFacts, sideOf } from '../policy.ts'
import type { WorkdayMove } from './workday.ts'

export type WorkdayAction =
  | WorkdayMove
  | 'view'
  | 'record'
  | 'viewSubsidy'
  | 'applyForSubsidy'
  | 'tagHelper'
  | 'declareEmployer'

/** Says yes only when a rule below says yes. */
export function mayWorkday(actor: Actor, action: WorkdayAction, contract: ContractFacts): boolean {
  const side = sideOf(actor, contract)
  switch (action) {
    case 'view':
      return side !== null || actor.kind === 'operator'
    case 'record':
    case 'correct':
    case 'declareEmployer':
      return side === 'talent'
    case 'viewSubsidy':
      return side === 'client'
    case 'confirm':
    case 'return':
    case 'applyForSubsidy':
      return side === 'client' && mayWrite(actor)
    case 'tagHelper':
      return side === 'client' && actor.kind === 'municipality' && mayWrite(actor)
    default:
      return unknownAction(action)
  }
}

function unknownAction(action: never): never {
  throw new Error(`no rule for ${String(action)}`)
}
