import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { contentFor, findClient } from './client-of-posting.ts'
import { contentOfRow } from './content-of-row.ts'
import { draftPosting } from './draft-posting.ts'
import { findPosting } from './find-posting.ts'
import { skillsOf } from './read-posting.ts'

/**
 * 以前の求人から下書きを作る。 Texts and conditions are taken over; days and round are asked anew, and who recruits is read
 * from the organization as it is today (正確かつ最新, フリーランス法12条).
 * @returns the id of the new draft
 */
export async function copyPosting(tx: Tx, actor: Actor, id: string, now: Date): Promise<string> {
  const earlier = await findPosting(tx, actor, id, 'draft')
  const { recruiterName, recruiterAddress, recruiterContact } = contentFor(await findClient(tx, earlier.client_id))
  const content = {
    ...contentOfRow(earlier, await skillsOf(tx, id)),
    recruiterName,
    recruiterAddress,
    recruiterContact,
    startsOn: null,
    closesOn: null,
    programmeId: null,
    roundId: null,
  }
  return draftPosting(tx, actor, { clientId: earlier.client_id, content, copiedFrom: id }, now)
}
