import { accountOf, type Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan, formatDay } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, Stale } from '../platform/errors.ts'
import { pulseUntil } from './calendar.ts'
import { ownSide } from './find-engagement.ts'
import { findMonth, type FoundMonth, type MonthIds } from './find-month.ts'

export interface PulseWords {
  /** 5 is the best. */
  score: number
  words: string
}

/**
 * 月次の手応えを記録する: each side once a month. Its own side and the coordinator read it, the other side never.
 * @throws Stale outside of its days, and when the side has given it before
 */
export async function givePulse(tx: Tx, actor: Actor, ids: MonthIds, given: PulseWords, now: Date): Promise<void> {
  const found = await findMonth(tx, actor, ids, 'givePulse')
  const side = ownSide(found)
  const by_account = accountOf(actor)
  if (!by_account) throw new NotAllowed()
  const closed = whyNoPulse(found, dayInJapan(now))
  if (closed) throw new Stale(closed)
  const written = await tx
    .insertInto('pulses')
    .values({ ...given, month_id: ids.month, side, by_account, at: now })
    .onConflict((c) => c.constraint('each_side_gives_one_pulse_a_month').doNothing())
    .returning('side')
    .executeTakeFirst()
  if (!written) throw new Stale('この月の手応えは、すでに記録されています。')
  await record(tx, actor, { name: 'pulse.given', subject: ids.month, detail: { side } }, now)
}

/** Why a pulse cannot be given on this day; null when it can. */
export function whyNoPulse(
  { row, month, reportableOn }: Pick<FoundMonth, 'row' | 'month' | 'reportableOn'>,
  today: Temporal.PlainDate,
): string | null {
  if (row.state === 'dropped') return 'この月は、契約の変更により対象から外れています。'
  if (Temporal.PlainDate.compare(today, reportableOn) < 0)
    return `この月の手応えは、${formatDay(reportableOn)}から記録できます。`
  const until = pulseUntil(month)
  if (Temporal.PlainDate.compare(today, until) > 0)
    return `この月の手応えの記録は、${formatDay(until)}に締め切りました。`
  return null
}
