import type { FacetCount } from './sieve.ts'

// Made once: a number that formats itself makes a formatter each time, which is most of the cost of a page.
const grouped = new Intl.NumberFormat('ja-JP')

/** More than this would be a list nobody reads; the keyword finds the rest. */
const MOST_CHOICES = 40

/** Choices with how many each would show: 「EC運営(12)」. What is chosen already is always among them. */
export function countedChoices(
  counts: readonly FacetCount[],
  chosen: readonly string[],
  name: (value: string) => string,
): { value: string; label: string }[] {
  const shown = counts.slice(0, MOST_CHOICES)
  const missing = chosen.filter((value) => !shown.some((one) => one.value === value))
  const rest = missing.map((value) => ({ value, count: counts.find((one) => one.value === value)?.count ?? 0 }))
  return [...shown, ...rest].map(({ value, count }) => ({ value, label: `${name(value)}(${grouped.format(count)})` }))
}
