import { randomUUID } from 'node:crypto'
import { accountOf, type Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed, NotFound } from '../platform/errors.ts'
import { findProgramme } from '../programmes/find-programme.ts'
import { type EventContent, requireSense } from './content.ts'
import { mayEvent } from './policy.ts'

/** What an event is about: of which programme, and whose proposals a presentation presents. */
export interface EventFrame {
  programmeId: string
  presentsId: string | null
}

/**
 * イベントの下書きを作る, within a programme.
 * @returns its id
 * @throws NotFound for a programme of another town; Invalid for words that do not go together
 */
export async function draftEvent(
  tx: Tx,
  actor: Actor,
  { programmeId, presentsId }: EventFrame,
  content: EventContent,
  now: Date,
): Promise<string> {
  const programme = await findProgramme(tx, actor, programmeId, 'view')
  const municipalityId = programme.municipality_id
  const facts = { municipalityId, state: 'draft', audience: content.audience } as const
  if (!mayEvent(actor, 'organize', facts)) throw new NotFound()
  if (!mayEvent(actor, 'draft', facts)) throw new NotAllowed()
  requireSense(content)
  await requirePresented(tx, municipalityId, presentsId)
  const id = randomUUID()
  await tx
    .insertInto('events')
    .values({
      ...eventColumns(content),
      id,
      programme_id: programmeId,
      municipality_id: municipalityId,
      presents_id: presentsId,
      created_by: accountOf(actor),
      state_since: now,
      created_at: now,
      updated_at: now,
    })
    .execute()
  await keepRoom(tx, { id, municipalityId }, content.onlineUrl)
  const detail = { municipality: municipalityId, programme: programmeId, kind: content.kind }
  await record(tx, actor, { name: 'event.drafted', subject: id, from: null, to: 'draft', detail }, now)
  return id
}

/** @throws Invalid (`presents`) unless it is a tour of the same town */
export async function requirePresented(tx: Tx, municipalityId: string, presentsId: string | null): Promise<void> {
  if (presentsId === null) return
  const tour = await tx
    .selectFrom('events')
    .select('id')
    .where('id', '=', presentsId)
    .where('municipality_id', '=', municipalityId)
    .where('kind', '=', 'tour')
    .executeTakeFirst()
  if (!tour) throw new Invalid({ presents: '発表するツアーを一覧から選び直してください' })
}

/** The columns that the organizer writes. */
export function eventColumns(content: EventContent) {
  return {
    kind: content.kind,
    title: content.title,
    summary: content.summary,
    speakers: content.speakers,
    audience: content.audience,
    starts_at: content.startsAt,
    ends_at: content.endsAt,
    place: content.place,
    venue_seats: content.venueSeats,
    online_seats: content.onlineSeats,
    closes_at: content.closesAt,
    cancellable_until: content.cancellableUntil,
    theme: content.theme,
    meeting_point: content.meetingPoint,
    itinerary: content.itinerary,
    own_costs: content.ownCosts,
    paid_costs: content.paidCosts,
    insurance: content.insurance,
    selected: content.selected,
  }
}

/** Keeps the address of the online room apart from what everybody reads. */
export async function keepRoom(
  tx: Tx,
  { id, municipalityId }: { id: string; municipalityId: string },
  url: string,
): Promise<void> {
  if (url === '') return void (await tx.deleteFrom('event_rooms').where('event_id', '=', id).execute())
  await tx
    .insertInto('event_rooms')
    .values({ event_id: id, municipality_id: municipalityId, online_url: url })
    .onConflict((c) => c.column('event_id').doUpdateSet({ online_url: url }))
    .execute()
}
