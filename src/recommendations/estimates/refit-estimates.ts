import { sql } from 'kysely'
import { as, clock } from '../../actor.ts'
import { dayInJapan } from '../../law/japanese-date.ts'
import { acceptanceFeatures, interestFeatures, priorWeights, refit, type Sample } from '../../matching/index.ts'
import type { Database, Tx } from '../../platform/db/database.ts'
import { liveMarket } from '../live-market.ts'
import { estimatesInUse, type Measured } from './find-estimates.ts'
import { cameOf, LOOKED_BACK_DAYS, lookedAt, RIPE_DAYS } from './impression-terms.ts'

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
  const isAdopted = await as(db, clock, (tx) => refitOnce(tx, today.toString(), now))
  // The market is read anew here, so that no visitor waits for it.
  if (isAdopted) await liveMarket(db, now)
}

/** @returns whether other weights are in use from now on */
async function refitOnce(tx: Tx, day: string, now: Date): Promise<boolean> {
  const done = await tx.selectFrom('estimates').select('version').where('day', '=', day).executeTakeFirst()
  if (done) return false
  const { weights } = await estimatesInUse(tx)
  const shown = await impressionSamples(tx, now)
  const answered = await answerSamples(tx, now)
  const interest = refit(priorWeights.interest, weights.interest, shown)
  const acceptance = refit(priorWeights.acceptance, weights.acceptance, answered)
  const adopted = interest.verdict === 'better' || acceptance.verdict === 'better'
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
      adopted,
      at: now,
    })
    .onConflict((c) => c.column('day').doNothing())
    .execute()
  return adopted
}

type Fit = ReturnType<typeof refit>

function withoutWeights({ verdict, heldOut, likelihood, error }: Fit): Omit<Fit, 'weights'> {
  return { verdict, heldOut, likelihood, error }
}

const MOST = 50_000

interface Row {
  owner: number
  features: number[]
  happened: boolean
  /** The chance that anybody looked. */
  examined: number
  propensity: number
}

/**
 * What verified people were shown, and whether they applied within a week. People are numbered in the order in which they
 * were first shown something, so that who is held out is no accident of their ids.
 */
async function impressionSamples(tx: Tx, now: Date): Promise<Sample[]> {
  const { rows } = await sql<Row>`
    select dense_rank() over (order by first) as owner, features, examined, propensity, happened from (
    select min(i.seq) over (partition by i.talent_id) as first, i.seq, i.shown_at, i.interest_features as features,
           ${lookedAt} as examined, i.propensity, ${cameOf} as happened
      from impressions i join talents t on t.id = i.talent_id join accounts c on c.id = t.account_id
     where i.interest_features is not null and c.email_verified_at is not null
       and i.shown_at between ${now}::timestamptz - make_interval(days => ${LOOKED_BACK_DAYS})
                          and ${now}::timestamptz - make_interval(days => ${RIPE_DAYS})) each
     order by shown_at desc, seq limit ${MOST}`.execute(tx)
  return rows
    .filter(({ features }) => features.length === interestFeatures.length)
    .map((row) => ({ ...row, features: Float64Array.from(row.features) }))
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
       and a.submitted_at > ${now}::timestamptz - make_interval(days => ${LOOKED_BACK_DAYS})) each
     order by submitted_at desc, seq limit ${MOST}`.execute(tx)
  return rows
    .filter(({ features }) => features.length === acceptanceFeatures.length)
    .map((row) => ({ ...row, features: Float64Array.from(row.features), examined: 1, propensity: 1 }))
}
