/** What is searched: texts by field, values by facet, numbers, and days as YYYY-MM-DD. Names are those of the shape. */
export interface SearchDocument {
  id: string
  texts: Readonly<Record<string, string>>
  facets?: Readonly<Record<string, readonly string[]>>
  numbers?: Readonly<Record<string, number>>
  days?: Readonly<Record<string, string>>
}

/** Which fields, facets, numbers and days the documents of one index have. */
export interface Shape {
  /** Fields that count more and stand first: title, name, tags. */
  headFields: readonly string[]
  bodyFields: readonly string[]
  facets?: readonly string[]
  numbers?: readonly string[]
  days?: readonly string[]
  /** The number or day that decides, latest first, between documents that are otherwise equal. */
  newest?: string
}

/** A day as a number that sorts like it: '2026-04-01' → 20260401; NaN where it is none. */
export function dayNumber(day: string | undefined): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '')
  return parts ? Number(`${parts[1]}${parts[2]}${parts[3]}`) : NaN
}
