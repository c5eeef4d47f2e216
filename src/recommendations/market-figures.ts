import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import { type Band, calibration, calibrationError } from '../matching/index.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import type { MarketBook } from './market-book.ts'

export interface NeedyPosting {
  id: string
  title: string
  closesOn: string | null
  /** Σ q of the applications that stand. */
  load: number
  /** Price against that of a posting without any application: 1 is the dearest. */
  price: number
}

const MOST = 50

/** Published postings that wait in vain (isLate), the one that closes first before the others. */
export function needyPostings({ postings, state }: MarketBook): NeedyPosting[] {
  const highest = Math.max(...state.prices.need.subarray(0, state.postings), Number.MIN_VALUE)
  return postings
    .flatMap(({ id, title, closesOn }, posting) =>
      state.open[posting] === 1 && state.prices.late[posting] === 1
        ? [
            {
              id,
              title,
              closesOn,
              load: state.realLoad[posting] ?? 0,
              price: (state.prices.need[posting] ?? 0) / highest,
            },
          ]
        : [],
    )
    .sort((a, b) => (a.closesOn ?? '9999').localeCompare(b.closesOn ?? '9999') || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
}

export interface Calibration {
  impressions: number
  applications: number
  bands: Band[]
  /** Expected calibration error. */
  error: number
  /** Below this a figure would be chance, not knowledge. */
  isEnough: boolean
}

/** An impression has had its time after so many days. */
const RIPE_DAYS = 7
const ENOUGH = { impressions: 500, applications: 30 }
const READ = 50_000

/** 応募の見込み (p by rank, v = 1/k) against what came of the impressions of the last 90 days. @throws NotFound but for the operator */
export async function calibrationOf(tx: Tx, actor: Actor, now: Date): Promise<Calibration> {
  if (actor.kind !== 'operator') throw new NotFound()
  const { rows } = await sql<{ foretold: number; came: boolean }>`
    select i.interest / i.rank as foretold,
           exists (select 1 from applications a where a.talent_id = i.talent_id and a.posting_id = i.posting_id
                      and a.submitted_at >= i.shown_at
                      and a.submitted_at < i.shown_at + make_interval(days => ${RIPE_DAYS})) as came
      from impressions i
     where i.shown_at between ${now}::timestamptz - interval '90 days'
       and ${now}::timestamptz - make_interval(days => ${RIPE_DAYS})
     order by i.shown_at desc, i.seq limit ${READ}`.execute(tx)
  const bands = calibration(
    rows.map(({ foretold }) => foretold),
    rows.map(({ came }) => came),
  )
  const applications = rows.filter(({ came }) => came).length
  const isEnough = rows.length >= ENOUGH.impressions && applications >= ENOUGH.applications
  return { impressions: rows.length, applications, bands, error: calibrationError(bands), isEnough }
}
