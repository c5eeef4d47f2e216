import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, Stale } from '../platform/errors.ts'
import { type EventContent, requireReady, requireSense } from './content.ts'
import { eventColumns, keepRoom } from './draft-event.ts'
import { isComing, ways } from './event.ts'
import { contentOf, type EventRow, lockEvent, roomOf } from './find-event.ts'
import { tellOfMove } from './letters.ts'
import { partiesOf, stillIn } from './parties.ts'
import { promiseSeats, seatsOf, settleFullness } from './seats.ts'

export interface EventChange {
  content: EventContent
  /** The version that was on the page. */
  version: number
  /** What is said to those who registered, where date, place or address change. */
  tell: string
}

/**
 * イベントの内容を変える. Once it is public, its kind, who may register and 選考 stand. When date, place or online address
 * change after people registered, they are told, with the organizer's sentence and a newer calendar file.
 * @throws Invalid (`tell`) when nothing is said to them; Stale when somebody else saved meanwhile, or it is over
 */
export async function changeEvent(tx: Tx, actor: Actor, id: string, change: EventChange, now: Date): Promise<void> {
  const row = await lockEvent(tx, actor, id, 'change')
  requireChangeable(row, change.version)
  const earlier = contentOf(row, await roomOf(tx, id))
  const content = row.state === 'draft' ? change.content : withFixedPart(change.content, row)
  requireSense(content)
  requireSeats(row, content)
  if (isComing(row.state))
    requireReady(row.state === 'closed' ? { ...content, closesAt: content.startsAt } : content, now)
  const parties = isComing(row.state) && isMoved(earlier, content) ? await partiesOf(tx, id, stillIn) : []
  if (parties.length > 0 && change.tell.trim() === '')
    throw new Invalid({ tell: `申し込んだ${parties.length}件の方に伝える文を入力してください` })
  const changed = await keep(tx, row, content, { moved: isMoved(earlier, content), now })
  await record(tx, actor, { name: 'event.changed', subject: id, detail: { version: changed.version } }, now)
  if (parties.length > 0) {
    for (const party of parties) await tellOfMove(tx, changed, party, change.tell.trim(), now)
    const detail = { sequence: changed.sequence, told: parties.length }
    await record(tx, actor, { name: 'event.moved', subject: id, detail }, now)
  }
  await promiseSeats(tx, await settleFullness(tx, changed, now), `${id}-${changed.version}`, now)
}

function requireChangeable(row: EventRow, version: number): void {
  if (row.state !== 'draft' && !isComing(row.state))
    throw new Stale('このイベントはもう終わっているため、内容を変えられません。')
  if (row.version !== version)
    throw new Stale('ほかの人が先に保存しました。画面を開き直し、最新の内容を確かめてから変えてください。')
}

const withFixedPart = (content: EventContent, { kind, audience, selected }: EventRow): EventContent => ({
  ...content,
  kind,
  audience,
  selected,
})

/** @throws Invalid when fewer seats are left than people have */
function requireSeats(row: EventRow, content: EventContent): void {
  const problems: Record<string, string> = {}
  for (const way of ['venue', 'online'] as const) {
    const now = seatsOf(row, way)
    const used = now ? now.taken + now.waiting : 0
    const seats = content[`${way}Seats`]
    if (used > 0 && seats === null) problems[`${way}Seats`] = `${ways[way]}に申込があるため、${ways[way]}をなくせません`
    else if (now && seats !== null && seats < now.taken)
      problems[`${way}Seats`] = `すでに${now.taken}人の参加が確定しています。${now.taken}人以上にしてください`
  }
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
}

/** Date, place or online address are other than before: those who registered have to know. */
export function isMoved(a: EventContent, b: EventContent): boolean {
  return (
    a.startsAt.getTime() !== b.startsAt.getTime() ||
    a.endsAt.getTime() !== b.endsAt.getTime() ||
    a.place !== b.place ||
    a.meetingPoint !== b.meetingPoint ||
    a.onlineUrl !== b.onlineUrl
  )
}

async function keep(
  tx: Tx,
  row: EventRow,
  content: EventContent,
  { moved, now }: { moved: boolean; now: Date },
): Promise<EventRow> {
  const again =
    row.starts_at.getTime() === content.startsAt.getTime() ? {} : { week_before_at: null, day_before_at: null }
  const columns = {
    ...eventColumns(content),
    ...again,
    version: row.version + 1,
    sequence: row.sequence + (moved ? 1 : 0),
    updated_at: now,
  }
  await tx.updateTable('events').set(columns).where('id', '=', row.id).execute()
  await keepRoom(tx, { id: row.id, municipalityId: row.municipality_id }, content.onlineUrl)
  return { ...row, ...columns }
}
