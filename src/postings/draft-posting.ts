import { randomUUID } from 'node:crypto'
import { accountOf, type Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { findClient, municipalityOf } from './client-of-posting.ts'
import type { PostingContent } from './content.ts'
import { columnsOf } from './content-columns.ts'
import { inItsProgramme, keepContent } from './keep-content.ts'
import { mayPosting, ownsPosting } from './policy.ts'

interface Draft {
  clientId: string
  content: PostingContent
  /** The earlier posting that it was copied from. */
  copiedFrom?: string
}

/**
 * 求人の下書きを作る。 By the client, or by an operator on behalf of one. Anything may still be missing.
 * @returns the id of the posting
 * @throws NotFound when the client is somebody else's; Invalid when its town does not take part
 */
export async function draftPosting(tx: Tx, actor: Actor, draft: Draft, now: Date): Promise<string> {
  // Whoever has no business with this client learns nothing of it.
  if (!mayPosting(actor, 'draft', { clientId: draft.clientId, municipalityId: '', state: 'draft' }))
    throw new NotFound()
  const client = await findClient(tx, draft.clientId)
  const municipalityId = await municipalityOf(tx, client)
  const content = await inItsProgramme(tx, municipalityId, draft.content)
  const id = randomUUID()
  await tx
    .insertInto('postings')
    .values({
      ...columnsOf(content),
      id,
      client_id: client.id,
      municipality_id: municipalityId,
      // What an operator begins for a client is not yet the client's word.
      agreed_version: ownsPosting(actor, { clientId: client.id }) ? 1 : 0,
      created_by: accountOf(actor),
      created_at: now,
      updated_at: now,
    })
    .execute()
  await keepContent(tx, actor, { postingId: id, version: 1, content }, now)
  const detail = { client: client.id, municipality: municipalityId }
  await record(
    tx,
    actor,
    {
      name: 'posting.drafted',
      subject: id,
      from: null,
      to: 'draft',
      detail: draft.copiedFrom ? { ...detail, copiedFrom: draft.copiedFrom } : detail,
    },
    now,
  )
  return id
}
