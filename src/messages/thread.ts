/** やりとり — one thread per record, between the parties of that record and nobody else. */
export const threadKinds = {
  application: '応募',
  contract: '契約',
  case: '伴走',
  registration: 'イベントの参加申込',
} as const
export type ThreadKind = keyof typeof threadKinds

export type ThreadState = 'open' | 'archived'
export const threadStateNames: Record<ThreadState, string> = { open: 'やりとり中', archived: '保管' }

type Party = 'party' | 'operator' | 'clock'
type Table<State extends string> = Record<string, { from: readonly State[]; to: State; by: readonly Party[] }>

/** A thread whose record is finished is kept to be read; nothing is written into it any more. */
export const threadMoves = {
  open: { from: [], to: 'open', by: ['party'] },
  archive: { from: ['open'], to: 'archived', by: ['clock'] },
} as const satisfies Table<ThreadState>

export type ReportState = 'open' | 'settled' | 'dismissed'
export const reportStateNames: Record<ReportState, string> = {
  open: '確認待ち',
  settled: '対応済み',
  dismissed: '問題なし',
}

/** 通報: the operator looks, and answers the one who reported. */
export const reportMoves = {
  report: { from: [], to: 'open', by: ['party'] },
  settle: { from: ['open'], to: 'settled', by: ['operator'] },
  dismiss: { from: ['open'], to: 'dismissed', by: ['operator'] },
} as const satisfies Table<ReportState>

/** Why somebody asks the operator to look. */
export const reportReasons = {
  harassment: '嫌がらせ・不快な言葉',
  outside: '結の外での取引への誘い',
  fraud: '詐欺や勧誘の疑い',
  discrimination: '差別的な内容',
  personal: '必要のない個人情報を求められた',
  other: 'その他',
} as const
export type ReportReason = keyof typeof reportReasons

/** Messages before and after the reported one that the operator sees with it. */
export const SURROUNDINGS = 5
