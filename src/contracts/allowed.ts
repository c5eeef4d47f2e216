import type { Actor } from '../actor.ts'
import { canMoveContract, type ContractMove, contractMoves } from './contract.ts'
import { type ContractRow, factsOfContract } from './find-contract.ts'
import { type ContractAction, mayContract } from './policy.ts'

/** What this actor may do with this contract now: the policy and the table of moves together. Buttons are drawn from it. */
export function allowedActions(actor: Actor, contract: ContractRow): ReadonlySet<ContractAction> {
  const facts = factsOfContract(contract)
  const moves = (Object.keys(contractMoves) as ContractMove[]).filter((move) => canMoveContract(contract.state, move))
  const deeds = ['askPaper', 'givePaper', 'askReason', 'giveReason'] as const
  return new Set([...moves, ...deeds].filter((action) => mayContract(actor, action, facts)))
}
