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

const ofApplicants = [
  'applications',
  'applicants',
  'first-reply-days',
  'unanswered-applications',
  'interviews',
  'decline-notices',
  'talent-satisfaction',
  'talent-again',
]

/** Why the rows of an indicator open nothing, where that is so by design: who applied is not told to a town. */
export function whyClosed({ id }: Pick<Indicator, 'id'>): string | undefined {
  if (!ofApplicants.includes(id)) return undefined
  return '誰のことかは、ご本人の同意がないと町に表示されません。このため、行から記録は開けません。'
}
