import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { partiesOf } from './named-parties.ts'
import { mayReport } from './policy.ts'
import { type ReportReason, type ReportState, SURROUNDINGS, type ThreadKind } from './thread.ts'

export const REPORTS_PER_PAGE = 30

export interface ReportLine {
  id: string
  state: ReportState
  reason: ReportReason
  at: Date
  kind: ThreadKind
  title: string
}

/** One line of the thread, as the operator reads it around a report. */
export interface Surrounding {
  id: string
  number: number
  by: string
  /** Account of the writer, for the page where it can be suspended. */
  accountId: string
  body: string
  at: Date
  reported: boolean
  hidden: boolean
}

export interface ReadReport extends ReportLine {
  note: string
  answer: string
  decidedAt: Date | null
  surroundings: Surrounding[]
}

/** 通報の一覧 of a state, oldest first. @throws NotFound for everybody but operators */
export async function listReports(
  tx: Tx,
  actor: Actor,
  { state, page }: { state: ReportState; page: number },
): Promise<{ reports: ReportLine[]; total: number }> {
  if (!mayReport(actor, 'view')) throw new NotFound()
  const { total } = await tx
    .selectFrom('message_reports')
    .select((e) => e.fn.countAll<number>().as('total'))
    .where('state', '=', state)
    .executeTakeFirstOrThrow()
  const reports = await lines(tx)
    .where('r.state', '=', state)
    .orderBy('r.at')
    .orderBy('r.id')
    .limit(REPORTS_PER_PAGE)
    .offset((page - 1) * REPORTS_PER_PAGE)
    .execute()
  return { reports, total }
}

/** 通報: the message with the five before and after, and nothing else of the thread. @throws NotFound as above */
export async function readReport(tx: Tx, actor: Actor, id: string): Promise<ReadReport> {
  if (!mayReport(actor, 'view')) throw new NotFound()
  const row = await lines(tx)
    .select(['r.note', 'r.answer', 'r.decided_at as decidedAt', 'r.thread_id', 'r.number'])
    .where('r.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  const { thread_id, number, ...report } = row
  const parties = (await partiesOf(tx, actor, [thread_id])).get(thread_id) ?? []
  const around = await tx
    .selectFrom('messages as m')
    .leftJoin('message_hidings as h', 'h.message_id', 'm.id')
    .select(['m.id', 'm.number', 'm.by_party', 'm.by_account as accountId', 'm.body', 'm.at'])
    .select(sql<boolean>`h.at is not null`.as('hidden'))
    .where('m.thread_id', '=', thread_id)
    .where('m.number', '>=', number - SURROUNDINGS)
    .where('m.number', '<=', number + SURROUNDINGS)
    .orderBy('m.number')
    .execute()
  const surroundings = around.map(({ by_party, ...message }) => ({
    ...message,
    by: parties.find((party) => party.id === by_party)?.name ?? '',
    reported: message.number === number,
  }))
  return { ...report, surroundings }
}

/** How many reports wait for an operator. */
export async function countOpenReports(tx: Tx): Promise<number> {
  const { open } = await tx
    .selectFrom('message_reports')
    .select((e) => e.fn.countAll<number>().as('open'))
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  return open
}

function lines(tx: Tx) {
  return tx
    .selectFrom('message_reports as r')
    .innerJoin('threads as t', 't.id', 'r.thread_id')
    .select([
      'r.id',
      sql<ReportState>`r.state`.as('state'),
      sql<ReportReason>`r.reason`.as('reason'),
      'r.at',
      sql<ThreadKind>`t.about_kind`.as('kind'),
      't.title',
    ])
}
