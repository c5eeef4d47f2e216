import { type Actor, mayWrite } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { contentFor, findClient } from '../postings/client-of-posting.ts'
import { draftPosting } from '../postings/draft-posting.ts'
import { mayPosting } from '../postings/policy.ts'
import { findProposal } from './find-proposal.ts'
import { proposalMoves } from './proposal.ts'

/**
 * 提案から求人の下書きを作る, through the verb of the postings: the town for itself, the operator for any client.
 * @returns the id of the posting
 * @throws Invalid (`client`) for a client in whose name the actor may not write; Stale when it was done already
 */
export async function postProposal(
  tx: Tx,
  actor: Actor,
  proposalId: string,
  clientId: string,
  now: Date,
): Promise<string> {
  await tx.selectFrom('proposals').select('id').where('id', '=', proposalId).forUpdate().execute()
  const { row, event, inside } = await findProposal(tx, actor, proposalId)
  if (!inside) throw new NotFound()
  if (!mayWrite(actor)) throw new NotAllowed()
  if (row.state !== 'submitted') throw new Stale('この提案からは、すでに求人の下書きを作りました。')
  if (!mayPosting(actor, 'draft', { clientId, municipalityId: '', state: 'draft' }))
    throw new Invalid({ client: '発注者を一覧から選んでください' })
  const content = {
    ...contentFor(await findClient(tx, clientId)),
    title: row.title,
    background: row.reason,
    goal: row.effect,
    duties: row.involvement,
    programmeId: event.programme_id,
  }
  const posting_id = await draftPosting(tx, actor, { clientId, content }, now)
  const { to } = proposalMoves.post
  await tx.updateTable('proposals').set({ state: to, state_since: now, posting_id }).where('id', '=', row.id).execute()
  const detail = { posting: posting_id }
  await record(tx, actor, { name: 'proposal.posted', subject: row.id, from: row.state, to, detail }, now)
  return posting_id
}
