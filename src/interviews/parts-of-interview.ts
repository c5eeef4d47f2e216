import type { Tx } from '../platform/db/database.ts'
import type { allCancellationReasons, Outcome, Side, Statement } from './interview.ts'
import type { Slot } from './slots.ts'

export interface ReadProposal {
  number: number
  bySide: Side
  /** A coordinator sent it in the client's place. */
  onBehalf: boolean
  message: string
  at: Date
  slots: Slot[]
}

export interface ReadStatement {
  side: Side
  said: Statement
  at: Date
}

export interface ReadCancellation {
  reason: keyof typeof allCancellationReasons
  message: string
  byKind: string
  at: Date
}

export interface ReadOutcome {
  outcome: Outcome
  memo: string
  at: Date
}

/** Every proposal with its dates, the newest first. */
export async function proposalsOf(tx: Tx, id: string): Promise<ReadProposal[]> {
  const proposals = await tx
    .selectFrom('interview_proposals')
    .select(['number', 'by_side', 'on_behalf as onBehalf', 'message', 'at'])
    .where('interview_id', '=', id)
    .orderBy('number', 'desc')
    .execute()
  const slots = await tx
    .selectFrom('interview_slots')
    .select(['proposal', 'starts_at', 'ends_at'])
    .where('interview_id', '=', id)
    .orderBy('proposal')
    .orderBy('number')
    .execute()
  return proposals.map(({ number, by_side, onBehalf, message, at }) => ({
    number,
    bySide: by_side as Side,
    onBehalf,
    message,
    at,
    slots: slots.filter((s) => s.proposal === number).map((s) => ({ startsAt: s.starts_at, endsAt: s.ends_at })),
  }))
}

/** What each side said came of it, in the order of saying. */
export async function statementsOf(tx: Tx, id: string): Promise<ReadStatement[]> {
  const rows = await tx
    .selectFrom('interview_statements')
    .select(['side', 'said', 'at'])
    .where('interview_id', '=', id)
    .orderBy('at')
    .orderBy('side')
    .execute()
  return rows.map(({ side, said, at }) => ({ side: side as Side, said: said as Statement, at }))
}

/** Why it was called off; undefined where it was not. */
export async function cancellationOf(tx: Tx, id: string): Promise<ReadCancellation | undefined> {
  const row = await tx
    .selectFrom('interview_cancellations')
    .select(['reason', 'message', 'by_kind as byKind', 'at'])
    .where('interview_id', '=', id)
    .executeTakeFirst()
  return row && { ...row, reason: row.reason as keyof typeof allCancellationReasons }
}

/** What the client made of it; row-level security hides it from everybody else. */
export async function outcomeOf(tx: Tx, id: string): Promise<ReadOutcome | undefined> {
  const row = await tx
    .selectFrom('interview_outcomes')
    .select(['outcome', 'memo', 'at'])
    .where('interview_id', '=', id)
    .executeTakeFirst()
  return row && { ...row, outcome: row.outcome as Outcome }
}
