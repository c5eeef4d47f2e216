/** Within how many days a scout is answered. */
export const SCOUT_DAYS = 14

/** Until when a scout can be answered: two weeks, and not longer than the posting takes applications (JST). */
export function expiryOf({ closes_on }: { closes_on: string | null }, now: Date): Date {
  const twoWeeks = now.getTime() + SCOUT_DAYS * 86_400_000
  if (!closes_on) return new Date(twoWeeks)
  const midnight = Temporal.PlainDate.from(closes_on).add({ days: 1 }).toZonedDateTime('Asia/Tokyo').epochMilliseconds
  return new Date(Math.min(twoWeeks, midnight))
}
