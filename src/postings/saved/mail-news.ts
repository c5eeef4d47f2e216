import { as, clock } from '../../actor.ts'
import { dayInJapan } from '../../law/japanese-date.ts'
import { post } from '../../mail.ts'
import type { Database, Tx } from '../../platform/db/database.ts'
import { titleOfSearch } from '../public/condition-words.ts'
import { newestIds } from '../public/find-postings.ts'
import { type LivePostings, livePostings } from '../public/live-postings.ts'
import { type CardRow, cardRows, cardWords } from '../public/posting-cards.ts'
import { readSearch } from '../public/read-search.ts'
import { stopPath } from './stop-token.ts'

/** The hour in Japan from which the mail of a day is written. */
const MORNING = 8
const MOST_LOOKED_AT = 50
const MOST_TOLD = 5

interface Site {
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

/** Published since the person was last told, and not applied to by them. */
async function newsOf(
  tx: Tx,
  live: LivePostings,
  { query, told_until }: { query: string; told_until: Date },
  now: Date,
): Promise<CardRow[]> {
  const { search } = readSearch(new URLSearchParams(query), live.places)
  const rows = await cardRows(tx, newestIds(live, search, now, MOST_LOOKED_AT))
  return rows.filter(({ published_at }) => new Date(published_at) > told_until)
}

function partOf(
  live: LivePostings,
  { id, query }: { id: string; query: string },
  news: readonly CardRow[],
  { origin, secret }: Site,
  now: Date,
): string {
  const { search } = readSearch(new URLSearchParams(query), live.places)
  const lines = news.slice(0, MOST_TOLD).map((row) => {
    const { client, place, fee } = cardWords(row, now)
    return `・${row.title}\n  ${client}(${place})、${fee}\n  ${origin}/postings/${row.id}`
  })
  const more = news.length > MOST_TOLD ? [`ほか${news.length - MOST_TOLD}件`] : []
  return [
    `■ ${titleOfSearch(search, live)}(新着${news.length}件)`,
    ...lines,
    ...more,
    `すべて見る: ${origin}/postings?${query}`,
    `この条件のお知らせを止める: ${origin}${stopPath(secret, id)}`,
  ].join('\n')
}

interface News {
  accountId: string
  today: string
  count: number
  parts: readonly string[]
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
