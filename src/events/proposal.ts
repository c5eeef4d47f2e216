/** 提案シート — an idea brought on a tour, one page, that may become a posting. */
export type ProposalState = 'submitted' | 'posted'

export const proposalStateNames: Record<ProposalState, string> = { submitted: '提出済み', posted: '求人になりました' }

/** Every legal move, in one place. */
export const proposalMoves = {
  post: { from: ['submitted'], to: 'posted', by: ['organizer'] },
} as const satisfies Record<string, { from: readonly ProposalState[]; to: ProposalState; by: readonly string[] }>

/** What one page holds. */
export interface ProposalSheet {
  title: string
  reason: string
  effect: string
  involvement: string
}

export const sheetParts = {
  reason: '提案の理由',
  effect: '期待される効果',
  involvement: '関わり方(頻度・方法)',
} as const
