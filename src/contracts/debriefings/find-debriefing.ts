import type { Selectable } from 'kysely'
import type { Debriefings } from '../../../db/types.ts'
import { type Actor, mayWrite } from '../../actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../../platform/errors.ts'
import { hasBegun, type Side } from '../contract.ts'
import { type ContractRow, factsOfContract, findContract, findVersion } from '../find-contract.ts'
import { sideOf } from '../policy.ts'
import type { ContractTerms } from '../terms.ts'
import type { DebriefingKind, DebriefingState, DebriefingWay } from './debriefing.ts'

export type DebriefingRow = Omit<Selectable<Debriefings>, 'state' | 'kind' | 'way'> & {
  state: DebriefingState
  kind: DebriefingKind
  way: DebriefingWay
}

export interface DebriefingContract {
  contract: ContractRow
  terms: ContractTerms
  side: Side
}

/**
 * A contract whose 報告会 somebody of one of its sides reads, or writes as the client.
 * @throws NotFound for others, NotAllowed for the talent and for viewers who would write, Stale before it has begun
 */
export async function debriefedContract(
  tx: Tx,
  actor: Actor,
  id: string,
  action: 'view' | 'write',
): Promise<DebriefingContract> {
  const contract = await findContract(tx, actor, id)
  const side = sideOf(actor, factsOfContract(contract))
  if (!side) throw new NotFound()
  if (action === 'write' && !writesDebriefings(actor, side)) throw new NotAllowed()
  if (!hasBegun(contract.state))
    throw new Stale(
      '契約が始まっていないため、報告会はまだ記録できません。契約の画面で、双方の同意を確かめてください。',
    )
  return { contract, side, terms: (await findVersion(tx, id, contract.current_version)).terms }
}

/** 報告会 is written down by those it was held for. */
export function writesDebriefings(actor: Actor, side: Side): boolean {
  return side === 'client' && mayWrite(actor)
}

/** Locks one that was held, for a change by the client. @throws as above; NotFound; Stale when it was withdrawn */
export async function lockDebriefing(
  tx: Tx,
  actor: Actor,
  { contract, debriefing }: { contract: string; debriefing: string },
): Promise<DebriefingRow> {
  await debriefedContract(tx, actor, contract, 'write')
  const row = await tx
    .selectFrom('debriefings')
    .selectAll()
    .where('id', '=', debriefing)
    .where('contract_id', '=', contract)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new NotFound()
  if (row.state !== 'held') throw new Stale('この報告会の記録は、すでに取り消されています。')
  return row as DebriefingRow
}
