import type { Actor } from '../actor.ts'
import { crumbsBelow, titleOf } from '../postings/paths.ts'
import type { Applicant } from './named-applicants.ts'
import type { ReadApplication } from './read-application.ts'

interface Crumb {
  href: string
  label: string
}

/** The way up from one applicant. */
export function crumbsToList(actor: Actor, { posting }: Pick<ReadApplication, 'posting'>): Crumb[] {
  const above = crumbsBelow(actor, { id: posting.id, title: titleOf(posting) })
  return [...above, { href: `/client/postings/${posting.id}/applications`, label: '応募者' }]
}

/** The way up from a page below one applicant. */
export function crumbsToApplicant(actor: Actor, application: ReadApplication, { known }: Applicant): Crumb[] {
  return [...crumbsToList(actor, application), { href: `/client/applications/${application.row.id}`, label: known }]
}
