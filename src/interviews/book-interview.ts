import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed, Stale } from '../platform/errors.ts'
import { actingSide, type InterviewRow, lockInterview } from './find-interview.ts'
import { interviewMoves } from './interview.ts'
import { invite } from './letters.ts'
import { isOnBehalf, onBehalfOf } from './policy.ts'
import { clashOf, lockCalendars, type Slot } from './slots.ts'

/** The date that was chosen: which proposal it belongs to, and its number in it. */
export interface Chosen {
  proposal: number
  number: number
}

/**
 * 日時を決める: whoever was asked chooses one of the dates, and both get an invitation for their calendar.
 * @throws Invalid (`slot`) when the date is past or was taken meanwhile; Stale when newer dates have come
 */
export async function bookInterview(tx: Tx, actor: Actor, id: string, chosen: Chosen, now: Date): Promise<void> {
  const row = await lockInterview(tx, actor, id, 'book')
  if (actingSide(actor, row) === row.proposed_by)
    throw new NotAllowed(
      isOnBehalf(actor)
        ? '発注者が送った候補日は、応募者が選びます。返事をお待ちください。'
        : 'ご自分が送った候補日からは選べません。相手の返事をお待ちください。',
    )
  const slot = await chosenSlot(tx, row, chosen)
  await requireFree(tx, row, slot, now)
  const { to } = interviewMoves.book
  const sequence = row.sequence + 1
  const date = { starts_at: slot.startsAt, ends_at: slot.endsAt, booked_at: now, sequence }
  const notYetSaid = { day_before_at: null, hour_before_at: null, asked_at: null }
  await tx
    .updateTable('interviews')
    .set({ state: to, state_since: now, ...date, ...notYetSaid })
    .where('id', '=', id)
    .execute()
  const moved = { from: row.state, to, detail: { proposal: chosen.proposal, ...onBehalfOf(actor) } }
  await record(tx, actor, { name: 'interview.booked', subject: id, ...moved }, now)
  await invite(tx, { ...row, ...date }, now, isOnBehalf(actor) ? 'bookedForClient' : 'booked')
}

async function chosenSlot(tx: Tx, row: InterviewRow, { proposal, number }: Chosen): Promise<Slot> {
  if (proposal !== row.proposal) throw new Stale('新しい候補日が届いています。最新の候補日から選んでください。')
  const slot = await tx
    .selectFrom('interview_slots')
    .select(['starts_at', 'ends_at'])
    .where('interview_id', '=', row.id)
    .where('proposal', '=', proposal)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!slot) throw new Invalid({ slot: '候補日から1つ選んでください' })
  return { startsAt: slot.starts_at, endsAt: slot.ends_at }
}

/** @throws Invalid with what to do instead */
async function requireFree(tx: Tx, row: InterviewRow, slot: Slot, now: Date): Promise<void> {
  if (slot.startsAt <= now)
    throw new Invalid({ slot: 'この日時はすでに過ぎています。ほかの候補日を選ぶか、別の候補日を送ってください' })
  await lockCalendars(tx, row)
  if (await clashOf(tx, row.id, slot))
    throw new Invalid({
      slot: 'この日時は、ほかの面談が先に決まりました。残りの候補日から選ぶか、別の候補日を送ってください',
    })
}
