import { dayInJapan } from '../law/japanese-date.ts'

/** The days on which something may have happened under a contract: while it was in force, and not after today. Null before. */
export function daysOfContract(
  contract: { in_force_at: Date | null; ended_at: Date | null },
  now: Date,
): { from: Temporal.PlainDate; to: Temporal.PlainDate } | null {
  if (!contract.in_force_at) return null
  const today = dayInJapan(now)
  const end = contract.ended_at ? dayInJapan(contract.ended_at) : today
  return { from: dayInJapan(contract.in_force_at), to: Temporal.PlainDate.compare(end, today) < 0 ? end : today }
}
