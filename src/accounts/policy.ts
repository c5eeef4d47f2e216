import { type Actor, accountOf } from '../actor.ts'

export type AccountAction = 'see' | 'reopenMail' | 'suspend' | 'restore' | 'delete'

/** Who may do what with somebody's account: the operator, but not with their own, lest nobody is left to undo it. */
export function mayAccount(actor: Actor, action: AccountAction, accountId: string): boolean {
  // Nobody erases an account but the clock, when its owner asked for it.
  if (actor.kind !== 'operator' || action === 'delete') return false
  if (action === 'reopenMail') return actor.role !== 'viewer'
  return action === 'see' || (actor.role === 'admin' && accountOf(actor) !== accountId)
}
