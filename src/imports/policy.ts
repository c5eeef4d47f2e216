import type { Actor, Member } from '../actor.ts'

export type ImportAction = 'view' | 'read' | 'take' | 'discard'

/** Says yes only when a rule below says yes. Tables are read by operators, who answer for what comes in. */
export function mayImport(actor: Actor, action: ImportAction): actor is Member {
  switch (action) {
    case 'view':
      return actor.kind === 'operator'
    case 'read':
    case 'take':
    case 'discard':
      return actor.kind === 'operator' && actor.role !== 'viewer'
    default:
      return unknownAction(action)
  }
}

function unknownAction(action: never): never {
  throw new Error(`no rule for ${String(action)}`)
}
