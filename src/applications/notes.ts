import { randomUUID } from 'node:crypto'
import { type Actor, accountOf, isClient } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound } from '../platform/errors.ts'
import { findApplication } from './find-application.ts'

/** 社内のメモ — what a colleague of the client wrote about an applicant; neither the applicant nor the operator reads it. */
export interface Note {
  id: string
  by: string
  own: boolean
  words: string
  at: Date
}

export const LONGEST_NOTE = 2000

/** メモを書く. The words stay out of the journal. @throws NotFound, NotAllowed as `findApplication` */
export async function writeNote(tx: Tx, actor: Actor, applicationId: string, words: string, now: Date): Promise<void> {
  const application = await findApplication(tx, actor, applicationId, 'mark')
  const accountId = accountOf(actor)
  if (!accountId) throw new NotAllowed()
  await tx
    .insertInto('application_notes')
    .values({
      id: randomUUID(),
      application_id: applicationId,
      client_id: application.client_id,
      account_id: accountId,
      words,
      at: now,
    })
    .execute()
  await record(tx, actor, { name: 'application.noted', subject: applicationId }, now)
}

/**
 * メモを消す. Only whoever wrote it, and then it is gone.
 * @returns the application
 * @throws NotFound for another house's, NotAllowed for a colleague's
 */
export async function removeNote(tx: Tx, actor: Actor, id: string, now: Date): Promise<string> {
  const note = await tx
    .selectFrom('application_notes')
    .select(['application_id', 'account_id'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!note || !isClient(actor)) throw new NotFound()
  if (note.account_id !== actor.accountId) throw new NotAllowed('メモを消せるのは、書いた人だけです')
  const gone = await tx.deleteFrom('application_notes').where('id', '=', id).returning('id').executeTakeFirst()
  // A second click at the same moment finds it gone.
  if (!gone) throw new NotFound()
  await record(tx, actor, { name: 'application.note_removed', subject: note.application_id }, now)
  return note.application_id
}

const MOST = 200

/** Notes about an applicant, the oldest first: row-level security leaves only those of the asker's own house. */
export async function notesOf(tx: Tx, actor: Actor, applicationId: string): Promise<Note[]> {
  const rows = await tx
    .selectFrom('application_notes as n')
    .innerJoin('accounts as a', 'a.id', 'n.account_id')
    .select(['n.id', 'n.account_id', 'a.name as by', 'n.words', 'n.at'])
    .where('n.application_id', '=', applicationId)
    .orderBy('n.at')
    .orderBy('n.id')
    .limit(MOST)
    .execute()
  const own = accountOf(actor)
  return rows.map(({ account_id, ...note }) => ({ ...note, own: account_id === own }))
}

/** How many notes each application has, as far as the asker reads them. */
export async function countNotes(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('application_notes')
    .select((e) => ['application_id', e.fn.countAll<number>().as('count')])
    .where('application_id', 'in', [...ids])
    .groupBy('application_id')
    .execute()
  return new Map(rows.map(({ application_id, count }) => [application_id, count]))
}
