import { sql } from 'kysely'
import { as, clock } from '../../actor.ts'
import { dayInJapan } from '../../law/japanese-date.ts'
import { acceptanceFeatures, interestFeatures, priorWeights, refit, type Sample } from '../../matching/index.ts'
import type { Database, Tx } from '../../platform/db/database.ts'
import { estimatesInUse, type Measured } from './find-estimates.ts'

/** From three in the morning in Japan. */
const NIGHT = 3

/**
 * 推定の見直し: once a night the weights of p and q are fitted again to half a year of what was shown and what came of it, and
 * kept as a new version. They are used only if they foretell people who were held out better than both the hand-set weights
 * and those in use (matching/refit.ts). Called by the clock, as often as it likes.
 */
export async function refitEstimates(db: Database, now: Date): Promise<void> {
  const today = dayInJapan(now)
  const from = today.toZonedDateTime({ timeZone: 'Asia/Tokyo', plainTime: { hour: NIGHT } }).epochMilliseconds
  if (now.getTime() < from) return
  await as(db, clock, (tx) => refitOnce(tx, today.toString(), now))
}

async function refitOnce(tx: Tx, day: string, now: Date): Promise<void> {
  const done = await tx.selectFrom('estimates').select('version').where('day', '=', day).executeTakeFirst()
  if (done) return
  const { weights } = await estimatesInUse(tx)
  const shown = await impressionSamples(tx, now)
  const answered = await answerSamples(tx, now)
  const interest = refit(priorWeights.interest, weights.interest, shown)
  const acceptance = refit(priorWeights.acceptance, weights.acceptance, answered)
  const measured: Measured = { interest: withoutWeights(interest), acceptance: withoutWeights(acceptance) }
  await tx
    .insertInto('estimates')
    .values({
      day,
      interest: [...interest.weights],
      acceptance: [...acceptance.weights],
      impressions: shown.length,
      applications: shown.filter(({ happened }) => happened).length,
      answers: answered.length,
      measured: JSON.stringify(measured),
      adopted: interest.verdict === 'better' || acceptance.verdict === 'better',
      at: now,
    })
    .onConflict((c) => c.column('day').doNothing())
    .execute()
}

type Fit = ReturnType<typeof refit>

function withoutWeights({ verdict, heldOut, likelihood, error }: Fit): Omit<Fit, 'weights'> {
  return { verdict, heldOut, likelihood, error }
}

const DAYS = 180
/** An impression has had its time after so many days. */
const RIPE_DAYS = 7
const MOST = 50_000
/** Half of those who get a letter are taken to open it: an assumption, as v = 1/k is. */
const OPENED = 0.5

interface Row {
  owner: number
  features: number[]
  happened: boolean
  rank: number
  propensity: number
  way: string
}

/**
 * What verified people were shown, and whether they applied within a week. People are numbered in the order in which they
 * were first shown something, so that who is held out is no accident of their ids.
 */
async function impressionSamples(tx: Tx, now: Date): Promise<Sample[]> {
  const { rows } = await sql<Row>`
    select dense_rank() over (order by first) as owner, features, rank, propensity, way, happened from (
    select min(i.seq) over (partition by i.talent_id) as first, i.seq, i.shown_at, i.interest_features as features, i.rank,
           i.propensity, i.way,
           exists (select 1 from applications a where a.talent_id = i.talent_id and a.posting_id = i.posting_id
                      and a.submitted_at >= i.shown_at
                      and a.submitted_at < i.shown_at + make_interval(days => ${RIPE_DAYS})) as happened
      from impressions i join talents t on t.id = i.talent_id join accounts c on c.id = t.account_id
     where i.interest_features is not null and c.email_verified_at is not null
       and i.shown_at between ${now}::timestamptz - make_interval(days => ${DAYS})
                          and ${now}::timestamptz - make_interval(days => ${RIPE_DAYS})) each
     order by shown_at desc, seq limit ${MOST}`.execute(tx)
  return rows
    .filter(({ features }) => features.length === interestFeatures.length)
    .map(({ features, rank, way, ...row }) => ({
      ...row,
      features: Float64Array.from(features),
      examined: (way === 'mail' ? OPENED : 1) / rank,
    }))
}

/** Applications of people who had been shown the posting, and whether the client said yes; who withdrew is left out. */
async function answerSamples(tx: Tx, now: Date): Promise<Sample[]> {
  const { rows } = await sql<Pick<Row, 'owner' | 'features' | 'happened'>>`
    select dense_rank() over (order by first) as owner, features, happened from (
    select min(shown.seq) over (partition by a.posting_id) as first, shown.features, a.submitted_at, shown.seq,
           a.state in ('offered', 'accepted', 'contracted') as happened
      from applications a
      join lateral (select i.seq, i.acceptance_features as features from impressions i
                     where i.talent_id = a.talent_id and i.posting_id = a.posting_id and i.shown_at <= a.submitted_at
                       and i.acceptance_features is not null
                     order by i.shown_at desc limit 1) shown on true
     where a.state in ('offered', 'accepted', 'contracted', 'declined')
       and a.submitted_at > ${now}::timestamptz - make_interval(days => ${DAYS})) each
     order by submitted_at desc, seq limit ${MOST}`.execute(tx)
  return rows
    .filter(({ features }) => features.length === acceptanceFeatures.length)
    .map((row) => ({ ...row, features: Float64Array.from(row.features), examined: 1, propensity: 1 }))
}
