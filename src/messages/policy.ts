import { accountOf, type Actor, mayWrite, organizationOf } from '../actor.ts'
import type { ThreadState } from './thread.ts'

export type ThreadAction = 'view' | 'write' | 'inviteCoordinator' | 'report' | 'archive'

/** What a rule may look at. Nothing else is loaded, so nothing else can leak into a rule. */
export interface ThreadFacts {
  /** Accounts and organizations that the thread belongs to. */
  parties: readonly string[]
  state: ThreadState
}

/**
 * Says yes only when a rule below says yes. 通信の秘密: the operator is nobody here until a party has asked it in; what was
 * reported is read on a page of its own (`mayReport`).
 */
export function mayThread(actor: Actor, action: ThreadAction, t: ThreadFacts): boolean {
  switch (action) {
    case 'view':
    case 'report':
      return isParty(actor, t)
    case 'write':
    case 'inviteCoordinator':
      return isParty(actor, t) && mayWrite(actor) && t.state === 'open'
    case 'archive':
      return actor.kind === 'clock'
    default:
      return unknownAction(action)
  }
}

/** 通報 is judged by operators who may act; every operator may look. */
export function mayReport(actor: Actor, action: 'view' | 'decide'): boolean {
  return actor.kind === 'operator' && (action === 'view' || mayWrite(actor))
}

/** As whom somebody is in a thread: the house whose hat is worn, else oneself. */
export function partyOf(actor: Actor): string {
  return organizationOf(actor) ?? accountOf(actor) ?? ''
}

const isParty = (actor: Actor, t: ThreadFacts): boolean => t.parties.includes(partyOf(actor))

function unknownAction(action: never): never {
  throw new Error(`no rule for ${String(action)}`)
}
