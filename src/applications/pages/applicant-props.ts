import type { Contact } from '../../talents/contact.ts'
import type { Typed } from '../../ui/fields/answers.ts'
import type { Problems } from '../../ui/problems.ts'
import type { Applicant } from '../named-applicants.ts'
import type { ApplicationMove } from '../application.ts'
import type { Note } from '../notes.ts'
import type { Talk } from '../talk-of-application.ts'
import type { ReadApplication } from '../read-application.ts'

/** What the page of one applicant is drawn from. */
export interface ApplicantPageProps {
  application: ReadApplication
  applicant: Applicant
  contact: Contact | null
  /** How many applied together with the applicant. */
  teammates: number
  /** The talk that is being arranged, or was held. */
  talk: Talk | null
  /** Moves that this member may make now. */
  moves: readonly ApplicationMove[]
  mayMark: boolean
  notes: readonly Note[]
  typed: Typed
  problems: Problems
  formKey: string
  now: Date
}
