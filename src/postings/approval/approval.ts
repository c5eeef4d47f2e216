/** 決裁 — a municipality lets its own people approve a posting, one after the other, before it goes into review. */
export type ApprovalState = 'asked' | 'approved' | 'returned' | 'replaced'

export const approvalStateNames: Record<ApprovalState, string> = {
  asked: '決裁中',
  approved: '決裁済み',
  returned: '差戻し',
  replaced: '内容が変わったため取り直し',
}

/** Every legal move, in one place. A move that is not written here cannot happen. */
export const approvalMoves = {
  // Each in the line before the last.
  pass: { from: ['asked'], to: 'asked', by: ['approver'] },
  approve: { from: ['asked'], to: 'approved', by: ['approver'] },
  return: { from: ['asked'], to: 'returned', by: ['approver'] },
  replace: { from: ['asked'], to: 'replaced', by: ['client'] },
} as const satisfies Record<string, { from: readonly ApprovalState[]; to: ApprovalState; by: readonly string[] }>
