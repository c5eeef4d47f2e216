import { as, clock } from '../../actor.ts'
import { dayInJapan } from '../../law/japanese-date.ts'
import { post } from '../../mail.ts'
import type { Database } from '../../platform/db/database.ts'
import { type CardRow, cardRows, cardWords } from '../../postings/public/posting-cards.ts'
import { liveMarket } from '../live-market.ts'
import { noteImpressions } from '../note-impressions.ts'
import { isWorthALetter, recommend, type Recommendation } from '../recommend.ts'
import { claimDigest, digestReaders, type DigestReader, newTo } from './find-readers.ts'
import { digestStopPath } from './stop-link.ts'

/** The hour in Japan on Mondays from which the mail of a week is written. */
const MORNING = 8
const MOST_TOLD = 5

interface Site {
  /** Where links lead. */
  origin: string
  secret: string
}

/**
 * 毎週月曜の朝8時からのおすすめ: for each talent at most one mail a week, with what they were never shown before and have a
 * fair chance of winning. Who has nothing of that kind gets no mail. One reader after the other, each at the prices that the
 * letters before have left, so that not everybody is told of the same posting. Called by the clock, as often as it likes.
 */
export async function mailDigests(db: Database, site: Site, now: Date): Promise<void> {
  const today = dayInJapan(now)
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  const from = monday.toZonedDateTime({ timeZone: 'Asia/Tokyo', plainTime: { hour: MORNING } }).epochMilliseconds
  if (now.getTime() < from) return
  const week = { monday: monday.toString(), today: today.toString() }
  const readers = await as(db, clock, (tx) => digestReaders(tx, week.monday, new Date(from)))
  for (const reader of readers) await mailOne(db, { reader, site, ...week }, now)
}

interface Errand {
  reader: DigestReader
  site: Site
  monday: string
  today: string
}

async function mailOne(db: Database, { reader, site, monday, today }: Errand, now: Date): Promise<void> {
  const { talentId } = reader
  const suitable = recommend(await liveMarket(db, now, { talent: talentId }), talentId, now).filter(isWorthALetter)
  await as(db, clock, async (tx) => {
    if (!(await claimDigest(tx, talentId, monday, today))) return
    const ids = suitable.map(({ postingId }) => postingId)
    const unseen = await newTo(tx, talentId, ids)
    const cards = new Map((await cardRows(tx, ids)).map((row) => [row.id, row]))
    const told = suitable
      .filter(({ postingId }) => unseen.has(postingId) && cards.has(postingId))
      .slice(0, MOST_TOLD)
      .map((recommended, k) => ({ ...recommended, rank: k + 1 }))
    if (told.length === 0) return
    await noteImpressions(tx, talentId, told, now, 'mail')
    const body = bodyOf(reader, told, cards, site, now)
    await post(
      tx,
      {
        once: `digest-${talentId}-${monday}`,
        topic: 'digest',
        why: '週1回のおすすめを受け取っているから',
        to: { accountId: reader.accountId, address: reader.address },
        subject: `あなたに合いそうな新しい求人が${told.length}件あります`,
        body,
        path: '/my/recommendations',
      },
      now,
    )
  })
}

function bodyOf(
  { name, talentId }: DigestReader,
  told: readonly Recommendation[],
  cards: ReadonlyMap<string, CardRow>,
  { origin, secret }: Site,
  now: Date,
): string {
  const parts = told.flatMap(({ postingId, reasons }) => {
    const row = cards.get(postingId)
    if (!row) return []
    const { client, place, fee, closes } = cardWords(row, now)
    const because = reasons.map((reason) => `  - ${reason}`)
    return [
      [`・${row.title}`, `  ${client}(${place})、${fee}、${closes}`, ...because, `  ${origin}/postings/${row.id}`].join(
        '\n',
      ),
    ]
  })
  return [
    `${name} さん\n\nまだご覧になっていない求人のうち、あなたのスキルと希望に合うものです。`,
    ...parts,
    [
      `順序の決め方: ${origin}/recommendations/about`,
      `週1回のおすすめを止める: ${origin}${digestStopPath(secret, talentId)}`,
    ].join('\n'),
  ].join('\n\n')
}
