import { sql } from 'kysely'
import { as, clock } from '../actor.ts'
import { record } from '../journal.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import { moveThatFollows } from './case.ts'
import { findCase } from './find-case.ts'
import { happenedSince } from './happened.ts'
import { putCase } from './move-case.ts'

const AT_ONCE = 500

/**
 * 伴走ケースを進める, by the clock: what companies did since their case came into its stage moves it on, so that nobody
 * keeps stages by hand. Each case is its own transaction. @returns how many were moved
 */
export async function followCases(db: Database, now: Date, atOnce = AT_ONCE): Promise<number> {
  let last = '00000000-0000-0000-0000-000000000000'
  let moved = 0
  for (;;) {
    const seen = await as(db, clock, (tx) => walkingAfter(tx, last, atOnce))
    for (const id of seen.toMove) moved += await as(db, clock, (tx) => followOne(tx, id, now))
    if (!seen.last) return moved
    last = seen.last
  }
}

async function walkingAfter(tx: Tx, after: string, atOnce: number): Promise<{ toMove: string[]; last: string | null }> {
  const rows = await happenedSince(
    tx,
    sql`select id, company_id, state_since as since from cases
         where state not in ('finished', 'stopped') and id > ${after} order by id limit ${atOnce}`,
  )
  const last =
    rows.length < atOnce
      ? null
      : (rows
          .map(({ id }) => id)
          .toSorted()
          .at(-1) ?? null)
  const happened = rows.filter(({ posted, applied, engaged, ended }) => posted || applied || engaged || ended)
  return { toMove: happened.map(({ id }) => id), last }
}

/** Looks at one case again, under its lock: a coordinator may have moved it meanwhile. @returns 1 when it moved */
async function followOne(tx: Tx, id: string, now: Date): Promise<number> {
  const row = await findCase(tx, clock, id, 'view', { lock: true })
  if (row.state === 'finished' || row.state === 'stopped') return 0
  const [happened] = await happenedSince(
    tx,
    sql`select id, company_id, state_since as since from cases where id = ${id}`,
  )
  const move = happened ? moveThatFollows(row.state, happened) : null
  if (!move) return 0
  const { from, to } = await putCase(tx, row, move, now)
  await record(tx, clock, { name: 'case.moved', subject: id, from, to }, now)
  return 1
}
