import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { requireReady } from './content.ts'
import { eventMoves } from './event.ts'
import { contentOf, type EventRow, lockEvent, requireEventMove, roomOf } from './find-event.ts'

/** 公開して申込を受け付ける. @throws Invalid with everything that is missing */
export async function openEvent(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const row = await lockEvent(tx, actor, id, 'open')
  requireEventMove(row, 'open')
  requireReady(contentOf(row, await roomOf(tx, id)), now)
  await enter(tx, row, 'open', now)
  const detail = { municipality: row.municipality_id, kind: row.kind }
  await record(tx, actor, { name: 'event.opened', subject: id, from: row.state, to: eventMoves.open.to, detail }, now)
}

/** 申込を締め切る, by the organizer or by the clock at the closing time. Whoever waits may still be seated. */
export async function closeEvent(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const row = await lockEvent(tx, actor, id, 'close')
  requireEventMove(row, 'close')
  await enter(tx, row, 'close', now)
  await record(tx, actor, { name: 'event.closed', subject: id, from: row.state, to: eventMoves.close.to }, now)
}

/** 開催した. @throws Stale before the day has come */
export async function holdEvent(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const row = await lockEvent(tx, actor, id, 'hold')
  requireEventMove(row, 'hold')
  if (Temporal.PlainDate.compare(dayInJapan(now), dayInJapan(row.starts_at)) < 0)
    throw new Stale('開催の日になってから記録してください。')
  await enter(tx, row, 'hold', now)
  const detail = { municipality: row.municipality_id, kind: row.kind }
  await record(tx, actor, { name: 'event.held', subject: id, from: row.state, to: eventMoves.hold.to, detail }, now)
}

async function enter(tx: Tx, { id }: EventRow, move: 'open' | 'close' | 'hold', now: Date): Promise<void> {
  const { to } = eventMoves[move]
  await tx.updateTable('events').set({ state: to, state_since: now, updated_at: now }).where('id', '=', id).execute()
}
