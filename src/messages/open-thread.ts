import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Actor, accountOf } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { type ThreadKind, threadMoves } from './thread.ts'

/** The record that a thread is about. */
export interface About {
  kind: ThreadKind
  id: string
  /** What its pages call it: the posting's title, the event's name. */
  title: string
  /** Where each kind of party finds it; without a path there is no link. `person`: whoever reads as themselves, under any hat. */
  paths: Partial<Record<'talent' | 'company' | 'municipality' | 'supporter' | 'operator' | 'person', string>>
}

/** Somebody the thread belongs to: a person, or a house whose members share it. */
export interface ThreadParty {
  kind: 'account' | 'organization'
  id: string
  /** What others call a person whose name was not given to them: 「応募者」; for a house its name. */
  label: string
}

/** What a thread about a record would be: its title, and who would read it. */
export interface ToOpen {
  about: About
  parties: readonly ThreadParty[]
  /** 運営事業者 is among the parties from the beginning. */
  accompanied?: true
}

/**
 * やりとりを始める. One thread per record: asked again, it is the same one, with its own parties. Whoever calls has already
 * asked the record's policy whether the actor may.
 * @returns the id of the thread
 */
export async function openThread(tx: Tx, actor: Actor, { about, parties }: ToOpen, now: Date): Promise<string> {
  // Both parties may press the button at once; who comes second finds the thread of the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${about.kind} ${about.id}`}, 0))`.execute(tx)
  const existing = await threadAbout(tx, about.kind, about.id)
  if (existing) return existing
  const id = randomUUID()
  const opened_by = accountOf(actor)
  await tx
    .insertInto('threads')
    .values({
      id,
      about_kind: about.kind,
      about_id: about.id,
      title: about.title.slice(0, 200),
      paths: JSON.stringify(about.paths),
      state: threadMoves.open.to,
      opened_by,
      opened_at: now,
      last_at: now,
    })
    .execute()
  for (const party of parties) await addParty(tx, id, party, opened_by, now)
  const detail = { kind: about.kind, about: about.id }
  await record(tx, actor, { name: 'thread.opened', subject: id, from: null, to: threadMoves.open.to, detail }, now)
  return id
}

/** The thread of a record, whether or not the asker may read it; null when there is none yet. */
export async function threadAbout(tx: Tx, kind: ThreadKind, id: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select thread_about(${kind}, ${id}::uuid) as id`.execute(tx)
  return rows[0]?.id ?? null
}

/**
 * The way from a record's page to its thread: the thread that is there, if the actor reads it, else the form that begins one.
 * @param begin path of that form; null for who may begin none
 */
export async function wayToThread(
  tx: Tx,
  { kind, id }: Pick<About, 'kind' | 'id'>,
  begin: string | null,
): Promise<string | null> {
  const existing = await threadAbout(tx, kind, id)
  if (!existing) return begin
  const seen = await tx.selectFrom('threads').select('id').where('id', '=', existing).executeTakeFirst()
  return seen ? `/threads/${existing}` : null
}

/** Brings a party in; twice is once. */
export async function addParty(
  tx: Tx,
  threadId: string,
  { kind, id, label }: ThreadParty,
  added_by: string | null,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('thread_parties')
    .values({ thread_id: threadId, party_id: id, party_kind: kind, label, added_by, joined_at: now })
    .execute()
}
