import type { Actor } from '../actor.ts'
import type { ThreadParty, ToOpen } from '../messages/open-thread.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { findEvent } from './find-event.ts'
import { findRegistration } from './find-registration.ts'

/**
 * やりとり about a registration: whoever takes part, the town that organizes, and the operator that does so for it. The
 * organizer knows the name already (it was agreed to when registering).
 * @throws NotFound for other people's, NotAllowed for viewers
 */
export async function threadOfRegistration(tx: Tx, actor: Actor, id: string): Promise<ToOpen> {
  const row = await findRegistration(tx, actor, id, 'talk')
  // Whoever registered by telephone reads nothing here.
  if (row.account_id === null) throw new NotFound()
  const event = await findEvent(tx, actor, row.event_id)
  const programme = await tx
    .selectFrom('programmes')
    .select('operator_id')
    .where('id', '=', event.programme_id)
    .executeTakeFirst()
  const operators = [programme?.operator_id, actor.kind === 'operator' ? actor.organizationId : undefined]
  const houses = await tx
    .selectFrom('organizations')
    .select(['id', 'name', 'kind'])
    .where('id', 'in', [event.municipality_id, ...operators.filter((each) => each != null)])
    .orderBy('kind')
    .orderBy('id')
    .execute()
  const inside = `/town/registrations/${id}`
  const paths = { person: `/registrations/${id}`, municipality: inside, operator: inside }
  const parties: ThreadParty[] = [
    { kind: 'account', id: row.account_id, label: row.name },
    ...houses.map(({ id: house, name }) => ({ kind: 'organization' as const, id: house, label: name })),
  ]
  const accompanied = houses.some(({ kind }) => kind === 'operator')
  return {
    about: { kind: 'registration', id, title: event.title, paths },
    parties,
    ...(accompanied && { accompanied }),
  }
}
