import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import { type Band, calibration, calibrationError } from '../matching/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { cameOf, LOOKED_BACK_DAYS, lookedAt, RIPE_DAYS } from './estimates/impression-terms.ts'

/** What was foretold against what came. */
export interface Calibration {
  samples: number
  happened: number
  bands: Band[]
  /** Expected calibration error. */
  error: number
  /** Below this a figure would be chance, not knowledge. */
  isEnough: boolean
}

/** 応募の見込み and 採用の見込み. */
export type Calibrations = Record<'interest' | 'acceptance', Calibration>

/** So many it takes before a figure is believed. */
export const ENOUGH = { interest: { samples: 500, happened: 30 }, acceptance: { samples: 30, happened: 5 } }
const READ = 50_000

interface Sample {
  foretold: number
  came: boolean
}

/** Both estimates against what came in the last half year, of people with a proved address. @throws NotFound but for the operator */
export async function calibrationsOf(tx: Tx, actor: Actor, now: Date): Promise<Calibrations> {
  if (actor.kind !== 'operator') throw new NotFound()
  return {
    interest: held(await shown(tx, now), ENOUGH.interest),
    acceptance: held(await answered(tx, now), ENOUGH.acceptance),
  }
}

function held(samples: readonly Sample[], enough: typeof ENOUGH.interest): Calibration {
  const bands = calibration(
    samples.map(({ foretold }) => foretold),
    samples.map(({ came }) => came),
  )
  const happened = samples.filter(({ came }) => came).length
  const isEnough = samples.length >= enough.samples && happened >= enough.happened
  return { samples: samples.length, happened, bands, error: calibrationError(bands), isEnough }
}

/** What was shown long enough ago: the chance that somebody looked and applied, and whether they did. */
async function shown(tx: Tx, now: Date): Promise<Sample[]> {
  const { rows } = await sql<Sample>`
    select i.interest * ${lookedAt} as foretold, ${cameOf} as came
      from impressions i join talents t on t.id = i.talent_id join accounts c on c.id = t.account_id
     where c.email_verified_at is not null
       and i.shown_at between ${now}::timestamptz - make_interval(days => ${LOOKED_BACK_DAYS})
                          and ${now}::timestamptz - make_interval(days => ${RIPE_DAYS})
     order by i.shown_at desc, i.seq limit ${READ}`.execute(tx)
  return rows
}

/** Applications of people who had been shown the posting and whom the client has answered: the chance of a yes, and whether it was one. */
async function answered(tx: Tx, now: Date): Promise<Sample[]> {
  const { rows } = await sql<Sample>`
    select last.acceptance as foretold, a.state in ('offered', 'accepted', 'contracted') as came
      from applications a join talents t on t.id = a.talent_id join accounts c on c.id = t.account_id
      join lateral (select i.acceptance from impressions i
                     where i.talent_id = a.talent_id and i.posting_id = a.posting_id and i.shown_at <= a.submitted_at
                     order by i.shown_at desc limit 1) last on true
     where a.state in ('offered', 'accepted', 'contracted', 'declined') and c.email_verified_at is not null
       and a.submitted_at > ${now}::timestamptz - make_interval(days => ${LOOKED_BACK_DAYS})
     order by a.submitted_at desc, a.id limit ${READ}`.execute(tx)
  return rows
}
