import type { Selectable } from 'kysely'
import type { Proposals } from '../../db/types.ts'
import { type Actor, accountOf, organizationOf } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { type EventRow, factsOfEvent, findEvent } from './find-event.ts'
import { mayEvent } from './policy.ts'
import type { ProposalState } from './proposal.ts'

export type ProposalRow = Omit<Selectable<Proposals>, 'state'> & { state: ProposalState }

export interface FoundProposal {
  row: ProposalRow
  event: EventRow
  /** The reader organizes the tour. */
  inside: boolean
  /** The reader organizes it, or hosts it. */
  hosted: boolean
}

/** A proposal, seen by its author, the organizer and the partners of the tour. @throws NotFound for anybody else */
export async function findProposal(tx: Tx, actor: Actor, id: string): Promise<FoundProposal> {
  const found = await tx.selectFrom('proposals').selectAll().where('id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound()
  const row = found as ProposalRow
  const event = await findEvent(tx, actor, row.event_id)
  const inside = mayEvent(actor, 'organize', factsOfEvent(event))
  const hosted = inside || (await isPartner(tx, actor, event.id))
  if (!hosted && accountOf(actor) !== row.account_id) throw new NotFound()
  return { row, event, inside, hosted }
}

async function isPartner(tx: Tx, actor: Actor, eventId: string): Promise<boolean> {
  const organization = organizationOf(actor)
  if (!organization) return false
  const partner = await tx
    .selectFrom('event_partners')
    .select('part')
    .where('event_id', '=', eventId)
    .where('organization_id', '=', organization)
    .executeTakeFirst()
  return partner !== undefined
}

/** 提案シート of a tour, in the order in which they came. */
export async function proposalsOf(tx: Tx, eventId: string): Promise<{ id: string; title: string }[]> {
  return tx
    .selectFrom('proposals')
    .select(['id', 'title'])
    .where('event_id', '=', eventId)
    .orderBy('created_at')
    .orderBy('id')
    .limit(200)
    .execute()
}

export interface Comment {
  id: string
  by: string
  words: string
  at: Date
}

/** Comments on a proposal, told by their organization; oldest first. */
export async function commentsOn(tx: Tx, proposalId: string): Promise<Comment[]> {
  return tx
    .selectFrom('proposal_comments as c')
    .innerJoin('organizations as o', 'o.id', 'c.by_organization')
    .select(['c.id', 'o.name as by', 'c.words', 'c.at'])
    .where('c.proposal_id', '=', proposalId)
    .orderBy('c.at')
    .orderBy('c.id')
    .limit(200)
    .execute()
}
