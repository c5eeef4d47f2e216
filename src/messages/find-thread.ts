import type { Selectable } from 'kysely'
import type { Threads } from '../../db/types.ts'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { mayThread, partyIn, type ThreadAction, type ThreadFacts } from './policy.ts'
import type { ThreadKind, ThreadState } from './thread.ts'

export type ThreadRow = Omit<Selectable<Threads>, 'state' | 'about_kind' | 'paths'> & {
  state: ThreadState
  about_kind: ThreadKind
  paths: Record<string, string>
}

/** A thread, and as which of its parties the actor is in it. */
export interface FoundThread {
  thread: ThreadRow
  facts: ThreadFacts
  party: string
}

/** Reads a thread, seen through the actor. @throws NotFound for everybody who is no party, NotAllowed, Stale when archived */
export async function findThread(
  tx: Tx,
  actor: Actor,
  id: string,
  action: ThreadAction = 'view',
): Promise<FoundThread> {
  const row = await tx.selectFrom('threads').selectAll().where('id', '=', id).executeTakeFirst()
  return looked(tx, actor, row as ThreadRow | undefined, action)
}

/** Locks a thread for a change: its messages are numbered one after the other. @throws as `findThread` */
export async function lockThread(tx: Tx, actor: Actor, id: string, action: ThreadAction): Promise<FoundThread> {
  const row = await tx.selectFrom('threads').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return looked(tx, actor, row as ThreadRow | undefined, action)
}

async function looked(tx: Tx, actor: Actor, thread: ThreadRow | undefined, action: ThreadAction): Promise<FoundThread> {
  if (!thread) throw new NotFound()
  const rows = await tx.selectFrom('thread_parties').select('party_id').where('thread_id', '=', thread.id).execute()
  const facts = { kind: thread.about_kind, parties: rows.map(({ party_id }) => party_id), state: thread.state }
  const party = partyIn(actor, facts)
  if (!party || !mayThread(actor, 'view', facts)) throw new NotFound()
  if (mayThread(actor, action, facts)) return { thread, facts, party }
  if (thread.state === 'archived')
    throw new Stale('このやりとりは保管されています。読むことはできますが、新しく書くことはできません。')
  throw new NotAllowed()
}
