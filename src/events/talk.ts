import type { Actor } from '../actor.ts'
import type { Beginning } from '../messages/first-message.tsx'
import { wayToThread } from '../messages/open-thread.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Visit } from '../route.ts'
import { factsOfRegistration, type RegistrationRow } from './find-registration.ts'
import { mayRegistration } from './policy.ts'
import { threadOfRegistration } from './thread-of-registration.ts'

/** Whose page: one's own registration, or somebody's as the organizer sees it. */
type Door = '/registrations' | '/town/registrations'

/** Where the first message about a registration is written. */
export function beginningOf(visit: Visit, door: Door): Beginning {
  const id = visit.id('registration')
  const back = `${door}/${id}`
  const crumbs = [{ href: back, label: '申込' }]
  return { toOpen: (tx) => threadOfRegistration(tx, visit.actor, id), action: `${back}/thread`, back, crumbs }
}

/** The link from a registration to its thread; null where the actor has none to read and none to begin. */
export async function wayToTalk(tx: Tx, actor: Actor, row: RegistrationRow, door: Door): Promise<string | null> {
  const begins = mayRegistration(actor, 'talk', factsOfRegistration(row))
  return wayToThread(tx, { kind: 'registration', id: row.id }, begins ? `${door}/${row.id}/thread` : null)
}
