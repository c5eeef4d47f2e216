import { type Actor, type Member, mayWrite } from '../../actor.ts'
import { NotAllowed, NotFound } from '../../platform/errors.ts'

/** Is this somebody of the municipality? Its tasks are nobody else's. */
export function isOfTown(actor: Actor, municipalityId: string): boolean {
  return actor.kind === 'municipality' && actor.organizationId === municipalityId
}

/** Whoever may write for the municipality: an officer, or somebody of a department. @throws NotFound, NotAllowed */
export function requireOfficer(actor: Actor): Member {
  if (actor.kind !== 'municipality') throw new NotFound()
  if (!mayWrite(actor)) throw new NotAllowed()
  return actor
}
