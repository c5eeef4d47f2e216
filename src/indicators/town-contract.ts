import type { Actor } from '../actor.ts'
import { historyOf, type Told } from '../history.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'

/** A contract as the town that counts it may see it: what, with which company, for how long, for how much. Never who. */
export interface TownContract {
  id: string
  title: string
  client: string
  postingId: string
  inForceAt: Date
  startsOn: string
  endsOn: string
  feeYen: number
  feeKind: string
  noticeIssuedAt: Date | null
  history: Told[]
}

/** @throws NotFound for another town's, and for one that never came into force */
export async function townContract(tx: Tx, actor: Actor, id: string): Promise<TownContract> {
  if (actor.kind !== 'municipality') throw new NotFound()
  const row = await tx
    .selectFrom('contracts as c')
    .innerJoin('postings as p', 'p.id', 'c.posting_id')
    .innerJoin('organizations as o', 'o.id', 'c.client_id')
    .innerJoin('contract_versions as v', (join) =>
      join.onRef('v.contract_id', '=', 'c.id').onRef('v.number', '=', 'c.current_version'),
    )
    .leftJoin('notices as n', (join) =>
      join.onRef('n.contract_id', '=', 'c.id').onRef('n.number', '=', 'c.current_version'),
    )
    .select([
      'c.id',
      'p.title',
      'o.name as client',
      'p.id as postingId',
      'c.in_force_at as inForceAt',
      'v.starts_on as startsOn',
      'v.ends_on as endsOn',
      'v.fee_yen as feeYen',
      'v.fee_kind as feeKind',
      'n.issued_at as noticeIssuedAt',
    ])
    .where('c.id', '=', id)
    .where('c.municipality_id', '=', actor.organizationId)
    .executeTakeFirst()
  if (!row?.inForceAt) throw new NotFound()
  return { ...row, inForceAt: row.inForceAt, history: await historyOf(tx, actor, [id]) }
}
