import { sql } from 'kysely'
import { formatInstant } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import type { Side } from './interview.ts'

export const MOST_SLOTS = 5
const FURTHEST_DAYS = 90
const DAY = 86_400_000

/** A date that is proposed or booked. */
export interface Slot {
  startsAt: Date
  endsAt: Date
}

/** One line of the form: a day (2026-04-01) and a time (14:00) in Japan, either of which may be missing. */
export interface TypedSlot {
  day: string | null
  time: string | null
}

export const slotNumbers = [1, 2, 3, 4, 5] as const

/**
 * The dates out of the lines of the form.
 * @throws Invalid naming each line that is half filled, past, too far away or overlapping another
 */
export function slotsFrom(typed: readonly TypedSlot[], minutes: number, now: Date): Slot[] {
  const problems: Record<string, string> = {}
  const slots: Slot[] = []
  for (const [index, line] of typed.slice(0, MOST_SLOTS).entries()) {
    const problem = readLine(line, minutes, now, slots)
    if (problem) problems[problem.field + String(index + 1)] = problem.says
  }
  if (slots.length === 0 && Object.keys(problems).length === 0) problems.slot1 = '候補日を1つ以上入力してください'
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
  return slots.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

interface LineProblem {
  field: 'slot' | 'time'
  says: string
}

/** Adds the date of one line to the slots, or says what is wrong with it; an empty line is neither. */
function readLine({ day, time }: TypedSlot, minutes: number, now: Date, slots: Slot[]): LineProblem | null {
  if (!day && !time) return null
  if (!day) return { field: 'slot', says: '日付を入力してください' }
  if (!time) return { field: 'time', says: '開始の時刻を選んでください' }
  const slot = slotAt(day, time, minutes)
  if (slot.startsAt <= now) return { field: 'slot', says: 'すでに過ぎた日時です。これからの日時を入力してください' }
  if (slot.startsAt.getTime() > now.getTime() + FURTHEST_DAYS * DAY)
    return { field: 'slot', says: `${FURTHEST_DAYS}日以内の日時を入力してください` }
  if (slots.some((other) => overlaps(slot, other))) return { field: 'slot', says: 'ほかの候補日と時間が重なっています' }
  slots.push(slot)
  return null
}

/** A day and time of day in Japan, as instants. */
export function slotAt(day: string, time: string, minutes: number): Slot {
  const start = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'Asia/Tokyo', plainTime: time })
  const startsAt = new Date(start.epochMilliseconds)
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) }
}

const overlaps = (a: Slot, b: Slot): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt

/** 2026年4月1日(水) 14:00〜15:00(日本時間) */
export function slotInWords({ startsAt, endsAt }: Slot): string {
  const end = formatInstant(endsAt).split(' ').at(-1) ?? ''
  return `${formatInstant(startsAt)}〜${end}(日本時間)`
}

/** Which side of an interview has another one booked at that time; null when it is free. */
export async function clashOf(tx: Tx, interviewId: string, { startsAt, endsAt }: Slot): Promise<Side | null> {
  const { rows } = await sql<{
    busy: Side | null
  }>`select interview_clash(${interviewId}, ${startsAt}, ${endsAt}) as busy`.execute(tx)
  return rows[0]?.busy ?? null
}

/**
 * Everybody who books with this client or this talent waits here for one another, the client always first: what is found
 * free stays free until the end of the transaction.
 */
export async function lockCalendars(tx: Tx, row: { client_id: string; talent_id: string }): Promise<void> {
  for (const owner of [row.client_id, row.talent_id])
    await sql`select pg_advisory_xact_lock(hashtextextended(${`interviews of ${owner}`}, 71))`.execute(tx)
}
