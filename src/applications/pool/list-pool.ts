import { sql } from 'kysely'
import type { Actor } from '../../actor.ts'
import { recordAccess } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { profilesOf } from '../../talents/profile.ts'
import type { TalentProfileView } from '../../talents/profile-parts.ts'

export const POOL_PER_PAGE = 20

/** One of a town's pool, as far as was consented: name and address are null where the consent was taken back. */
export interface PoolEntry {
  id: string
  town: string
  joinedAt: Date
  name: string | null
  email: string | null
  profile: TalentProfileView
}

/** 町のタレントプール: a municipality sees its own, an operator every town's, the latest first. */
export async function listPool(
  tx: Tx,
  actor: Actor,
  page: number,
  now: Date,
): Promise<{ entries: PoolEntry[]; total: number }> {
  if (actor.kind !== 'municipality' && actor.kind !== 'operator') return { entries: [], total: 0 }
  const own = actor.kind === 'municipality' ? actor.organizationId : null
  const { rows } = await sql<Omit<PoolEntry, 'profile'> & { talentId: string; total: number }>`
    select e.id, e.talent_id as "talentId", o.name as town, e.joined_at as "joinedAt", count(*) over ()::int as total,
           case when ${consented('name')} then c.family_name || ' ' || c.given_name end as name,
           case when ${consented('email')} then c.email end as email
      from pool_entries e
      join organizations o on o.id = e.municipality_id
      join talents t on t.id = e.talent_id and t.state <> 'deleted'
      left join talent_contacts c on c.talent_id = e.talent_id
     where e.state = 'joined' and (${own}::uuid is null or e.municipality_id = ${own}::uuid) and ${consented('profile')}
     order by e.joined_at desc, e.id
     limit ${POOL_PER_PAGE} offset ${(page - 1) * POOL_PER_PAGE}`.execute(tx)
  const profiles = await profilesOf(
    tx,
    rows.map(({ talentId }) => talentId),
  )
  // Reading a name and an address is a deed of its own.
  for (const { talentId, name } of rows) if (name) await recordAccess(tx, actor, 'contact.seen', talentId, now)
  const entries = rows.flatMap(({ talentId, total: _all, ...row }) => {
    const profile = profiles.get(talentId)
    return profile ? [{ ...row, profile: { ...profile, careers: [] } }] : []
  })
  return { entries, total: rows[0]?.total ?? 0 }
}

/** Is the consent to this item still standing for the entry? */
const consented = (item: 'name' | 'email' | 'profile') => sql`exists (
  select 1 from consents k where k.subject = e.id and k.item = ${item}
     and not exists (select 1 from consent_withdrawals w where w.consent_id = k.id))`

export interface MyPool {
  id: string
  town: string
  joinedAt: Date
}

/** The pools that a talent is in. */
export function myPools(tx: Tx, actor: Actor): Promise<MyPool[]> {
  return tx
    .selectFrom('pool_entries as e')
    .innerJoin('organizations as o', 'o.id', 'e.municipality_id')
    .select(['e.id', 'o.name as town', 'e.joined_at as joinedAt'])
    .where('e.talent_id', '=', actor.kind === 'talent' ? actor.talentId : null)
    .where('e.state', '=', 'joined')
    .orderBy('e.joined_at', 'desc')
    .orderBy('e.id')
    .limit(100)
    .execute()
}
