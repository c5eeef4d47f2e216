import { accountOf, type Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import type { InterviewRow } from './find-interview.ts'
import type { Side } from './interview.ts'
import { isOnBehalf } from './policy.ts'
import { clashOf, lockCalendars, type Slot, slotInWords } from './slots.ts'

interface ToWrite {
  number: number
  side: Side
  message: string
  slots: readonly Slot[]
}

/** Keeps a proposal for good, with its dates counted from 1 in the order of time. */
export async function writeProposal(
  tx: Tx,
  actor: Actor,
  interviewId: string,
  { number, side, message, slots }: ToWrite,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('interview_proposals')
    .values({
      interview_id: interviewId,
      number,
      by_side: side,
      by_account: accountOf(actor),
      on_behalf: isOnBehalf(actor),
      message,
      at: now,
    })
    .execute()
  const rows = slots.map(({ startsAt, endsAt }, index) => ({
    interview_id: interviewId,
    proposal: number,
    number: index + 1,
    starts_at: startsAt,
    ends_at: endsAt,
  }))
  await tx.insertInto('interview_slots').values(rows).execute()
}

/** Whoever proposes a date must be free then. @throws Invalid naming the date, and what to do */
export async function refuseOwnClashes(tx: Tx, row: InterviewRow, side: Side, slots: readonly Slot[]): Promise<void> {
  await lockCalendars(tx, row)
  for (const slot of slots)
    if ((await clashOf(tx, row.id, slot)) === side) throw new Invalid({ slot1: clashInWords(side, slot) })
}

function clashInWords(side: Side, slot: Slot): string {
  const busy = `${slotInWords(slot)}には、別の面談が決まっています。`
  return side === 'client'
    ? `${busy}ほかの日時にするか、ほかの求人の面談と並行できるときは「別の担当者が出る」にチェックを入れてください`
    : `${busy}ほかの日時を入力してください`
}
