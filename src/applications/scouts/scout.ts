import { moveCheck } from '../../moves.ts'

/** スカウト — an invitation to apply, by a client or by a coordinator on its behalf. */
export type ScoutState = 'sent' | 'opened' | 'accepted' | 'declined' | 'expired' | 'withdrawn'

/** What each state is called on every page. */
export const scoutStateNames: Record<ScoutState, string> = {
  sent: '未読',
  opened: '既読',
  accepted: '承諾',
  declined: '見送り',
  expired: '期限切れ',
  withdrawn: '取消し',
}

type Party = 'talent' | 'client' | 'operator' | 'clock'

/** Every legal move, in one place. A move that is not written here cannot happen. */
export const scoutMoves = {
  open: { from: ['sent'], to: 'opened', by: ['talent'] },
  // Applying on one's own is a yes as well.
  accept: { from: ['sent', 'opened'], to: 'accepted', by: ['talent'] },
  // Without a reason: nobody owes a stranger one.
  decline: { from: ['sent', 'opened'], to: 'declined', by: ['talent'] },
  withdraw: { from: ['sent', 'opened'], to: 'withdrawn', by: ['client', 'operator'] },
  // Not answered in time, or the posting takes no more applications.
  expire: { from: ['sent', 'opened'], to: 'expired', by: ['clock'] },
} as const satisfies Record<string, { from: readonly ScoutState[]; to: ScoutState; by: readonly Party[] }>

export type ScoutMove = keyof typeof scoutMoves

export const canMoveScout = moveCheck<ScoutState, ScoutMove>(scoutMoves)

/** States in which the talent may still answer. */
export const waitingStates: readonly ScoutState[] = ['sent', 'opened']

/** 人材A … 人材Z, 人材AA: who is meant until they accept. `number` counts from 1. */
export function letterOf(number: number): string {
  const rest = Math.floor((number - 1) / 26)
  return `${rest > 0 ? letterOf(rest) : ''}${String.fromCharCode(65 + ((number - 1) % 26))}`
}
