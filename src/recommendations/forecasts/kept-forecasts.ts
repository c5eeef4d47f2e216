import { sql } from 'kysely'
import type { Actor } from '../../actor.ts'
import {
  type ApplicantModel,
  type ApplicantRange,
  type ForecastRecord,
  forecastRecord,
  learnApplicants,
} from '../../matching/index.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { ENOUGH_ENDED } from './held-in-words.ts'

/** What was foretold when a posting was published. */
export interface KeptForecast extends ApplicantRange {
  learnedFrom: number
  madeAt: Date
}

/** Null for what was published before forecasts were kept, or is not published yet. */
export async function keptForecast(tx: Tx, postingId: string): Promise<KeptForecast | null> {
  const row = await tx
    .selectFrom('forecasts')
    .select(['least', 'most', 'learned_from as learnedFrom', 'made_at as madeAt'])
    .where('posting_id', '=', postingId)
    .executeTakeFirst()
  return row ?? null
}

export interface EndedForecast extends ApplicantRange {
  postingId: string
  title: string
  interest: number
  learnedFrom: number
  came: number
}

const MOST = 2_000

/** Postings that have ended, with what was foretold and what came, the newest first. What was withdrawn says nothing. */
async function endedForecasts(tx: Tx): Promise<EndedForecast[]> {
  const { rows } = await sql<EndedForecast>`
    select f.posting_id as "postingId", p.title, f.interest, f.least, f.most, f.learned_from as "learnedFrom",
           (select count(*) from applications a where a.posting_id = f.posting_id) as came
      from forecasts f join postings p on p.id = f.posting_id
     where p.state in ('closed', 'filled', 'unfilled')
     order by f.made_at desc, f.posting_id limit ${MOST}`.execute(tx)
  return rows
}

/** How interest turned into applications so far. Read by the clock: it counts the applications of every client. */
export async function applicantModel(tx: Tx): Promise<ApplicantModel> {
  return (await learnedSoFar(tx)).model
}

/** The same, with how the forecasts did once enough have ended. */
export async function learnedSoFar(tx: Tx): Promise<{ model: ApplicantModel; held: ForecastRecord | null }> {
  const ended = await endedForecasts(tx)
  return { model: learnApplicants(ended), held: ended.length < ENOUGH_ENDED ? null : forecastRecord(ended) }
}

export interface ForecastFigures {
  record: ForecastRecord
  newest: EndedForecast[]
}

const SHOWN = 20

/** For the operator: whether forecasts held. @throws NotFound but for the operator */
export async function forecastFigures(tx: Tx, actor: Actor): Promise<ForecastFigures> {
  if (actor.kind !== 'operator') throw new NotFound()
  const ended = await endedForecasts(tx)
  return { record: forecastRecord(ended), newest: ended.slice(0, SHOWN) }
}
