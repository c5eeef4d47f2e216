import type { Actor } from '../actor.ts'
import { applicantsById } from '../applications/applicants.ts'
import type { Tx } from '../platform/db/database.ts'
import { findInterview, factsOfInterview, type InterviewRow } from './find-interview.ts'
import type { Side } from './interview.ts'
import {
  cancellationOf,
  outcomeOf,
  proposalsOf,
  type ReadCancellation,
  type ReadOutcome,
  type ReadProposal,
  type ReadStatement,
  statementsOf,
} from './parts-of-interview.ts'
import { actsFor, mayInterview, sideOf } from './policy.ts'
import { clashOf, type Slot } from './slots.ts'

/** A date to choose from: free, or why it cannot be chosen. */
export interface OfferedSlot extends Slot {
  number: number
  stands: 'free' | 'past' | 'taken'
}

/** An interview with what belongs to it, as far as the reader may know it. */
export interface ReadInterview {
  row: InterviewRow
  side: Side | null
  /** The side whose dates the reader may arrange: their own, or the client's in its place. */
  acts: Side | null
  title: string
  clientName: string
  /** The applicant as the client knows it; 「応募者」 for everybody else. */
  known: string
  /** The newest dates, while one has to be chosen. */
  offered: OfferedSlot[]
  /** Every proposal, the newest first. */
  proposals: ReadProposal[]
  statements: ReadStatement[]
  cancellation: ReadCancellation | null
  outcome: ReadOutcome | null
}

/** Reads one interview, seen through the actor. @throws NotFound for other people's */
export async function readInterview(tx: Tx, actor: Actor, id: string, now: Date): Promise<ReadInterview> {
  const row = await findInterview(tx, actor, id)
  const facts = factsOfInterview(row)
  const side = sideOf(actor, facts)
  const names = await tx
    .selectFrom('postings as p')
    .innerJoin('organizations as o', 'o.id', 'p.client_id')
    .select(['p.title', 'o.name'])
    .where('p.id', '=', row.posting_id)
    .executeTakeFirstOrThrow()
  const proposals = await proposalsOf(tx, id)
  return {
    row,
    side,
    acts: actsFor(actor, facts),
    title: names.title,
    clientName: names.name,
    known: side === 'client' ? await knownAs(tx, actor, row) : '応募者',
    offered: row.state === 'proposed' ? await offeredSlots(tx, row, proposals[0]?.slots ?? [], now) : [],
    proposals,
    statements: await statementsOf(tx, id),
    cancellation: (await cancellationOf(tx, id)) ?? null,
    outcome: mayInterview(actor, 'viewOutcome', facts) ? ((await outcomeOf(tx, id)) ?? null) : null,
  }
}

/** An applicant as the client knows it: by name where consented, else 「応募者3」. */
async function knownAs(tx: Tx, actor: Actor, row: InterviewRow): Promise<string> {
  const [applicant] = await applicantsById(tx, actor, row.posting_id, [row.application_id])
  return applicant?.known ?? '応募者'
}

async function offeredSlots(tx: Tx, row: InterviewRow, slots: readonly Slot[], now: Date): Promise<OfferedSlot[]> {
  const offered: OfferedSlot[] = []
  for (const [index, slot] of slots.entries()) {
    const past = slot.startsAt <= now
    const taken = !past && (await clashOf(tx, row.id, slot)) !== null
    offered.push({ ...slot, number: index + 1, stands: past ? 'past' : standsOf(taken) })
  }
  return offered
}

const standsOf = (taken: boolean) => (taken ? 'taken' : 'free')
