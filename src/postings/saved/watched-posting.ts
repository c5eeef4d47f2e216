import type { Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Invalid, NotFound } from '../../platform/errors.ts'
import { isPublic, type PostingState } from '../posting.ts'

/** お気に入り is one's own list; 気になる also counts one more for the client. */
export type Watching = 'saved' | 'interested'

const tables = { saved: 'saved_postings', interested: 'posting_interests' } as const
const entries = {
  saved: ['posting.saved', 'posting.unsaved'],
  interested: ['posting.interested', 'posting.uninterested'],
} as const

const MOST = 200

/**
 * 副業人材が求人をお気に入りに入れる、または「気になる」を伝える。 Done already, it stays as it is and nothing is written again.
 * @throws NotFound for a posting that is not public, Invalid for one too many
 */
export async function watchPosting(tx: Tx, actor: Actor, postingId: string, how: Watching, now: Date): Promise<void> {
  const { talentId, municipality } = await watcher(tx, actor, postingId)
  const { count } = await tx
    .selectFrom(tables[how])
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('talent_id', '=', talentId)
    .executeTakeFirstOrThrow()
  if (count >= MOST)
    throw new Invalid({ form: `${MOST}件までです。要らなくなったものを外してから、もう一度押してください` })
  const first = await tx
    .insertInto(tables[how])
    .values({ talent_id: talentId, posting_id: postingId, at: now })
    .onConflict((c) => c.doNothing())
    .returning('posting_id')
    .executeTakeFirst()
  if (first) await record(tx, actor, { name: entries[how][0], subject: postingId, detail: { municipality } }, now)
}

/** Takes it back. @throws NotFound as above */
export async function unwatchPosting(tx: Tx, actor: Actor, postingId: string, how: Watching, now: Date): Promise<void> {
  const { talentId, municipality } = await watcher(tx, actor, postingId)
  const gone = await tx
    .deleteFrom(tables[how])
    .where('talent_id', '=', talentId)
    .where('posting_id', '=', postingId)
    .returning('posting_id')
    .executeTakeFirst()
  if (gone) await record(tx, actor, { name: entries[how][1], subject: postingId, detail: { municipality } }, now)
}

async function watcher(tx: Tx, actor: Actor, postingId: string): Promise<{ talentId: string; municipality: string }> {
  if (actor.kind !== 'talent') throw new NotFound()
  const row = await tx
    .selectFrom('postings')
    .select(['state', 'municipality_id'])
    .where('id', '=', postingId)
    .executeTakeFirst()
  if (!row || !isPublic(row.state as PostingState)) throw new NotFound()
  return { talentId: actor.talentId, municipality: row.municipality_id }
}

/** Which of the two the reader has done; null for everybody who is no talent. */
export async function watchedBy(
  tx: Tx,
  actor: Actor,
  postingId: string,
): Promise<{ saved: boolean; interested: boolean } | null> {
  if (actor.kind !== 'talent') return null
  const has = async (table: 'saved_postings' | 'posting_interests') =>
    (await tx
      .selectFrom(table)
      .select('at')
      .where('talent_id', '=', actor.talentId)
      .where('posting_id', '=', postingId)
      .executeTakeFirst()) !== undefined
  return { saved: await has('saved_postings'), interested: await has('posting_interests') }
}
