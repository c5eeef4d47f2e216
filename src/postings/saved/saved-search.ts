import { randomUUID } from 'node:crypto'
import type { Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import { limitOf } from '../../limits.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Invalid, NotFound } from '../../platform/errors.ts'
import { type PostingSearch, searchPairs, usualOrder } from '../public/posting-search.ts'

/** 保存した検索 — conditions whose new postings are told by mail. */
export interface SavedSearch {
  id: string
  /** As in the address of the search. */
  query: string
  stopped: boolean
}

/** The conditions alone: neither order nor page says what somebody looks for. */
export function queryOf(search: PostingSearch): string {
  return new URLSearchParams(searchPairs({ ...search, page: 1, order: usualOrder(search) })).toString()
}

/**
 * 副業人材が検索の条件を保存する。 New postings are those published from now on. The same conditions are kept once.
 * @throws NotFound for whoever is no talent, Invalid for none at all or one too many
 */
export async function saveSearch(tx: Tx, actor: Actor, query: string, now: Date): Promise<void> {
  if (actor.kind !== 'talent') throw new NotFound()
  if (query === '') throw new Invalid({ form: '条件をひとつ以上選んでから保存してください' })
  await tx.selectFrom('talents').select('id').where('id', '=', actor.talentId).forUpdate().execute()
  const { count } = await tx
    .selectFrom('saved_searches')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('talent_id', '=', actor.talentId)
    .executeTakeFirstOrThrow()
  const most = await limitOf(tx, 'savedSearchesPerTalent')
  if (count >= most)
    throw new Invalid({ form: `保存できる条件は${most}件までです。どれかを消してから保存してください` })
  const id = randomUUID()
  const owner = { talent_id: actor.talentId, account_id: actor.accountId }
  const first = await tx
    .insertInto('saved_searches')
    .values({ id, ...owner, query, told_until: now, at: now })
    .onConflict((c) => c.columns(['talent_id', 'query']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (first) await record(tx, actor, { name: 'search.saved', subject: id }, now)
}

/** Mail about it stops, or comes again with what is published from then on. @throws NotFound for another's */
export async function switchSearchMail(tx: Tx, actor: Actor, id: string, on: boolean, now: Date): Promise<void> {
  const row = await tx
    .selectFrom('saved_searches')
    .select('stopped_at')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new NotFound()
  if ((row.stopped_at === null) === on) return
  await tx
    .updateTable('saved_searches')
    .set(on ? { stopped_at: null, told_until: now } : { stopped_at: now })
    .where('id', '=', id)
    .execute()
  await record(tx, actor, { name: on ? 'search.resumed' : 'search.stopped', subject: id }, now)
}

/** @throws NotFound for another's */
export async function removeSearch(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  if (actor.kind !== 'talent') throw new NotFound()
  const gone = await tx.deleteFrom('saved_searches').where('id', '=', id).returning('id').executeTakeFirst()
  if (!gone) throw new NotFound()
  await record(tx, actor, { name: 'search.removed', subject: id }, now)
}

/** The talent's own, the newest first. */
export async function savedSearches(tx: Tx, actor: Actor): Promise<SavedSearch[]> {
  if (actor.kind !== 'talent') return []
  const rows = await tx
    .selectFrom('saved_searches')
    .select(['id', 'query', 'stopped_at'])
    .where('talent_id', '=', actor.talentId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute()
  return rows.map(({ id, query, stopped_at }) => ({ id, query, stopped: stopped_at !== null }))
}
