import type { Actor } from '../actor.ts'
import type { Side } from '../contracts/contract.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { firstOf } from './calendar.ts'
import { findMonth, type FoundMonth, type MonthIds } from './find-month.ts'
import { whyNoPulse } from './give-pulse.ts'
import type { DraftWords } from './save-draft.ts'
import type { ReportWords } from './report-month.ts'

/** A report as it was sent, with what became of it. */
export interface SentReport extends ReportWords {
  number: number
  at: Date
  judged: { judgement: 'accepted' | 'returned'; words: string; silent: boolean; at: Date } | null
}

export interface GivenPulse {
  side: Side
  score: number
  words: string
  at: Date
}

/** Everything that the page of one month shows; what the reader may not see is not in it. */
export interface MonthView extends FoundMonth {
  /** The newest first. */
  reports: SentReport[]
  /** The reader's own words, not sent yet. */
  draft: (DraftWords & { at: Date }) | null
  /** Of the reader's side; both for the coordinator. */
  pulses: GivenPulse[]
  /** Why no pulse can be given today. */
  noPulse: string | null
  /** The plan of the month before, and the sum of the workdays of this one. */
  before: { plan: string; minutes: number }
}

/** @throws NotFound for other people's */
export async function readMonth(tx: Tx, actor: Actor, ids: MonthIds, now: Date): Promise<MonthView> {
  const found = await findMonth(tx, actor, ids)
  return {
    ...found,
    reports: await reportsOf(tx, ids.month),
    draft: (await draftOf(tx, ids.month)) ?? null,
    pulses: await pulsesOf(tx, ids.month, found.side),
    noPulse: whyNoPulse(found, dayInJapan(now)),
    before: { plan: await planBefore(tx, found), minutes: await minutesOf(tx, found) },
  }
}

async function reportsOf(tx: Tx, month: string): Promise<SentReport[]> {
  const rows = await tx
    .selectFrom('month_reports as r')
    .leftJoin('month_judgements as j', (join) =>
      join.onRef('j.month_id', '=', 'r.month_id').onRef('j.report', '=', 'r.number'),
    )
    .select(['r.number', 'r.minutes', 'r.done', 'r.outcome', 'r.trouble', 'r.plan', 'r.at'])
    .select(['j.judgement', 'j.words', 'j.by_account', 'j.at as judged_at'])
    .where('r.month_id', '=', month)
    .orderBy('r.number', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ judgement, words, by_account, judged_at, ...report }) => ({
    ...report,
    judged: judged_at && {
      judgement: judgement === 'accepted' ? 'accepted' : 'returned',
      words: words ?? '',
      silent: by_account === null,
      at: judged_at,
    },
  }))
}

/** Row-level security gives it to its author alone. */
async function draftOf(tx: Tx, month: string): Promise<MonthView['draft'] | undefined> {
  return tx
    .selectFrom('month_drafts')
    .select(['minutes', 'done', 'outcome', 'trouble', 'plan', 'at'])
    .where('month_id', '=', month)
    .executeTakeFirst()
}

async function pulsesOf(tx: Tx, month: string, own: Side | null): Promise<GivenPulse[]> {
  const rows = await tx
    .selectFrom('pulses')
    .select(['side', 'score', 'words', 'at'])
    .where('month_id', '=', month)
    .$if(own !== null, (q) => q.where('side', '=', own ?? ''))
    .orderBy('side')
    .execute()
  return rows.map((row) => ({ ...row, side: row.side as Side }))
}

/** What was planned for this month when the one before was reported. */
async function planBefore(tx: Tx, { contract, month }: FoundMonth): Promise<string> {
  const last = firstOf(month.subtract({ months: 1 })).toString()
  const row = await tx
    .selectFrom('engagement_months as m')
    .innerJoin('month_reports as r', (join) => join.onRef('r.month_id', '=', 'm.id').onRef('r.number', '=', 'm.report'))
    .select('r.plan')
    .where('m.contract_id', '=', contract.id)
    .where('m.month', '=', last)
    .executeTakeFirst()
  return row?.plan ?? ''
}

/** 活動記録 of the month, without what was sent back. */
async function minutesOf(tx: Tx, { contract, month }: FoundMonth): Promise<number> {
  const row = await tx
    .selectFrom('workdays')
    .select((e) => e.fn.sum<number | null>('minutes').as('minutes'))
    .where('contract_id', '=', contract.id)
    .where('state', '!=', 'returned')
    .where('day', '>=', firstOf(month).toString())
    .where('day', '<', firstOf(month.add({ months: 1 })).toString())
    .executeTakeFirst()
  return row?.minutes ?? 0
}
