import type { Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'

export interface Town {
  id: string
  name: string
  /** Six digits: the address of its page. */
  code: string
}

/** The town with this code that takes part. @throws NotFound */
export async function townOf(tx: Tx, code: string): Promise<Town> {
  const row = await tx
    .selectFrom('organizations')
    .select(['id', 'name', 'place_code'])
    .where('kind', '=', 'municipality')
    .where('state', '=', 'active')
    .where('place_code', '=', code)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return { id: row.id, name: row.name, code: row.place_code }
}

/** 副業人材がまちをフォローする。 The first depth of a tie (関心); following twice is following once. @throws NotFound */
export async function followTown(tx: Tx, actor: Actor, code: string, now: Date): Promise<void> {
  const town = await townOf(tx, code)
  if (actor.kind !== 'talent') throw new NotFound()
  const first = await tx
    .insertInto('town_follows')
    .values({ talent_id: actor.talentId, municipality_id: town.id, at: now })
    .onConflict((c) => c.doNothing())
    .returning('at')
    .executeTakeFirst()
  if (first)
    await record(tx, actor, { name: 'town.followed', subject: town.id, detail: { municipality: town.id } }, now)
}

/** @throws NotFound */
export async function unfollowTown(tx: Tx, actor: Actor, code: string, now: Date): Promise<void> {
  const town = await townOf(tx, code)
  if (actor.kind !== 'talent') throw new NotFound()
  const gone = await tx
    .deleteFrom('town_follows')
    .where('talent_id', '=', actor.talentId)
    .where('municipality_id', '=', town.id)
    .returning('at')
    .executeTakeFirst()
  if (gone)
    await record(tx, actor, { name: 'town.unfollowed', subject: town.id, detail: { municipality: town.id } }, now)
}

/** Towns that the talent follows, the newest first. */
export async function followedTowns(tx: Tx, actor: Actor): Promise<Town[]> {
  if (actor.kind !== 'talent') return []
  return tx
    .selectFrom('town_follows as f')
    .innerJoin('organizations as o', 'o.id', 'f.municipality_id')
    .select(['o.id', 'o.name', 'o.place_code as code'])
    .where('f.talent_id', '=', actor.talentId)
    .orderBy('f.at', 'desc')
    .orderBy('o.id')
    .limit(100)
    .execute()
}
