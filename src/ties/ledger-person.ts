import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import { fiscalYearOf } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { type LedgerLine, lineOf, linesOf, peopleOf } from './ledger.ts'
import { maySeeLedger } from './policy.ts'
import type { DeedKind } from './tie.ts'

/** One deed of a person, as the town reads it. */
export interface LedgerDeed {
  deed: DeedKind
  at: Date
  /** The title of the posting or event, or what a visit was for; nothing for mere interest. */
  about: string
}

/**
 * What stands behind one line of the ledger, oldest first, up to the end of the 基準日.
 * @throws NotFound for a tie that this town does not have
 */
export async function ledgerPerson(
  tx: Tx,
  actor: Actor,
  municipalityId: string,
  tie: string,
  now: Date,
): Promise<{ line: LedgerLine; deeds: LedgerDeed[] }> {
  if (!maySeeLedger(actor, municipalityId)) throw new NotFound()
  const year = fiscalYearOf(dayInJapan(now))
  const q = { municipalityId, year, known: now, whole: true, depth: null, kind: null, prefecture: null, only: null }
  const found = await linesOf(sql`select p.*, 1 as total from ${peopleOf(q)} p where p.tie = ${tie}`).execute(tx)
  const [row] = found.rows
  if (!row) throw new NotFound()
  const { rows } = await sql<LedgerDeed>`
    select d.deed, d.at, ${aboutDeed} as about from tie_deeds(${municipalityId}, null, ${now}) d
     where md5(d.municipality_id::text || d.talent_id::text)::uuid = ${tie}
     order by d.at, d.deed, d.subject limit 500`.execute(tx)
  return { line: lineOf(row), deeds: rows }
}

/** What a deed was about, as far as the reader may know it. */
export const aboutDeed = sql<string>`coalesce(case
    when d.deed = 'applied' then (select p.title from applications a join postings p on p.id = a.posting_id where a.id = d.subject)
    when d.deed in ('worked', 'renewed') then (select p.title from contracts c join postings p on p.id = c.posting_id where c.id = d.subject)
    when d.deed in ('joined', 'visited') then coalesce(
      (select e.title from events e where e.id = d.subject), (select v.what from onsite_visits v where v.id = d.subject))
  end, '')`
