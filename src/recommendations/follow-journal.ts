import { sql } from 'kysely'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { teachMapper } from '../talents/text-mapper.ts'
import { type KeptMarket, learnedSoFar, type Stand, standOf } from './kept-market.ts'
import type { MarketBook } from './market-book.ts'
import { applicationRows, postingRows, talentRows } from './market-rows.ts'
import { planMarket } from './plan-market.ts'
import { expectFromSeen, fadeSeen } from './seen-today.ts'
import { reviewLateness, takeOverApplication, takeOverPosting, takeOverTalent, turnDay } from './take-over.ts'
import { taughtWords } from '../talents/taught-words.ts'

/** Takes over what became of everything the journal names since. Reading an entry twice changes nothing. */
export async function followJournal(kept: KeptMarket, tx: Tx, now: Date): Promise<void> {
  const { book } = kept
  const stand = await standOf(tx)
  const named = await namedSince(tx, kept.settled)
  const isNewDay = turnDay(book, now)
  await takeOverNamed(book, tx, named, dayInJapan(now))
  if (isNewDay) await fadeSeen(book, tx, now)
  kept.lastSeen = await expectFromSeen(book, tx, kept.lastSeen, now)
  reviewLateness(book, now)
  settle(kept, stand)
  const otherWords = await learnWords(kept, tx, named)
  kept.outdated = otherWords || (isNewDay && isStale(book)) || (await learnedSoFar(tx)) !== kept.learned
  // What is read anew is planned then.
  if (isNewDay && !kept.outdated) await planMarket(book, tx, now)
  kept.followedAt = now.getTime()
}

/** Ids that the journal names, by what they are of. */
type Named = ReadonlyMap<string, string[]>

async function namedSince(tx: Tx, settled: number): Promise<Named> {
  const { rows } = await sql<{ kind: string; subject: string }>`
    select distinct subject_kind as kind, subject from journal
     where seq > ${settled} and subject_kind in ('talent', 'posting', 'application', 'vocabulary')`.execute(tx)
  return new Map(
    [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, of]) => [kind, of.map(({ subject }) => subject)]),
  )
}

async function takeOverNamed(book: MarketBook, tx: Tx, named: Named, today: Temporal.PlainDate): Promise<void> {
  const [talents, postings, applications] = ['talent', 'posting', 'application'].map((kind) => named.get(kind) ?? [])
  for (const row of await talentRows(tx, talents ?? [])) takeOverTalent(book, row, today)
  // What has left comes first: who posts the same again inherits from it.
  const changed = Map.groupBy(await postingRows(tx, postings ?? []), ({ state }) => state === 'published')
  for (const row of [...(changed.get(false) ?? []), ...(changed.get(true) ?? [])]) takeOverPosting(book, row, today)
  for (const row of await applicationRows(tx, applications ?? [])) takeOverApplication(book, row)
}

/** What was last at an earlier look is settled once every transaction that ran then has ended. */
function settle(kept: KeptMarket, { last, oldest, next }: Stand): void {
  if (oldest < kept.mark.next) return
  kept.settled = kept.mark.last
  kept.mark = { last, next }
}

/** Texts are read with what was taught. Whether that is something else than before. */
async function learnWords({ words }: KeptMarket, tx: Tx, named: Named): Promise<boolean> {
  const taught = named.has('vocabulary') ? await taughtWords(tx) : words
  teachMapper(taught)
  return JSON.stringify(taught) !== JSON.stringify(words)
}

const MOST_CLOSED = 1 / 3

/** More than a third of what is kept in memory is closed: once a day that is a reason to read anew, without it. */
function isStale({ state }: MarketBook): boolean {
  const open = state.open.subarray(0, state.postings).reduce((sum, one) => sum + one, 0)
  return state.postings - open > MOST_CLOSED * state.postings
}
