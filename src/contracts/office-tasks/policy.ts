import { type Actor, type Member, mayWrite } from '../../actor.ts'
import { NotAllowed, NotFound } from '../../platform/errors.ts'

/** Whoever may write for the municipality: an officer, or somebody of a department. @throws NotFound, NotAllowed */
export function requireOfficer(actor: Actor): Member {
  if (actor.kind !== 'municipality') throw new NotFound()
  if (!mayWrite(actor)) throw new NotAllowed()
  return actor
}
