import type { Actor } from '../actor.ts'
import { hasBegun, type Side } from '../contracts/contract.ts'
import { type ContractRow, factsOfContract, findContract, findVersion } from '../contracts/find-contract.ts'
import { sideOf } from '../contracts/policy.ts'
import type { ContractTerms } from '../contracts/terms.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import type { Running } from './calendar.ts'
import { type EngagementAction, mayEngage } from './policy.ts'

/** A contract that has begun, with what holds of it now. */
export interface Engagement {
  contract: ContractRow
  terms: ContractTerms
  running: Running
  /** Whose side the asker is on; null for the operator and the clock. */
  side: Side | null
}

/**
 * Life under a contract, seen through the actor.
 * @throws NotFound for other people's, NotAllowed when they see but may not, Stale before the contract has begun
 */
export async function findEngagement(
  tx: Tx,
  actor: Actor,
  contractId: string,
  action: EngagementAction = 'view',
): Promise<Engagement> {
  const contract = await findContract(tx, actor, contractId)
  const facts = factsOfContract(contract)
  if (!mayEngage(actor, 'view', facts)) throw new NotFound()
  if (!mayEngage(actor, action, facts)) throw new NotAllowed()
  if (!hasBegun(contract.state))
    throw new Stale('契約が始まっていないため、まだ使えません。契約の画面で、双方の同意を確かめてください。')
  const { terms } = await findVersion(tx, contract.id, contract.current_version)
  return { contract, terms, running: await runningOf(tx, contract.id, terms), side: sideOf(actor, facts) }
}

/** An early end that was announced cuts the agreed one short. */
export async function runningOf(
  tx: Tx,
  contractId: string,
  { startsOn, endsOn }: Pick<ContractTerms, 'startsOn' | 'endsOn'>,
): Promise<Running> {
  const cutShort = await tx
    .selectFrom('terminations')
    .select('ends_on')
    .where('contract_id', '=', contractId)
    .where('kind', '=', 'early')
    .executeTakeFirst()
  return {
    startsOn: Temporal.PlainDate.from(startsOn),
    endsOn: Temporal.PlainDate.from(cutShort?.ends_on ?? endsOn),
  }
}

/** The side of whoever acts. @throws NotAllowed for everybody who has none */
export function ownSide({ side }: Engagement): Side {
  if (!side) throw new NotAllowed()
  return side
}
