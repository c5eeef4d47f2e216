import { randomUUID } from 'node:crypto'
import { type Actor, accountOf } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Invalid, NotAllowed, Stale } from '../../platform/errors.ts'
import { isComing } from '../event.ts'
import { companyKey } from '../figures.ts'
import { type EventRow, lockEvent } from '../find-event.ts'
import type { RegistrationRow } from '../find-registration.ts'
import { partiesOf, stillIn } from '../parties.ts'
import { giveOrQueue, type Party, requireParty } from '../register.ts'
import { nextPlace } from '../seats.ts'

/** What whoever takes the call writes down. */
export interface Call extends Party {
  name: string
  phone: string
  /** '' where the caller has none, or would rather be telephoned. */
  email: string
}

/**
 * 電話などで受けた申込を加える: the organizer registers somebody who called or came to the counter, also after the limit and
 * on the day itself. The order of the waiting list is the same for everybody: nobody is let in before who waits.
 * @returns the id of the registration
 * @throws Invalid for a way that is not offered, or somebody who is on the list; Stale once it is held, or for a tour
 */
export async function registerCaller(tx: Tx, actor: Actor, eventId: string, call: Call, now: Date): Promise<string> {
  const event = await lockEvent(tx, actor, eventId, 'takeCall')
  requireCallable(event)
  requireParty(event, call)
  await refuseTwice(tx, event, call)
  const row = await keep(tx, actor, event, call, now)
  await giveOrQueue(tx, actor, { event: { ...event, last_place: row.place }, row }, now)
  return row.id
}

/** @throws Stale */
function requireCallable(event: EventRow): void {
  if (event.kind === 'tour')
    throw new Stale('現地ツアーには、ご本人が登録して申し込みます。イベントのページをお伝えください。')
  if (!isComing(event.state)) throw new Stale('このイベントは、いまは申込を加えられません。')
}

/** The same person of the same company once, however the names were typed. @throws Invalid */
async function refuseTwice(tx: Tx, event: EventRow, { name, company }: Call): Promise<void> {
  const key = (one: { name: string; company: string }) => `${companyKey(one.company)} ${companyKey(one.name)}`
  const already = (await partiesOf(tx, event.id, stillIn)).some((party) => key(party) === key({ name, company }))
  if (already) throw new Invalid({ name: '同じ会社の同じお名前の方が、すでに申し込んでいます' })
}

async function keep(tx: Tx, actor: Actor, event: EventRow, call: Call, now: Date): Promise<RegistrationRow> {
  const taker = accountOf(actor)
  if (!taker) throw new NotAllowed()
  const { phone, ...party } = call
  const place = await nextPlace(tx, event)
  const of = { event_id: event.id, municipality_id: event.municipality_id }
  const row = await tx
    .insertInto('registrations')
    .values({ ...party, ...of, id: randomUUID(), state: 'applied', place, state_since: now, created_at: now })
    .returningAll()
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('telephone_registrations')
    .values({ registration_id: row.id, municipality_id: event.municipality_id, phone, taken_by: taker, at: now })
    .execute()
  const detail = { event: event.id, municipality: event.municipality_id }
  const entry = { name: 'registration.applied', subject: row.id, from: null, to: 'applied', detail } as const
  await record(tx, actor, { ...entry, reason: 'by_telephone' }, now)
  return row as RegistrationRow
}
