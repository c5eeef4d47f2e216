import { randomUUID } from 'node:crypto'
import { type Actor, accountOf, organizationOf } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed, Stale } from '../platform/errors.ts'
import { wordingOf } from '../talents/consent.ts'
import { giveConsent } from '../talents/give-consent.ts'
import { takesRegistrations, type Way, ways } from './event.ts'
import { type EventRow, lockEvent } from './find-event.ts'
import type { RegistrationRow } from './find-registration.ts'
import { tellParty } from './letters.ts'
import { type Place, queueParty, seatParty } from './move-registration.ts'
import { freeFor, nextPlace, seatsOf } from './seats.ts'

/** What whoever registers says. Name and address are their account's. */
export interface Party {
  way: Way
  people: number
  company: string
  note: string
}

/**
 * イベントに申し込む: a seat at once while there are any, else a place on the waiting list; a tour with 選考 waits for the
 * organizer. Nobody is overtaken.
 * @returns the id of the registration
 * @throws Invalid for a way that is not offered; Stale when it is closed or the account has registered already
 */
export async function register(tx: Tx, actor: Actor, eventId: string, party: Party, now: Date): Promise<string> {
  const event = await lockEvent(tx, actor, eventId, 'register')
  requireOpen(event, now)
  requireParty(event, party)
  const row = await keepRegistration(tx, actor, event, party, now)
  await giveOrQueue(tx, actor, { event: { ...event, last_place: row.place }, row }, now)
  return row.id
}

/** A seat, a place on the waiting list, or the 選考 of the organizer: whichever it is for a new registration. */
export async function giveOrQueue(tx: Tx, actor: Actor, place: Place, now: Date): Promise<void> {
  const { event, row } = place
  if (event.selected) await tellParty(tx, event, row, 'applied', now)
  else if (freeFor(event, row.way) >= row.people) await seatParty(tx, actor, place, now)
  else await queueParty(tx, actor, place, now)
}

/** @throws Stale */
function requireOpen(event: EventRow, now: Date): void {
  if (!takesRegistrations(event.state) || event.closes_at <= now)
    throw new Stale('このイベントの申込は締め切られました。イベントの一覧から、ほかのイベントをご覧ください。')
}

/** @throws Invalid */
export function requireParty(
  event: EventRow,
  { way, people, company }: Pick<Party, 'way' | 'people' | 'company'>,
): void {
  const seats = seatsOf(event, way)
  if (!seats) throw new Invalid({ way: `${ways[way]}での参加は受け付けていません` })
  if (people > seats.seats) throw new Invalid({ people: `${ways[way]}の定員は${seats.seats}人です` })
  if (event.kind === 'tour' && people > 1) throw new Invalid({ people: 'ツアーには、お一人ずつ申し込んでください' })
  if (event.audience === 'companies' && company === '') throw new Invalid({ company: '会社名を入力してください' })
}

async function keepRegistration(
  tx: Tx,
  actor: Actor,
  event: EventRow,
  party: Party,
  now: Date,
): Promise<RegistrationRow> {
  const account = await ownAccount(tx, actor)
  await refuseTwice(tx, event.id, account.id)
  const place = await nextPlace(tx, event)
  const row = await tx
    .insertInto('registrations')
    .values({
      ...party,
      id: randomUUID(),
      event_id: event.id,
      municipality_id: event.municipality_id,
      account_id: account.id,
      talent_id: actor.kind === 'talent' ? actor.talentId : null,
      organization_id: organizationOf(actor),
      name: account.name,
      email: account.email,
      state: 'applied',
      place,
      state_since: now,
      created_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  const detail = { event: event.id, municipality: event.municipality_id }
  await record(tx, actor, { name: 'registration.applied', subject: row.id, from: null, to: 'applied', detail }, now)
  await consent(tx, actor, event, row.id, now)
  return row as RegistrationRow
}

async function ownAccount(tx: Tx, actor: Actor): Promise<{ id: string; name: string; email: string }> {
  const id = accountOf(actor)
  if (!id) throw new NotAllowed()
  return tx.selectFrom('accounts').select(['id', 'name', 'email']).where('id', '=', id).executeTakeFirstOrThrow()
}

async function refuseTwice(tx: Tx, eventId: string, accountId: string): Promise<void> {
  const earlier = await tx
    .selectFrom('registrations')
    .select('id')
    .where('event_id', '=', eventId)
    .where('account_id', '=', accountId)
    .where('state', 'not in', ['cancelled', 'declined'])
    .executeTakeFirst()
  if (earlier) throw new Stale('このイベントには、すでに申し込んでいます。「申込」の画面で確認できます。')
}

const items = ['name', 'email'] as const
const purpose = 'イベントの運営と連絡'

/** The sentence that whoever registers agrees to; the page shows this text and no other. */
export const consentTo = (recipient: string): string => wordingOf({ recipient, items, purpose })

/** A talent's name goes to the town only with a consent in the ledger of consents. */
async function consent(tx: Tx, actor: Actor, event: EventRow, subject: string, now: Date): Promise<void> {
  if (actor.kind !== 'talent') return
  const town = await tx
    .selectFrom('organizations')
    .select('name')
    .where('id', '=', event.municipality_id)
    .executeTakeFirstOrThrow()
  const given = { talentId: actor.talentId, recipientId: event.municipality_id, items, subject, purpose }
  await giveConsent(tx, actor, { ...given, wording: consentTo(town.name) }, now)
}
