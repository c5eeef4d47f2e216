import { addresseesOf, type Addressee } from '../accounts/addressees.ts'
import { post } from '../mail.ts'
import { writersOf } from '../organizations/writers.ts'
import type { Tx } from '../platform/db/database.ts'
import type { InterviewRow } from './find-interview.ts'
import { interviewKinds, interviewWays, type Side } from './interview.ts'
import { type Appointment, invitationFor } from './invitation.ts'
import { type Slot, slotInWords } from './slots.ts'

type Parties = Pick<InterviewRow, 'id' | 'posting_id' | 'client_id' | 'account_id'>

export interface Words {
  /** The sentence "this letter is written once", without its reader. */
  once: string
  subject: string
  body: string
}

/** The newest dates, one on each line. */
export async function datesOf(tx: Tx, row: InterviewRow): Promise<string[]> {
  const slots = await tx
    .selectFrom('interview_slots')
    .select(['starts_at', 'ends_at'])
    .where('interview_id', '=', row.id)
    .where('proposal', '=', row.proposal)
    .orderBy('number')
    .execute()
  return slots.map((s) => `・${slotInWords({ startsAt: s.starts_at, endsAt: s.ends_at })}`)
}

/** When, where and with whom, one on each line. */
export async function particulars(tx: Tx, row: InterviewRow): Promise<string> {
  const { title } = await postingOf(tx, row)
  const lines = [
    `求人: ${title}`,
    `日時: ${slotInWords(bookedSlot(row))}`,
    `方法: ${interviewKinds[row.kind]}・${interviewWays[row.way]} ${row.place}`,
    row.participants && `発注者の参加者: ${row.participants}`,
    row.notes && `準備していただくこと: ${row.notes}`,
  ]
  return lines.filter(Boolean).join('\n')
}

/** @throws Error where no date is booked: there is nothing to invite to */
export function bookedSlot({ starts_at, ends_at }: InterviewRow): Slot {
  if (!starts_at || !ends_at) throw new Error('an interview without a date has nothing to invite to')
  return { startsAt: starts_at, endsAt: ends_at }
}

export function postingOf(tx: Tx, { posting_id }: Parties): Promise<{ title: string }> {
  return tx.selectFrom('postings').select('title').where('id', '=', posting_id).executeTakeFirstOrThrow()
}

/** Both sides, each with the calendar file for its own reader. */
export async function tellBoth(
  tx: Tx,
  row: InterviewRow,
  words: Words & { method: 'REQUEST' | 'CANCEL' },
  now: Date,
): Promise<void> {
  const { title } = await postingOf(tx, row)
  const { id, kind, sequence, place, notes } = row
  const appointment: Appointment = { id, kind, sequence, title, place, notes, ...bookedSlot(row) }
  for (const side of ['client', 'talent'] as const)
    for (const reader of await readersOf(tx, row, side)) {
      const calendar = invitationFor(appointment, words.method, reader, now)
      await write(tx, reader, { ...words, path: pathFor(side, id), calendar }, now)
    }
}

export async function tellSide(tx: Tx, row: Parties, side: Side, words: Words, now: Date): Promise<void> {
  for (const reader of await readersOf(tx, row, side))
    await write(tx, reader, { ...words, path: pathFor(side, row.id) }, now)
}

const pathFor = (side: Side, id: string): string => `${side === 'client' ? '/client' : '/my'}/interviews/${id}`

/** The talent, or everybody of the client who may act; a viewer is not asked to do anything. */
async function readersOf(tx: Tx, row: Parties, side: Side): Promise<Addressee[]> {
  if (side === 'talent') return addresseesOf(tx, [row.account_id])
  return writersOf(tx, row.client_id)
}

type ToWrite = Words & { path: string; calendar?: { name: string; text: string } }

async function write(
  tx: Tx,
  to: Addressee,
  { once, subject, body, path, calendar }: ToWrite,
  now: Date,
): Promise<void> {
  const address = { accountId: to.id, address: to.email }
  const letter = { once: `${once}-to-${to.id}`, topic: 'interview' as const, to: address, subject, body, path }
  await post(tx, calendar ? { ...letter, calendar } : letter, now)
}
