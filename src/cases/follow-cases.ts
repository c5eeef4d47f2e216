import { sql } from 'kysely'
import { as, clock } from '../actor.ts'
import { record } from '../journal.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import { type Happened, isWalking, moveThatFollows } from './case.ts'
import { findCase } from './find-case.ts'
import { happenedSince, type Walking } from './happened.ts'
import { putCase } from './move-case.ts'

const AT_ONCE = 500

/**
 * 伴走ケースを進める, by the clock: what companies did since their case came into its stage moves it on, so that nobody
 * keeps stages by hand. Each case is its own transaction. @returns how many were moved
 */
export async function followCases(db: Database, now: Date, atOnce = AT_ONCE): Promise<number> {
  let moved = 0
  let seen: Seen[] = []
  do {
    const last = seen.at(-1)
    seen = await as(db, clock, (tx) => walkingAfter(tx, last, atOnce))
    for (const { id, wanted } of seen) if (wanted) moved += await as(db, clock, (tx) => followOne(tx, id, now))
  } while (seen.length === atOnce)
  return moved
}

interface Seen {
  id: string
  created_at: Date
  /** Something happened since its stage began. */
  wanted: boolean
}

/** Those that are walked at present, the oldest first, after the last that was seen. */
async function walkingAfter(tx: Tx, last: Seen | undefined, atOnce: number): Promise<Seen[]> {
  const after = last ? sql`(created_at, id) > (${last.created_at}, ${last.id}::uuid)` : sql`true`
  const some = sql<Walking>`select id, company_id, state_since as since, created_at from cases
     where state not in ('finished', 'stopped') and ${after} order by created_at, id limit ${atOnce}`
  const { rows } = await sql<Seen>`
    select h.id, h.created_at, h.posted or h.applied or h.engaged or h.ended as wanted
      from (${happenedSince(some)}) h order by h.created_at, h.id`.execute(tx)
  return rows
}

/** Looks at one case again, under its lock: a coordinator may have moved it meanwhile. @returns 1 when it moved */
async function followOne(tx: Tx, id: string, now: Date): Promise<number> {
  const row = await findCase(tx, clock, id, 'view', { lock: true })
  if (!isWalking(row.state)) return 0
  const itself = sql<Walking>`select id, company_id, state_since as since, created_at from cases where id = ${id}`
  const [happened] = (await sql<Happened>`${happenedSince(itself)}`.execute(tx)).rows
  const move = happened ? moveThatFollows(row.state, happened) : null
  if (!move) return 0
  const { from, to } = await putCase(tx, row, move, now)
  await record(tx, clock, { name: 'case.moved', subject: id, from, to }, now)
  return 1
}
