import { moveCheck, movesOut } from '../moves.ts'

/** 応募 — a talent's bid for a posting. */
export type ApplicationState =
  | 'submitted'
  | 'screening'
  | 'interview'
  | 'offered'
  | 'accepted'
  | 'contracted'
  | 'declined'
  | 'withdrawn'

export const applicationStates: readonly ApplicationState[] = [
  'submitted',
  'screening',
  'interview',
  'offered',
  'accepted',
  'contracted',
  'declined',
  'withdrawn',
]

/** What each state is called on every page. */
export const applicationStateNames: Record<ApplicationState, string> = {
  submitted: '応募',
  screening: '選考中',
  interview: '面談',
  offered: '条件提示',
  accepted: '合意',
  contracted: '成約',
  declined: '見送り',
  withdrawn: '辞退',
}

type Party = 'talent' | 'client' | 'operator' | 'clock'

/** Every legal move, in one place. A move that is not written here cannot happen. */
export const applicationMoves = {
  screen: { from: ['submitted'], to: 'screening', by: ['client'] },
  interview: { from: ['submitted', 'screening'], to: 'interview', by: ['client', 'operator'] },
  offer: { from: ['submitted', 'screening', 'interview'], to: 'offered', by: ['client'] },
  accept: { from: ['offered'], to: 'accepted', by: ['talent'] },
  // Both sides consented to the contract that was made from the accepted terms.
  contract: { from: ['accepted'], to: 'contracted', by: ['clock'] },
  // The clock declines only what is still open when its posting closes for good, with the client's own sentence.
  decline: { from: ['submitted', 'screening', 'interview', 'offered'], to: 'declined', by: ['client', 'clock'] },
  withdraw: { from: ['submitted', 'screening', 'interview', 'offered', 'accepted'], to: 'withdrawn', by: ['talent'] },
  // The client let the contract go before it was in force (the contracts desk, as the clock).
  release: { from: ['accepted'], to: 'declined', by: ['clock'] },
  // An offer that was not answered in time.
  lapse: { from: ['offered'], to: 'withdrawn', by: ['clock'] },
} as const satisfies Record<string, { from: readonly ApplicationState[]; to: ApplicationState; by: readonly Party[] }>

export type ApplicationMove = keyof typeof applicationMoves

export const canMoveApplication = moveCheck<ApplicationState, ApplicationMove>(applicationMoves)
export const applicationMovesFrom = movesOut<ApplicationState, ApplicationMove>(applicationMoves)

/** Nobody owes an answer any more. */
export function isFinished(state: ApplicationState): boolean {
  return applicationMovesFrom(state).length === 0
}

/** States in which somebody owes an answer: the client, or on an offer the talent. */
export const waitingFor: Partial<Record<ApplicationState, 'client' | 'talent'>> = {
  submitted: 'client',
  screening: 'client',
  interview: 'client',
  offered: 'talent',
}

/** 見送りの理由の区分. The class is counted; the message is for the person. */
export const declineReasons = {
  skill: '求める経験・スキルとの違い',
  conditions: '条件(報酬・時間・訪問)の違い',
  filled: 'ほかの方に決まった',
  direction: '進め方・方向性の違い',
  timing: '時期が合わない',
  closed: '募集を終了した',
} as const
export type DeclineReason = keyof typeof declineReasons

/** 辞退の理由の区分. */
export const withdrawalReasons = {
  conditions: '条件が合わない',
  schedule: '時間が取れなくなった',
  employer: '本業の都合',
  other_work: 'ほかの仕事に決まった',
  unanswered: '期限までに返答がなかった',
  other: 'その他',
} as const
export type WithdrawalReason = keyof typeof withdrawalReasons
