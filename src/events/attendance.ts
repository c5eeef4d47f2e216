import { createHmac } from 'node:crypto'
import { accountOf, type Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotFound, Stale } from '../platform/errors.ts'
import { canMoveEvent } from './event.ts'
import { type EventRow, lockEvent } from './find-event.ts'
import { lockRegistration, type RegistrationRow } from './find-registration.ts'
import { partiesOf } from './parties.ts'
import { registrationMoves, seated } from './registration.ts'
import { isOnItsDay } from './times.ts'

/** 出席コード: six digits for one event and one day in Japan, that only this program can make. Nothing is kept. */
export function attendanceCode(secret: string, eventId: string, now: Date): string {
  const mac = createHmac('sha256', secret)
    .update(`attendance ${eventId} ${dayInJapan(now).toString()}`)
    .digest()
  return String(mac.readUInt32BE(0) % 1_000_000).padStart(6, '0')
}

/**
 * 出席コードで出席する: the participant types what the room shows, on the day.
 * @param given what was typed, and what the room shows today
 * @throws Invalid (`code`) for another code; Stale on another day
 */
export async function attendByCode(
  tx: Tx,
  actor: Actor,
  id: string,
  given: { typed: string; shown: string },
  now: Date,
): Promise<void> {
  const { event, row } = await lockRegistration(tx, actor, id, 'attend')
  if (row.account_id !== accountOf(actor)) throw new NotFound()
  if (!isOnItsDay(event, now) || event.state === 'cancelled')
    throw new Stale('出席コードは、開催の日だけ使えます。出席の記録は、主催者にお尋ねください。')
  if (given.typed.normalize('NFKC').replace(/\D/g, '') !== given.shown)
    throw new Invalid({ code: 'コードが違います。会場の画面に表示されている6桁の数字を入力してください' })
  await mark(tx, actor, event, row, { move: 'attend', how: 'code' }, now)
}

/** 出欠を名簿でつける: one form for everybody who has a seat. Whoever is not ticked was absent. */
export async function markAttendance(
  tx: Tx,
  actor: Actor,
  eventId: string,
  came: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  const event = await lockEvent(tx, actor, eventId, 'markAttendance')
  if (event.state !== 'held' && !canMoveEvent(event.state, 'hold'))
    throw new Stale('出欠は、開催の日から報告を出すまでの間に記録できます。')
  if (event.starts_at > now && !isOnItsDay(event, now)) throw new Stale('出欠は、開催の日から記録できます。')
  const parties = await partiesOf(tx, eventId, seated)
  for (const row of parties) {
    const move = came.has(row.id) ? 'attend' : 'miss'
    if (registrationMoves[move].to !== row.state) await mark(tx, actor, event, row, { move, how: 'list' }, now)
  }
  const attended = parties.filter(({ id }) => came.has(id)).length
  const detail = { attended, absent: parties.length - attended }
  await record(tx, actor, { name: 'event.attendance_marked', subject: eventId, detail }, now)
}

async function mark(
  tx: Tx,
  actor: Actor,
  event: EventRow,
  row: RegistrationRow,
  { move, how }: { move: 'attend' | 'miss'; how: 'code' | 'list' },
  now: Date,
): Promise<void> {
  const { to } = registrationMoves[move]
  const columns = { state: to, state_since: now, how: move === 'attend' ? how : null }
  await tx.updateTable('registrations').set(columns).where('id', '=', row.id).execute()
  const moved = { subject: row.id, from: row.state, to }
  if (move === 'miss')
    return record(tx, actor, { ...moved, name: 'registration.missed', detail: { event: event.id } }, now)
  const detail = {
    event: event.id,
    municipality: event.municipality_id,
    kind: event.kind,
    talent: row.talent_id,
    people: row.people,
    how,
  }
  await record(tx, actor, { ...moved, name: 'registration.attended', detail }, now)
}
