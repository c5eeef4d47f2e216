import { sql } from 'kysely'
import { as, clock } from '../actor.ts'
import { record } from '../journal.ts'
import type { Database, Tx } from '../platform/db/database.ts'
import { findReferral, putReferral } from './find-referral.ts'
import { tellSupporter } from './referral-letters.ts'
import { canMoveReferral } from './referral.ts'

const AT_ONCE = 500

interface Came {
  id: string
  published: boolean
  matched: boolean
  over: boolean
}

/**
 * 紹介の結果を書く, by the clock: a posting of the company was published, or a contract came into force, since its case
 * began; or the case ended with neither. Each referral is its own transaction. @returns how many were moved
 */
export async function followReferrals(db: Database, now: Date): Promise<number> {
  const came = await as(db, clock, (tx) => resultsSince(tx))
  let moved = 0
  for (const one of came) moved += await as(db, clock, (tx) => followOne(tx, one, now))
  return moved
}

/** Only those that can move: a published one that still waits for its match is passed over. */
async function resultsSince(tx: Tx): Promise<Came[]> {
  const { rows } = await sql<Came>`
    select * from (
      select r.id, r.state, r.created_at,
        exists (select 1 from postings p where p.client_id = c.company_id and p.published_at >= greatest(c.created_at, r.created_at)) as published,
        exists (select 1 from contracts k where k.client_id = c.company_id and k.in_force_at >= greatest(c.created_at, r.created_at)) as matched,
        c.state = 'finished' as over
        from referrals r join cases c on c.id = r.case_id
       where r.state in ('in_case', 'published')) e
     where e.matched or e.over or (e.published and e.state = 'in_case')
     order by e.created_at, e.id limit ${AT_ONCE}`.execute(tx)
  return rows
}

async function followOne(tx: Tx, came: Came, now: Date): Promise<number> {
  const row = await findReferral(tx, clock, came.id, 'follow', { lock: true })
  const write = async (name: 'published' | 'matched' | 'passed', move: 'publish' | 'match' | 'pass') => {
    const { from, to } = await putReferral(tx, row, move, now)
    row.state = to
    const reason = name === 'passed' ? { reason: 'case_ended' } : {}
    await record(tx, clock, { name: `referral.${name}` as const, subject: row.id, from, to, ...reason }, now)
  }
  const before = row.state
  if (came.published && canMoveReferral(row.state, 'publish')) await write('published', 'publish')
  if (came.matched && canMoveReferral(row.state, 'match')) {
    await write('matched', 'match')
    await tellSupporter(tx, row, 'matched', now)
  } else if (came.over && canMoveReferral(row.state, 'pass')) await write('passed', 'pass')
  return row.state === before ? 0 : 1
}
