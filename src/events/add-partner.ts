import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import type { PartnerPart } from './event.ts'
import { lockEvent } from './find-event.ts'

/** A supporter co-hosts; a company, or a supporter, is the host of a tour. */
const kindsFor: Record<PartnerPart, readonly string[]> = {
  cohost: ['supporter', 'municipality', 'operator'],
  host: ['company', 'supporter'],
}

/** 共催・受入先を加える. @throws Invalid for an organization that cannot be one, or is one already */
export async function addPartner(
  tx: Tx,
  actor: Actor,
  eventId: string,
  { organizationId, part }: { organizationId: string; part: PartnerPart },
  now: Date,
): Promise<void> {
  const event = await lockEvent(tx, actor, eventId, 'invitePartner')
  const found = await tx
    .selectFrom('organizations')
    .select('kind')
    .where('id', '=', organizationId)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (!found || !kindsFor[part].includes(found.kind) || organizationId === event.municipality_id)
    throw new Invalid({ partner: 'この役割にできる組織を、一覧から選んでください' })
  const added = await tx
    .insertInto('event_partners')
    .values({
      event_id: eventId,
      organization_id: organizationId,
      municipality_id: event.municipality_id,
      part,
      at: now,
    })
    .onConflict((c) => c.doNothing())
    .returning('event_id')
    .executeTakeFirst()
  if (!added) throw new Invalid({ partner: 'この組織は、すでに加わっています' })
  const detail = { organization: organizationId, part }
  await record(tx, actor, { name: 'event.partner_added', subject: eventId, detail }, now)
}

/** Organizations that could become partners: supporters, and companies of the same town first. */
export async function possiblePartners(tx: Tx): Promise<{ id: string; name: string; kind: string }[]> {
  return tx
    .selectFrom('organizations')
    .select(['id', 'name', 'kind'])
    .where('kind', 'in', ['supporter', 'company'])
    .where('state', '=', 'active')
    .orderBy('kind', 'desc')
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute()
}
