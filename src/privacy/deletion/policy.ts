import { type Actor, accountOf, supportOf } from '../../actor.ts'
import type { DeletionMove } from './deletion.ts'

export type DeletionAction = DeletionMove | 'view' | 'request'

/** What a rule may look at. */
export interface DeletionFacts {
  accountId: string
}

/** Says yes only when a rule below says yes: nobody asks for anybody else, and only the clock erases. */
export function mayDelete(actor: Actor, action: DeletionAction, facts: DeletionFacts): boolean {
  switch (action) {
    case 'view':
    case 'request':
    case 'withdraw':
      return accountOf(actor) === facts.accountId && supportOf(actor) === null
    case 'stop':
    case 'carryOut':
      return actor.kind === 'clock'
    default:
      return unknownAction(action)
  }
}

function unknownAction(action: never): never {
  throw new Error(`no rule for ${String(action)}`)
}
