import { as, clock } from '../../actor.ts'
import { dayInJapan } from '../../law/japanese-date.ts'
import { post } from '../../mail.ts'
import type { Database, Tx } from '../../platform/db/database.ts'
import { livePostings } from '../public/live-postings.ts'
import { newsOf, partOf } from './news-of.ts'

/** The hour in Japan from which the mail of a day is written. */
const MORNING = 8

export interface Site {
  /** Where links lead. */
  origin: string
  secret: string
}

/**
 * 朝8時からの新着のお知らせ: for each person one mail at most on a day in Japan, with what was published since the last one
 * and fits a saved search. Nobody gets a mail without news. Called by the clock, as often as it likes.
 */
export async function mailNews(db: Database, site: Site, now: Date): Promise<void> {
  if (now.getTime() < morningOf(now)) return
  const today = dayInJapan(now).toString()
  for (const accountId of await accountsToLookAt(db, today))
    await as(db, clock, (tx) => mailOne(db, tx, { accountId, today, site }, now))
}

function morningOf(now: Date): number {
  return dayInJapan(now).toZonedDateTime({ timeZone: 'Asia/Tokyo', plainTime: { hour: MORNING } }).epochMilliseconds
}

/** People with a search that was not looked at today, and who are neither suspended nor gone. */
function accountsToLookAt(db: Database, today: string): Promise<string[]> {
  return as(db, clock, async (tx) => {
    const rows = await tx
      .selectFrom('saved_searches as s')
      .innerJoin('accounts as a', 'a.id', 's.account_id')
      .innerJoin('talents as t', 't.id', 's.talent_id')
      .select('s.account_id')
      .distinct()
      .where('s.stopped_at', 'is', null)
      .where((e) => e.or([e('s.looked_on', 'is', null), e('s.looked_on', '<', today)]))
      .where('a.state', '=', 'active')
      .where('t.state', '!=', 'deleted')
      .orderBy('s.account_id')
      .limit(500)
      .execute()
    return rows.map(({ account_id }) => account_id)
  })
}

interface Errand {
  accountId: string
  today: string
  site: Site
}

async function mailOne(db: Database, tx: Tx, { accountId, today, site }: Errand, now: Date): Promise<void> {
  const searches = await tx
    .selectFrom('saved_searches')
    .select(['id', 'query', 'told_until'])
    .where('account_id', '=', accountId)
    .where('stopped_at', 'is', null)
    .where((e) => e.or([e('looked_on', 'is', null), e('looked_on', '<', today)]))
    .orderBy('at')
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute()
  if (searches.length === 0) return
  const live = await livePostings(db, tx, now)
  const parts: string[] = []
  const told = new Set<string>()
  for (const search of searches) {
    const news = (await newsOf(tx, live, search, now)).filter(({ id }) => !told.has(id))
    for (const { id } of news) told.add(id)
    if (news.length > 0) parts.push(partOf(live, search, news, site, now))
  }
  const ids = searches.map(({ id }) => id)
  await tx.updateTable('saved_searches').set({ looked_on: today, told_until: now }).where('id', 'in', ids).execute()
  if (parts.length > 0) await write(tx, { accountId, today, count: told.size, parts }, now)
}

async function write(tx: Tx, { accountId, today, count, parts }: News, now: Date): Promise<void> {
  const account = await tx
    .selectFrom('accounts')
    .select(['email', 'name'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  const hello = `${account.name} さん\n\n保存した検索の条件に合う求人が、新しく公開されました。`
  await post(
    tx,
    {
      once: `saved-searches-${accountId}-${today}`,
      topic: 'digest',
      why: '検索の条件を保存しているから',
      to: { accountId, address: account.email },
      subject: `保存した検索に新しい求人が${count}件あります`,
      body: [hello, ...parts].join('\n\n'),
      path: '/my/saved',
    },
    now,
  )
}

export interface News {
  accountId: string
  today: string
  count: number
  parts: readonly string[]
}
