import { type Actor, mayWrite } from '../actor.ts'

export type ProgrammeAction =
  | 'view'
  | 'make'
  | 'change'
  | 'planRound'
  | 'moveRound'
  | 'planYear'
  | 'confirmYear'
  | 'judge'

export interface ProgrammeFacts {
  municipalityId: string
}

/** Says yes only when a rule below says yes. */
export function mayProgramme(actor: Actor, action: ProgrammeAction, p: ProgrammeFacts): boolean {
  switch (action) {
    case 'view':
      return actor.kind === 'operator' || actor.kind === 'clock' || isHost(actor, p)
    case 'make':
    case 'change':
    case 'planRound':
      return (actor.kind === 'operator' || isHost(actor, p)) && mayWrite(actor)
    case 'planYear':
    case 'confirmYear':
    // Who proposed is judged by the town alone: the operator may be one of them.
    case 'judge':
      return isHost(actor, p) && mayWrite(actor)
    case 'moveRound':
      return actor.kind === 'clock'
    default:
      return unknownAction(action)
  }
}

const isHost = (actor: Actor, p: ProgrammeFacts): boolean =>
  actor.kind === 'municipality' && actor.organizationId === p.municipalityId

function unknownAction(action: never): never {
  throw new Error(`no rule for ${String(action)}`)
}
