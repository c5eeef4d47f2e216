import { accountOf, type Actor, mayWrite, organizationOf } from '../actor.ts'
import type { ThreadKind, ThreadState } from './thread.ts'

export type ThreadAction = 'view' | 'write' | 'inviteCoordinator' | 'report' | 'archive'

/** What a rule may look at. Nothing else is loaded, so nothing else can leak into a rule. */
export interface ThreadFacts {
  /** Of the record that it is about. */
  kind: ThreadKind
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
      return isParty(actor, t) && mayWriteIn(actor, t) && t.state === 'open'
    case 'inviteCoordinator': // a case or an event has the operator among its parties, where one belongs there
      return mayThread(actor, 'write', t) && (t.kind === 'application' || t.kind === 'contract')
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

/** As whom somebody reads at all: the house whose hat is worn, else oneself. */
export function partyOf(actor: Actor): string {
  return organizationOf(actor) ?? accountOf(actor) ?? ''
}

/**
 * As whom somebody is in one thread; null for who is no party. What somebody registered for is theirs whatever hat they
 * wear, so there they are found as themselves as well.
 */
export function partyIn(actor: Actor, { kind, parties }: Pick<ThreadFacts, 'kind' | 'parties'>): string | null {
  const sides = kind === 'registration' ? [partyOf(actor), accountOf(actor) ?? ''] : [partyOf(actor)]
  return sides.find((side) => parties.includes(side)) ?? null
}

const isParty = (actor: Actor, t: ThreadFacts): boolean => partyIn(actor, t) !== null

/** A viewer writes for no house, but for themselves wherever they are in a thread as themselves. */
const mayWriteIn = (actor: Actor, t: ThreadFacts): boolean => mayWrite(actor) || partyIn(actor, t) === accountOf(actor)

function unknownAction(action: never): never {
  throw new Error(`no rule for ${String(action)}`)
}
