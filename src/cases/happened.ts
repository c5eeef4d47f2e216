import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../platform/db/database.ts'
import type { Happened } from './case.ts'

/** A case with the moment since which its company is looked at. */
export interface Walking {
  id: string
  company_id: string
  since: Date
  created_at: Date
}

/** What happened at companies since a moment each, read from the journal and the dates that the deeds left. */
export function happenedSince(which: RawBuilder<Walking>): RawBuilder<Walking & Happened> {
  return sql`
    select w.*,
      exists (select 1 from postings p join journal j on j.subject = p.id
               where p.client_id = w.company_id and j.name in ('posting.submitted', 'posting.published') and j.at > w.since) as posted,
      exists (select 1 from applications a where a.client_id = w.company_id and a.submitted_at > w.since) as applied,
      exists (select 1 from contracts k where k.client_id = w.company_id and k.state = 'in_force' and k.in_force_at > w.since) as engaged,
      exists (select 1 from contracts k where k.client_id = w.company_id and k.ended_at > w.since)
        and not exists (select 1 from contracts k where k.client_id = w.company_id and k.state = 'in_force') as ended
      from (${which}) w`
}

/** What stands at one company at this moment, for a case that is opened now. */
export async function standingAt(tx: Tx, companyId: string): Promise<Happened> {
  const { rows } = await sql<Happened>`
    select
      exists (select 1 from postings p where p.client_id = ${companyId} and p.state in ('review', 'published', 'closed')) as posted,
      exists (select 1 from applications a where a.client_id = ${companyId}
               and a.state in ('submitted', 'screening', 'interview', 'offered', 'accepted')) as applied,
      exists (select 1 from contracts k where k.client_id = ${companyId} and k.state = 'in_force') as engaged,
      false as ended`.execute(tx)
  return rows[0] ?? { posted: false, applied: false, engaged: false, ended: false }
}
