import { sql } from 'kysely'
import type { Tx } from '../platform/db/database.ts'
import { firstOf } from './calendar.ts'

/** The agreed last day, or the announced one where the contract is cut short. */
const lastDay = sql<string>`coalesce(case when t.kind = 'early' then t.ends_on end, v.ends_on)`

function running(tx: Tx) {
  return tx
    .selectFrom('contracts as c')
    .innerJoin('contract_versions as v', (join) =>
      join.onRef('v.contract_id', '=', 'c.id').onRef('v.number', '=', 'c.current_version'),
    )
    .leftJoin('terminations as t', 't.contract_id', 'c.id')
}

/** Contracts that run in a month, have begun to by today, and have not got it yet: in the order of their ids. */
export async function contractsWithout(
  tx: Tx,
  month: Temporal.PlainYearMonth,
  today: Temporal.PlainDate,
  atOnce: number,
): Promise<string[]> {
  const first = firstOf(month).toString()
  const last = month.toPlainDate({ day: month.daysInMonth }).toString()
  const rows = await running(tx)
    .leftJoin('engagement_months as m', (join) => join.onRef('m.contract_id', '=', 'c.id').on('m.month', '=', first))
    .select('c.id')
    .where('c.state', 'in', ['in_force', 'ended', 'terminated'])
    .where('v.starts_on', '<=', last < today.toString() ? last : today.toString())
    .where(lastDay, '>=', first)
    .where((e) => e.or([e('m.id', 'is', null), e('m.state', '=', 'dropped')]))
    .orderBy('c.id')
    .limit(atOnce)
    .execute()
  return rows.map(({ id }) => id)
}

/** Open months in which their contract no longer runs: an amendment ended or began it elsewhere. */
export async function monthsOutside(
  tx: Tx,
  { atOnce = 1, only }: { atOnce?: number; only?: string },
): Promise<string[]> {
  const rows = await running(tx)
    .innerJoin('engagement_months as m', 'm.contract_id', 'c.id')
    .select('m.id')
    .where('m.state', '=', 'open')
    .where((e) =>
      e.or([
        e(lastDay, '<', e.ref('m.month')),
        e('v.starts_on', '>=', sql<string>`(m.month + interval '1 month')::date`),
      ]),
    )
    .$if(only !== undefined, (q) => q.where('m.id', '=', only ?? ''))
    .orderBy('m.id')
    .limit(atOnce)
    .execute()
  return rows.map(({ id }) => id)
}
