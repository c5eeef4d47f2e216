import { checkNumber } from './boundary.ts'

/** Expected applications that it takes until a posting's own record counts as much as knowing nothing. */
const shrinkage = 5

/**
 * A posting's popularity as log odds: how many more applied than its exposure let one expect. Never from raw counts, which
 * feed on themselves: what is shown more is applied to more is shown more.
 * @param expected Σ over its impressions of v(rank) · p, with p estimated without popularity
 * @throws RangeError naming the argument
 */
export function popularityOf(applications: number, expected: number): number {
  checkNumber('applications', applications, 0)
  checkNumber('expected', expected, 0)
  return Math.log((applications + shrinkage) / (expected + shrinkage))
}
