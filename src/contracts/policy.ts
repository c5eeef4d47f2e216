import { type Actor, isClient } from '../actor.ts'
import type { ContractMove, Side } from './contract.ts'

export type ContractAction =
  | ContractMove
  | 'view'
  | 'viewApprovals'
  | 'viewJournal'
  | 'prepare'
  | 'openNotice'
  | 'askPaper'
  | 'givePaper'
  | 'askReason'
  | 'giveReason'

/** What a rule may look at. Nothing else is loaded, so nothing else can leak into a rule. */
export interface ContractFacts {
  talentId: string
  clientId: string
}

/** Says yes only when a rule below says yes. The town sees contracts as figures, never one of them. */
export function mayContract(actor: Actor, action: ContractAction, c: ContractFacts): boolean {
  switch (action) {
    case 'view':
    case 'viewJournal':
      return sideOf(actor, c) !== null || actor.kind === 'operator' || actor.kind === 'clock'
    case 'viewApprovals':
      return isOrdering(actor, c) || actor.kind === 'operator'
    case 'prepare':
    case 'end':
      return actor.kind === 'clock'
    case 'changeTerms':
    case 'askApproval':
    case 'propose':
    case 'takeBack':
    case 'proposeAmendment':
    case 'givePaper':
    case 'giveReason':
      return isOrdering(actor, c) && writes(actor)
    case 'approve':
      return isOrdering(actor, c) && 'role' in actor && actor.role === 'admin'
    case 'consent':
    case 'start':
    case 'consentToAmendment':
    case 'dropAmendment':
    case 'announceEnd':
      return isWorking(actor, c) || (isOrdering(actor, c) && writes(actor))
    case 'terminate':
    case 'abandon':
      return isWorking(actor, c) || (isOrdering(actor, c) && writes(actor)) || actor.kind === 'clock'
    case 'openNotice':
    case 'askPaper':
    case 'askReason':
      return isWorking(actor, c)
    default:
      return unknownAction(action)
  }
}

/** Whose side somebody is on; null for everybody else. */
export function sideOf(actor: Actor, c: ContractFacts): Side | null {
  if (isWorking(actor, c)) return 'talent'
  return isOrdering(actor, c) ? 'client' : null
}

const isWorking = (actor: Actor, c: ContractFacts): boolean => actor.kind === 'talent' && actor.talentId === c.talentId
const isOrdering = (actor: Actor, c: ContractFacts): boolean => isClient(actor) && actor.organizationId === c.clientId
const writes = (actor: Actor): boolean => 'role' in actor && actor.role !== 'viewer'

function unknownAction(action: never): never {
  throw new Error(`no rule for ${String(action)}`)
}
