import type { Selectable } from 'kysely'
import type { Workdays } from '../../../db/types.ts'
import type { Actor } from '../../actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../../platform/errors.ts'
import { hasBegun } from '../contract.ts'
import { type ContractRow, factsOfContract, findContract, findVersion } from '../find-contract.ts'
import type { ContractTerms } from '../terms.ts'
import { mayWorkday, type WorkdayAction } from './policy.ts'
import type { Means, WorkdayState } from './workday.ts'

export type WorkdayRow = Omit<Selectable<Workdays>, 'state' | 'means'> & { state: WorkdayState; means: Means | '' }

export interface BegunContract {
  contract: ContractRow
  terms: ContractTerms
}

/**
 * A contract under which one works, locked against a change of its state meanwhile.
 * @throws NotFound for other people's, NotAllowed when they see but may not, Stale before it has begun
 */
export async function begunContract(tx: Tx, actor: Actor, id: string, action: WorkdayAction): Promise<BegunContract> {
  const contract = await findContract(tx, actor, id)
  const facts = factsOfContract(contract)
  if (!mayWorkday(actor, 'view', facts)) throw new NotFound()
  if (!mayWorkday(actor, action, facts)) throw new NotAllowed()
  if (!hasBegun(contract.state))
    throw new Stale('契約が始まっていないため、まだ使えません。契約の画面で、双方の同意を確かめてください。')
  return { contract, terms: (await findVersion(tx, id, contract.current_version)).terms }
}

/** Locks one record for a move. @throws NotFound, NotAllowed, Stale as above */
export async function lockWorkday(
  tx: Tx,
  actor: Actor,
  { contract: contractId, workday }: { contract: string; workday: string },
  action: WorkdayAction,
): Promise<BegunContract & { row: WorkdayRow }> {
  const begun = await begunContract(tx, actor, contractId, action)
  const row = await tx
    .selectFrom('workdays')
    .selectAll()
    .where('id', '=', workday)
    .where('contract_id', '=', contractId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return { ...begun, row: row as WorkdayRow }
}
