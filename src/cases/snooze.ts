import { randomUUID } from 'node:crypto'
import { type Actor, accountOf, mayWrite } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import type { SnoozableKind } from './alerts.ts'
import { alertOf } from './today.ts'

/** なぜ後にするか. */
export const snoozeReasons = {
  spoken: '企業と話し、次の日程が決まっている',
  waiting: '相手の返事を待っている',
  known: '事情を把握しており、問題がない',
  other: 'その他',
} as const
export type SnoozeReason = keyof typeof snoozeReasons

const MOST_DAYS = 180

export interface NewSnooze {
  kind: SnoozableKind
  subject: string
  until: string
  reason: SnoozeReason
  note: string
}

/**
 * お知らせを後にする: the alert is away until the day, then it is back if what it is about still is.
 * @throws NotFound for an alert that is not there; Invalid for a day that is past or too far; Stale when somebody else
 *   put it off meanwhile
 */
export async function snoozeAlert(tx: Tx, actor: Actor, wanted: NewSnooze, now: Date): Promise<void> {
  const by_account = requireOperator(actor)
  if (!(await alertOf(tx, wanted.kind, wanted.subject, now))) throw new NotFound()
  refuseWrongDay(wanted.until, now)
  await endOldOnes(tx, wanted, now)
  const id = randomUUID()
  const made = await tx
    .insertInto('snoozes')
    .values({ id, ...wanted, by_account, at: now })
    .onConflict((c) => c.columns(['kind', 'subject']).where('ended_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) throw new Stale('このお知らせは、ほかの人がすでに後にしています。')
  const { kind, until, reason } = wanted
  await record(
    tx,
    actor,
    { name: 'alert.snoozed', subject: id, reason, detail: { kind, about: wanted.subject, until } },
    now,
  )
}

function requireOperator(actor: Actor): string {
  if (actor.kind !== 'operator') throw new NotFound()
  const account = accountOf(actor)
  if (!mayWrite(actor) || !account) throw new NotAllowed()
  return account
}

function refuseWrongDay(until: string, now: Date): void {
  const today = dayInJapan(now)
  if (Temporal.PlainDate.compare(until, today) <= 0)
    throw new Invalid({ until: 'いつまで後にするか、明日以降の日付を入力してください' })
  if (Temporal.PlainDate.compare(until, today.add({ days: MOST_DAYS })) > 0)
    throw new Invalid({ until: `後にできるのは${MOST_DAYS}日先までです` })
}

/** One whose day has come is over, though nobody ended it. */
async function endOldOnes(tx: Tx, { kind, subject }: NewSnooze, now: Date): Promise<void> {
  await tx
    .updateTable('snoozes')
    .set({ ended_at: now })
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('ended_at', 'is', null)
    .where('until', '<=', dayInJapan(now).toString())
    .execute()
}

/** 後にしたお知らせを戻す. @throws NotFound for none; Stale when it is back already */
export async function wakeAlert(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  requireOperator(actor)
  const row = await tx.selectFrom('snoozes').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new NotFound()
  if (row.ended_at) throw new Stale('このお知らせはすでに戻っています。')
  await tx.updateTable('snoozes').set({ ended_at: now }).where('id', '=', id).execute()
  await record(tx, actor, { name: 'alert.woken', subject: id, detail: { kind: row.kind, about: row.subject } }, now)
}

export interface Snoozed {
  id: string
  kind: SnoozableKind
  what: string
  href: string | null
  until: string
  reason: SnoozeReason
  note: string
  by: string
}

/** What is put off at present, the soonest back on top; 200 at most. @throws NotFound for everybody but operators */
export async function snoozed(tx: Tx, actor: Actor, now: Date): Promise<Snoozed[]> {
  if (actor.kind !== 'operator') throw new NotFound()
  const rows = await tx
    .selectFrom('snoozes as z')
    .innerJoin('accounts as a', 'a.id', 'z.by_account')
    .select(['z.id', 'z.kind', 'z.subject', 'z.until', 'z.reason', 'z.note', 'a.name as by'])
    .where('z.ended_at', 'is', null)
    .where('z.until', '>', dayInJapan(now).toString())
    .orderBy('z.until')
    .orderBy('z.id')
    .limit(200)
    .execute()
  const told: Snoozed[] = []
  for (const { subject, ...row } of rows) {
    const kind = row.kind as SnoozableKind
    const alert = await alertOf(tx, kind, subject, now)
    const about = { what: alert?.what ?? '(片づいています)', href: alert?.href ?? null }
    told.push({ ...row, ...about, kind, reason: row.reason as SnoozeReason })
  }
  return told
}
