import type { Selectable } from 'kysely'
import type { Contracts } from '../../db/types.ts'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { canMoveContract, type ContractMove, type ContractState, contractStateNames } from './contract.ts'
import { type ContractAction, type ContractFacts, mayContract } from './policy.ts'
import type { ContractTerms } from './terms.ts'

export type ContractRow = Omit<Selectable<Contracts>, 'state'> & { state: ContractState }

/** One version as it was written; never changed. */
export interface Version {
  number: number
  terms: ContractTerms
  hash: string
  reason: string
  at: Date
}

export function factsOfContract(row: Pick<ContractRow, 'talent_id' | 'client_id'>): ContractFacts {
  return { talentId: row.talent_id, clientId: row.client_id }
}

/**
 * Locks a contract for a change, seen through the actor: its posting and application first (left before right), because
 * the end of a contract moves both.
 * @throws NotFound for other people's, NotAllowed when they may see but not do it
 */
export async function lockContract(tx: Tx, actor: Actor, id: string, action: ContractAction): Promise<ContractRow> {
  const found = await findContract(tx, actor, id, action)
  await tx.selectFrom('postings').select('id').where('id', '=', found.posting_id).forUpdate().execute()
  await tx.selectFrom('applications').select('id').where('id', '=', found.application_id).forUpdate().execute()
  const locked = await tx.selectFrom('contracts').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
  return locked as ContractRow
}

/** Reads a contract, seen through the actor. @throws NotFound, NotAllowed as above */
export async function findContract(
  tx: Tx,
  actor: Actor,
  id: string,
  action: ContractAction = 'view',
): Promise<ContractRow> {
  const row = (await tx.selectFrom('contracts').selectAll().where('id', '=', id).executeTakeFirst()) as
    | ContractRow
    | undefined
  if (!row || !mayContract(actor, 'view', factsOfContract(row))) throw new NotFound()
  if (!mayContract(actor, action, factsOfContract(row))) throw new NotAllowed()
  return row
}

/** @throws Stale naming the state that it is in by now */
export function requireMove(contract: ContractRow, move: ContractMove): void {
  if (!canMoveContract(contract.state, move))
    throw new Stale(
      `この契約はいま「${contractStateNames[contract.state]}」のため、この操作はできません。最新の状態を確認してください。`,
    )
}

/** @throws NotFound when there is no such version */
export async function findVersion(tx: Tx, contractId: string, number: number): Promise<Version> {
  const row = await tx
    .selectFrom('contract_versions')
    .select(['number', 'terms', 'terms_hash', 'reason', 'at'])
    .where('contract_id', '=', contractId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  // Written only by addVersion, from this very type.
  const terms = row.terms as unknown as ContractTerms
  return { number: row.number, terms, hash: row.terms_hash, reason: row.reason, at: row.at }
}
