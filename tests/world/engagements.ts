import { as, clock } from '../../src/actor.ts'
import { acceptMonth, returnMonth } from '../../src/engagements/judge-month.ts'
import { confirmKickoff } from '../../src/engagements/confirm-kickoff.ts'
import type { MonthIds, MonthRow } from '../../src/engagements/find-month.ts'
import { givePulse, type PulseWords } from '../../src/engagements/give-pulse.ts'
import { openMonth } from '../../src/engagements/open-month.ts'
import { proposeKickoff } from '../../src/engagements/propose-kickoff.ts'
import { reportMonth, type ReportWords } from '../../src/engagements/report-month.ts'
import { watchEngagements } from '../../src/engagements/watch-engagements.ts'
import type { Database } from '../../src/platform/db/database.ts'
import type { MadeContract } from './contracts.ts'
import { NOW } from './office.ts'
import { workdaysOf } from './workdays.ts'

/** A contract from 1 November 2025 to 31 March 2026, with its November: over since yesterday, due on 5 December. */
export interface MadeMonth extends MadeContract {
  /** Of the month; `id` is the contract's. */
  month: string
}

export const november = new Temporal.PlainYearMonth(2025, 11)

/** What a talent reports from the phone. */
export const usualReport: ReportWords = {
  minutes: 570,
  done: '予約サイトの写真を差し替え、説明を書き直した。',
  outcome: '予約の問合せが月12件から17件に増えた。',
  trouble: '',
  plan: '英語の説明を作る。',
}

/** The same as its form posts it. */
export const usualReportFields = {
  hours: '9',
  quarter: '30',
  done: usualReport.done,
  outcome: usualReport.outcome,
  trouble: '',
  plan: usualReport.plan,
}

export const usualKickoff = {
  goals: [
    { goal: '宿の予約が自社サイトから入る', sign: '自社サイトの予約が月20件になる' },
    { goal: '写真を自分たちで撮れる', sign: '女将が撮った写真が10枚載っている' },
  ],
  contact: 'チャット。急ぎは電話',
  rhythm: '毎週月曜の20時から30分',
}

export const usualKickoffFields = {
  goal1: usualKickoff.goals[0]?.goal ?? '',
  sign1: usualKickoff.goals[0]?.sign ?? '',
  contact: usualKickoff.contact,
  rhythm: usualKickoff.rhythm,
  shown: '0',
}

export const idsOf = ({ id, month }: MadeMonth): MonthIds => ({ contract: id, month })

/** Months in the state that you need, through the verbs. */
export function engagementsOf(s: { db: Database; owner: Database }) {
  const { db, owner } = s
  const row = async (month: string): Promise<MonthRow> =>
    (await owner
      .selectFrom('engagement_months')
      .selectAll()
      .where('id', '=', month)
      .executeTakeFirstOrThrow()) as MonthRow

  async function open(clientKind: 'company' | 'municipality' = 'company'): Promise<MadeMonth> {
    const made = await workdaysOf(s).begun(clientKind)
    await as(db, clock, (tx) => openMonth(tx, clock, made.id, november, NOW))
    const { id } = await owner
      .selectFrom('engagement_months')
      .select('id')
      .where('contract_id', '=', made.id)
      .executeTakeFirstOrThrow()
    return { ...made, month: id }
  }

  const report = (made: MadeMonth, words: Partial<ReportWords> = {}, now = NOW): Promise<void> =>
    as(db, made.talent, (tx) => reportMonth(tx, made.talent, idsOf(made), { ...usualReport, ...words }, now))

  async function reported(clientKind: 'company' | 'municipality' = 'company'): Promise<MadeMonth> {
    const made = await open(clientKind)
    await report(made)
    return made
  }

  const judged = (made: MadeMonth, number = 1) => ({ ...idsOf(made), report: number })
  const sendBack = (made: MadeMonth, number = 1, now = NOW): Promise<void> =>
    as(db, made.client, (tx) => returnMonth(tx, made.client, judged(made, number), '問合せの数え方は?', now))
  const accept = (made: MadeMonth, number = 1, now = NOW): Promise<void> =>
    as(db, made.client, (tx) => acceptMonth(tx, made.client, judged(made, number), now))

  async function returned(): Promise<MadeMonth> {
    const made = await reported()
    await sendBack(made)
    return made
  }

  async function accepted(): Promise<MadeMonth> {
    const made = await reported()
    await accept(made)
    return made
  }

  /** No verb leads here from a contract that runs: as an amendment would leave it. */
  async function dropped(): Promise<MadeMonth> {
    const made = await open()
    await owner.updateTable('engagement_months').set({ state: 'dropped' }).where('id', '=', made.month).execute()
    return made
  }

  const pulse = (made: MadeMonth, side: 'client' | 'talent', given: Partial<PulseWords> = {}, now = NOW) =>
    as(db, made[side], (tx) => givePulse(tx, made[side], idsOf(made), { score: 4, words: '', ...given }, now))

  const propose = (made: MadeContract, side: 'client' | 'talent', shown = 0, words = usualKickoff, now = NOW) =>
    as(db, made[side], (tx) => proposeKickoff(tx, made[side], made.id, { ...words, shown }, now))
  const confirm = (made: MadeContract, side: 'client' | 'talent', number = 1, now = NOW) =>
    as(db, made[side], (tx) => confirmKickoff(tx, made[side], made.id, { number }, now))

  /** Who was told what of a month, in the order of time. */
  const letters = async (month: string) =>
    (
      await owner
        .selectFrom('mails')
        .select(['subject', 'path'])
        .where('once', 'like', `month-%-${month}-%`)
        .orderBy('at')
        .orderBy('path')
        .execute()
    ).map(({ subject, path }) => `${path?.split('/')[1]} ${subject}`)

  return {
    letters,
    begun: workdaysOf(s).begun,
    open,
    reported,
    returned,
    accepted,
    dropped,
    report,
    sendBack,
    accept,
    pulse,
    propose,
    confirm,
    row,
    watch: (now: Date) => watchEngagements(db, now),
  }
}
