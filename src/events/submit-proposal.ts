import { randomUUID } from 'node:crypto'
import { type Actor, accountOf, mayWrite, organizationOf } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { findEvent } from './find-event.ts'
import { findProposal } from './find-proposal.ts'
import { findRegistration } from './find-registration.ts'
import type { ProposalSheet } from './proposal.ts'

/**
 * 提案シートを出す, by somebody who has a place on a tour; one sheet each.
 * @returns its id
 * @throws Stale when there is one already, or the registration has no seat
 */
export async function submitProposal(
  tx: Tx,
  actor: Actor,
  registrationId: string,
  sheet: ProposalSheet,
  now: Date,
): Promise<string> {
  const row = await findRegistration(tx, actor, registrationId, 'propose')
  if (row.account_id === null || row.account_id !== accountOf(actor)) throw new NotFound()
  const event = await findEvent(tx, actor, row.event_id)
  if (event.kind !== 'tour' || (row.state !== 'confirmed' && row.state !== 'attended'))
    throw new Stale('提案シートは、参加が確定したツアーで出せます。')
  const made = await tx
    .insertInto('proposals')
    .values({
      ...sheet,
      id: randomUUID(),
      event_id: event.id,
      registration_id: row.id,
      account_id: row.account_id,
      municipality_id: event.municipality_id,
      state_since: now,
      created_at: now,
    })
    .onConflict((c) => c.column('registration_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) throw new Stale('このツアーの提案シートは、すでに出しています。')
  const detail = { event: event.id, municipality: event.municipality_id }
  const entry = { name: 'proposal.submitted', subject: made.id, from: null, to: 'submitted', detail } as const
  await record(tx, actor, entry, now)
  return made.id
}

/** 提案シートにコメントする, by the organizer and the hosts of the tour. */
export async function commentProposal(
  tx: Tx,
  actor: Actor,
  proposalId: string,
  words: string,
  now: Date,
): Promise<void> {
  const { hosted } = await findProposal(tx, actor, proposalId)
  const by_organization = organizationOf(actor)
  const by_account = accountOf(actor)
  if (!hosted || !mayWrite(actor) || !by_organization || !by_account) throw new NotAllowed()
  const id = randomUUID()
  await tx
    .insertInto('proposal_comments')
    .values({ id, proposal_id: proposalId, by_account, by_organization, words, at: now })
    .execute()
  await record(tx, actor, { name: 'proposal.commented', subject: proposalId, detail: { comment: id } }, now)
}
