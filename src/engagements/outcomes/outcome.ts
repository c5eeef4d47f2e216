/** 成果 — what came of a contract, with where one can see it. */
export type OutcomeState = 'recorded' | 'withdrawn'

export const outcomeStateNames: Record<OutcomeState, string> = { recorded: '記録', withdrawn: '取り消し' }

/** Every legal move, in one place. A move that is not written here cannot happen. */
export const outcomeMoves = {
  withdraw: { from: ['recorded'], to: 'withdrawn', by: ['client'] },
} as const satisfies Record<string, { from: readonly OutcomeState[]; to: OutcomeState; by: readonly string[] }>

export const outcomeKinds = {
  product: '商品になった',
  service: 'サービス・体験になった',
  sales: '販路・取引先ができた',
  publicity: 'サイト・広報物ができた',
  process: '仕事の進め方が変わった',
  other: 'その他',
} as const
export type OutcomeKind = keyof typeof outcomeKinds
