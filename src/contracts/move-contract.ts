import type { Updateable } from 'kysely'
import type { Contracts } from '../../db/types.ts'
import type { Tx } from '../platform/db/database.ts'
import { type ContractMove, contractMoves, type ContractState } from './contract.ts'
import type { ContractRow } from './find-contract.ts'

/** Puts a locked contract into the state of a move, with what else changes. */
export async function moveContract(
  tx: Tx,
  contract: ContractRow,
  move: ContractMove,
  change: Omit<Updateable<Contracts>, 'state' | 'version'> = {},
): Promise<{ from: ContractState; to: ContractState }> {
  const { to } = contractMoves[move]
  await tx
    .updateTable('contracts')
    .set((e) => ({ ...change, state: to, version: e('version', '+', 1) }))
    .where('id', '=', contract.id)
    .execute()
  return { from: contract.state, to }
}
