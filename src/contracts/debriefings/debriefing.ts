/** 報告会 — the interim or final report of a contract, told before those who ordered it, and written down. */
export type DebriefingState = 'held' | 'withdrawn'

export const debriefingStateNames: Record<DebriefingState, string> = { held: '開催', withdrawn: '取り消し' }

/** Every legal move, in one place. A move that is not written here cannot happen. */
export const debriefingMoves = {
  withdraw: { from: ['held'], to: 'withdrawn', by: ['client'] },
} as const satisfies Record<string, { from: readonly DebriefingState[]; to: DebriefingState; by: readonly string[] }>

export const debriefingKinds = { interim: '中間報告会', final: '最終報告会' } as const
export type DebriefingKind = keyof typeof debriefingKinds

export const debriefingWays = { venue: '会場', online: 'オンライン', both: '会場とオンライン' } as const
export type DebriefingWay = keyof typeof debriefingWays
