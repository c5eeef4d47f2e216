import { accountOf, type Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotFound } from '../platform/errors.ts'
import { requireInTime } from './change-registration.ts'
import { lockRegistration } from './find-registration.ts'
import { callOffParty } from './letters.ts'
import { releaseParty } from './move-registration.ts'
import { promiseSeats } from './seats.ts'

/** 申込を取り消す, by the person until the limit of the event. Whoever waits longest gets the seat. */
export async function cancelOwnRegistration(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const place = await lockRegistration(tx, actor, id, 'cancel')
  if (place.row.account_id !== accountOf(actor)) throw new NotFound()
  requireInTime(place.event, now)
  const leaving = { move: 'cancel', reason: 'by_participant', message: '' } as const
  const { event, row } = await releaseParty(tx, actor, place, leaving, now)
  await callOffParty(tx, event, row, { by: 'participant', wasSeated: place.row.state === 'confirmed' }, now)
  await promiseSeats(tx, event, id, now)
}

/** 申込を取り消す, by the organizer, with a sentence that the person reads. @throws Invalid without one */
export async function removeRegistration(tx: Tx, actor: Actor, id: string, message: string, now: Date): Promise<void> {
  const place = await lockRegistration(tx, actor, id, 'cancel')
  if (message.trim() === '') throw new Invalid({ message: '取消の理由を、ご本人に伝える文で入力してください' })
  const leaving = { move: 'cancel', reason: 'by_organizer', message } as const
  const { event, row } = await releaseParty(tx, actor, place, leaving, now)
  await callOffParty(tx, event, row, { by: 'organizer', wasSeated: place.row.state === 'confirmed' }, now)
  await promiseSeats(tx, event, id, now)
}
