import type { Evidence } from '../evidence.ts'
import type { Indicator } from './indicator.ts'

/** Where a town opens the record that a row counts. */
const folders: Record<Exclude<Indicator['opens'], 'none'>, string> = {
  posting: '/postings',
  // Without the person: a contract belongs to its parties.
  contract: '/town/contracts',
  event: '/town/events',
  registration: '/town/registrations',
  tie: '/town/ties/people',
  round: '/rounds',
}

/** Which page the rows of an indicator open; bids belong to their parties, and open none. */
export function hrefFor({ opens }: Indicator): (row: Pick<Evidence, 'subject'>) => string | undefined {
  if (opens === 'none') return () => undefined
  return ({ subject }) => `${folders[opens]}/${subject}`
}
