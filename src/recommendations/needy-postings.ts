import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import type { MarketBook } from './market-book.ts'
import { lateFrom } from './take-over.ts'

/** A published posting that waits in vain. */
export interface NeedyPosting {
  id: string
  title: string
  closesOn: string | null
  /** Nobody came; else somebody did, but hardly anybody who suits. */
  reason: 'nobody' | 'nobody suitable'
  /** The day in Japan from which it counted as late. */
  since: string
}

const MOST = 50

/** Postings that are late (lateFrom), the one that closes first before the others. */
export function needyPostings(book: MarketBook): NeedyPosting[] {
  const { postings, state } = book
  return postings
    .flatMap(({ id, title, closesOn }, posting) => {
      const since = state.open[posting] === 1 && state.prices.late[posting] === 1 ? lateFrom(book, posting) : null
      const reason: NeedyPosting['reason'] = state.realLoad[posting] === 0 ? 'nobody' : 'nobody suitable'
      return since ? [{ id, title, closesOn, reason, since: since.toString() }] : []
    })
    .sort((a, b) => (a.closesOn ?? '9999').localeCompare(b.closesOn ?? '9999') || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
}

/** What was done for a posting since it was published. */
export interface HelpGiven {
  id: string
  client: string
  /** スカウト, and when the last was sent. */
  scouts: number
  scoutedAt: Date | null
  /** 訂正 of the text, and when the last was made. */
  corrections: number
  correctedAt: Date | null
  /** The day of the last visit to its client, 2026-04-01. */
  visitedOn: string | null
  /** 伴走ケース of the client that is open, where there is one. */
  caseId: string | null
}

/** @throws NotFound but for the operator */
export async function helpGiven(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Map<string, HelpGiven>> {
  if (actor.kind !== 'operator') throw new NotFound()
  const { rows } = await sql<HelpGiven>`
    select p.id, o.name as client, s.count as scouts, s.last as "scoutedAt", j.count as corrections, j.last as "correctedAt",
           (select max(v.visited_on) from visits v join cases k on k.id = v.case_id
             where k.company_id = p.client_id and v.at >= p.published_at) as "visitedOn",
           (select k.id from cases k where k.company_id = p.client_id and k.state not in ('finished', 'stopped')
             order by k.created_at desc, k.id limit 1) as "caseId"
      from postings p join organizations o on o.id = p.client_id
      cross join lateral (select count(*) as count, max(sent_at) as last from scouts where posting_id = p.id) s
      cross join lateral (select count(*) as count, max(at) as last from journal
                           where subject_kind = 'posting' and subject = p.id and name = 'posting.corrected') j
     where p.id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}
