import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** Who may get this week's おすすめ by mail. */
export interface DigestReader {
  talentId: string
  accountId: string
  address: string
  name: string
}

const AT_ONCE = 500

/**
 * Active talents not looked at since `monday` (2026-04-06) who stopped neither the digest nor its topic, did not choose
 * 新着順, and were here before `from`: who came later hears of the next week.
 */
export async function digestReaders(tx: Tx, monday: string, from: Date): Promise<DigestReader[]> {
  const { rows } = await sql<DigestReader>`
    select t.id as "talentId", a.id as "accountId", a.email as address, a.name
      from talents t join accounts a on a.id = t.account_id
      left join digests d on d.talent_id = t.id
     where t.state = 'active' and a.state = 'active' and not t.prefers_newest and t.created_at < ${from}
       and d.stopped_at is null and (d.looked_on is null or d.looked_on < ${monday})
       and not exists (select 1 from mail_switches s
                        where s.account_id = a.id and s.topic = 'digest' and s.manner = 'never')
     order by t.id limit ${AT_ONCE}`.execute(tx)
  return rows
}

/** Takes this week's look at one reader; false where another process has it, or it was stopped meanwhile. */
export async function claimDigest(tx: Tx, talentId: string, monday: string, today: string): Promise<boolean> {
  const { rows } = await sql<{ talent_id: string }>`
    insert into digests as d (talent_id, looked_on) values (${talentId}, ${today})
    on conflict (talent_id) do update set looked_on = excluded.looked_on
     where d.stopped_at is null and (d.looked_on is null or d.looked_on < ${monday})
    returning talent_id`.execute(tx)
  return rows.length === 1
}

/** Those of the postings that the talent was never shown, neither on a page nor by mail, and has not applied to. */
export async function newTo(tx: Tx, talentId: string, postingIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${[...postingIds]}::uuid[]) as asked(id)
     where not exists (select 1 from impressions i where i.talent_id = ${talentId} and i.posting_id = asked.id)
       and not exists (select 1 from applications p where p.talent_id = ${talentId} and p.posting_id = asked.id)`.execute(
    tx,
  )
  return new Set(rows.map(({ id }) => id))
}
