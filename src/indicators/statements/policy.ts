import { type Actor, mayWrite } from '../../actor.ts'
import { canMoveStatement, type StatementKind, type StatementState } from './statement.ts'

export type StatementAction = 'view' | 'write' | 'submit' | 'discard' | 'revise' | 'export' | 'publish'

export interface StatementFacts {
  municipalityId: string
  kind: StatementKind
  state: StatementState
}

/** Says yes only when a rule below says yes. The town alone reports; its operator hands over figures, not reports. */
export function mayStatement(actor: Actor, action: StatementAction, statement: StatementFacts): boolean {
  const own = actor.kind === 'municipality' && actor.organizationId === statement.municipalityId
  if (!own) return false
  switch (action) {
    case 'view':
      return true
    // Who may read it may also take it along.
    case 'export':
    case 'write':
    case 'submit':
    case 'discard':
    case 'revise':
    case 'publish':
      return mayWrite(actor)
    default:
      return unknownAction(action)
  }
}

/** Whether the state allows it: who may is asked before. */
export function stateAllows(action: StatementAction, { state, kind }: Pick<StatementFacts, 'state' | 'kind'>): boolean {
  if (action === 'write') return state === 'draft'
  if (action === 'submit') return canMoveStatement(state, 'submit')
  if (action === 'discard') return canMoveStatement(state, 'discard')
  if (action === 'export') return state !== 'discarded'
  if (action === 'revise') return state === 'submitted'
  if (action === 'publish') return state === 'submitted' && kind === 'result'
  return true
}

function unknownAction(action: never): never {
  throw new Error(`no rule for ${String(action)}`)
}
