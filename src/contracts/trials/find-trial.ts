import type { Selectable } from 'kysely'
import type { TrialOutcomes } from '../../../db/types.ts'
import type { Actor } from '../../actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound, Stale } from '../../platform/errors.ts'
import { hasBegun } from '../contract.ts'
import { type ContractRow, findVersion, lockContract, type Version } from '../find-contract.ts'
import type { ContractAction } from '../policy.ts'
import { isUnpaidTrial, type TrialState } from './trial.ts'

export type TrialOutcome = Selectable<TrialOutcomes>

/** How a trial came out; undefined while nobody has decided. */
export function outcomeOf(tx: Tx, contractId: string): Promise<TrialOutcome | undefined> {
  return tx.selectFrom('trial_outcomes').selectAll().where('contract_id', '=', contractId).executeTakeFirst()
}

export function stateOfTrial(outcome: Pick<TrialOutcome, 'outcome'> | null | undefined): TrialState {
  return outcome ? (outcome.outcome as TrialState) : 'running'
}

/**
 * Locks the contract of a trial that nobody has decided about, after it has begun.
 * @throws NotFound for other people's and for contracts that are no trial, NotAllowed, Stale when it was decided
 */
export async function lockTrial(
  tx: Tx,
  actor: Actor,
  id: string,
  action: ContractAction,
): Promise<{ contract: ContractRow; current: Version }> {
  const contract = await lockContract(tx, actor, id, action)
  const current = await findVersion(tx, id, contract.current_version)
  if (!current.terms.trial) throw new NotFound()
  if (!hasBegun(contract.state)) throw new Stale('トライアルは、双方の同意で始まってから結論を記録できます。')
  if (!isUnpaidTrial(current.terms) || (await outcomeOf(tx, id))) throw alreadyDecided()
  return { contract, current }
}

export const alreadyDecided = (): Stale =>
  new Stale('このトライアルの結論は、すでに記録されています。契約の画面で最新の状態を確認してください。')
