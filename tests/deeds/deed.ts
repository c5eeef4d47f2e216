import type { Actor } from '../../src/actor.ts'
import type { Database } from '../../src/platform/db/database.ts'
import type { Services } from '../../src/request/services.ts'

/** A form filled in rightly by the right person: what it takes for a POST to succeed. */
export interface Arranged {
  /** Undefined: somebody who is not signed in. */
  actor: Actor | undefined
  /** The path with its records in place. */
  path: string
  fields: Record<string, string | readonly string[]>
  /** Files of a multipart form, by field. */
  files?: Record<string, { name: string; bytes: Uint8Array }>
  /** The same kind of person of another tenant, to whom this record does not exist; left out for doors open to anyone. */
  stranger?: Actor
}

/** What a deed may arrange with. */
export interface Stage {
  owner: Database
  db: Database
  services: Services
}

/**
 * One POST of the house, done rightly. From this one list come: the act writes its journal entry, the same form many
 * times is one act, a failure at any step leaves nothing half done, a stranger finds nothing.
 */
export interface Deed {
  /** As in routes.ts: `/my/applications/:application/withdrawals`. */
  route: `/${string}`
  arrange(stage: Stage): Promise<Arranged>
  /** Why nobody is a stranger to the record in its path, where that does not follow from who the route is for. */
  noStranger?: string
  /** Why it has no once-only act of its own (an answer with data instead of a change). */
  noAct?: string
}
