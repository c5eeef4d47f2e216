import { moveCheck, movesOut } from '../moves.ts'

/** 業務委託契約 — agreed terms in versions, each side's consent, and the notice that makes it lawful. */
export type ContractState = 'drafted' | 'approval' | 'proposed' | 'in_force' | 'ended' | 'terminated' | 'abandoned'

export const contractStates: readonly ContractState[] = [
  'drafted',
  'approval',
  'proposed',
  'in_force',
  'ended',
  'terminated',
  'abandoned',
]

/** What each state is called on every page. */
export const contractStateNames: Record<ContractState, string> = {
  drafted: '作成中',
  approval: '決裁待ち',
  proposed: '同意待ち',
  in_force: '契約中',
  ended: '満了',
  terminated: '解除',
  abandoned: '取りやめ',
}

type Party = 'client' | 'talent' | 'clock'

/** Every legal move, in one place. A move that is not written here cannot happen. */
export const contractMoves = {
  changeTerms: { from: ['drafted'], to: 'drafted', by: ['client'] },
  askApproval: { from: ['drafted'], to: 'approval', by: ['client'] },
  // 決裁: written down beside the version; what is approved may then be shown to the talent.
  approve: { from: ['approval'], to: 'approval', by: ['client'] },
  // From `drafted` only where no approval is needed.
  propose: { from: ['drafted', 'approval'], to: 'proposed', by: ['client'] },
  // The client takes the paper back to change it; consents stay with the version that they were given to.
  takeBack: { from: ['approval', 'proposed'], to: 'drafted', by: ['client'] },
  consent: { from: ['proposed'], to: 'proposed', by: ['client', 'talent'] },
  // The second of both consents.
  start: { from: ['proposed'], to: 'in_force', by: ['client', 'talent'] },
  proposeAmendment: { from: ['in_force'], to: 'in_force', by: ['client'] },
  consentToAmendment: { from: ['in_force'], to: 'in_force', by: ['client', 'talent'] },
  dropAmendment: { from: ['in_force'], to: 'in_force', by: ['client', 'talent'] },
  announceEnd: { from: ['in_force'], to: 'in_force', by: ['client', 'talent'] },
  terminate: { from: ['in_force'], to: 'terminated', by: ['client', 'talent', 'clock'] },
  end: { from: ['in_force'], to: 'ended', by: ['clock'] },
  // By the clock when the application was withdrawn meanwhile.
  abandon: { from: ['drafted', 'approval', 'proposed'], to: 'abandoned', by: ['client', 'talent', 'clock'] },
} as const satisfies Record<string, { from: readonly ContractState[]; to: ContractState; by: readonly Party[] }>

export type ContractMove = keyof typeof contractMoves

export const canMoveContract = moveCheck<ContractState, ContractMove>(contractMoves)
export const contractMovesFrom = movesOut<ContractState, ContractMove>(contractMoves)

/** It came into force once, so it counts as a match and has a notice. */
export function hasBegun(state: ContractState): boolean {
  return state === 'in_force' || state === 'ended' || state === 'terminated'
}

/** The two who consent. */
export type Side = 'client' | 'talent'

/** 取りやめの理由の区分, before a contract is in force. */
export const abandonmentReasons = {
  conditions: '条件が合わない',
  schedule: '時間が取れなくなった',
  employer: '本業の都合',
  plan_changed: '計画が変わった',
  withdrawn: '応募が辞退された',
  other: 'その他',
} as const
export type AbandonmentReason = keyof typeof abandonmentReasons

/** 解除・不更新の理由の区分. */
export const terminationReasons = {
  plan_changed: '計画が変わった',
  budget: '予算の都合',
  result: '目的を果たした',
  schedule: '時間が取れなくなった',
  relation: '進め方が合わない',
  fault: '相手方の責めに帰すべき事由',
  other: 'その他',
} as const
export type TerminationReason = keyof typeof terminationReasons

/** 中途解除 or 不更新. */
export const terminationKinds = {
  early: '契約期間の途中で解除する',
  non_renewal: '契約期間の終わりで更新しない',
} as const
export type TerminationKind = keyof typeof terminationKinds
