import { randomUUID } from 'node:crypto'
import { accountOf, type Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import { tellParty } from './letters.ts'
import { lockRegistration } from './find-registration.ts'
import { type Place, queueParty, releaseParty, seatParty } from './move-registration.ts'
import type { ChoiceOutcome, ChoiceReason } from './registration.ts'
import { promiseSeats, seatsOf } from './seats.ts'

export interface Choice {
  outcome: ChoiceOutcome
  reason: ChoiceReason
  /** Inside the organizer's house. */
  memo: string
  /** The sentence that somebody who is declined reads. */
  message: string
}

/**
 * 参加者を選ぶ: what the organizer decides about somebody who applied for an event with 選考, with its reason inside.
 * @throws Invalid when there is no seat left, or nothing is said to somebody who is declined
 */
export async function chooseParticipant(tx: Tx, actor: Actor, id: string, choice: Choice, now: Date): Promise<void> {
  const place = await lockRegistration(tx, actor, id, choice.outcome)
  await tx
    .insertInto('registration_choices')
    .values({
      id: randomUUID(),
      registration_id: id,
      municipality_id: place.event.municipality_id,
      outcome: choice.outcome,
      reason: choice.reason,
      memo: choice.memo,
      by_account: accountOf(actor) ?? '',
      at: now,
    })
    .execute()
  if (choice.outcome === 'confirm') return seat(tx, actor, place, now)
  if (choice.outcome === 'waitlist') {
    const { event } = await queueParty(tx, actor, place, now)
    return promiseSeats(tx, event, `choice-${id}`, now)
  }
  if (choice.message.trim() === '') throw new Invalid({ message: 'ご本人に伝える文を入力してください' })
  // The class of the reason stays inside: the person reads the journal of their registration.
  const leaving = { move: 'decline', reason: 'by_organizer', message: choice.message } as const
  const left = await releaseParty(tx, actor, place, leaving, now)
  await tellParty(tx, left.event, left.row, 'declined', now)
}

async function seat(tx: Tx, actor: Actor, place: Place, now: Date): Promise<void> {
  const { event, row } = place
  const seats = seatsOf(event, row.way)
  if (!seats || seats.taken + row.people > seats.seats)
    throw new Invalid({ outcome: '定員に達しています。補欠にするか、定員を増やしてください' })
  await seatParty(tx, actor, place, now)
}
