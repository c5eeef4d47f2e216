import { formatInstant } from '../law/japanese-date.ts'

/** 支援アクセス — an operator looks at a tenant's pages, for minutes that are fixed at the start. */
export type SupportState = 'open' | 'ended' | 'lapsed'

/** It cannot be made longer: there is no such move. Asking anew is a new one. */
export const supportMoves = {
  end: { from: ['open'], to: 'ended', by: ['operator'] },
  lapse: { from: ['open'], to: 'lapsed', by: ['clock', 'operator'] },
} as const satisfies Record<string, { from: readonly SupportState[]; to: SupportState; by: readonly string[] }>

export const supportStateNames: Record<SupportState, string> = {
  open: '支援中',
  ended: '終了',
  lapsed: '時間切れで終了',
}

export const supportMinutes = ['15', '30', '60'] as const

/** Why; a class, so that the journal holds no free text. */
export const supportReasons = {
  asked: '組織からのお問い合わせ',
  fault: '不具合の確認',
  procedure: '手続きの案内',
  audit: '監査・法令の確認',
} as const
export type SupportReason = keyof typeof supportReasons

/** One session as both sides see it. */
export interface SupportView {
  id: string
  reason: SupportReason
  ticket: string
  minutes: number
  state: SupportState
  operator: string
  startedAt: Date
  endsAt: Date
  endedAt: Date | null
  /** How many pages were looked at. */
  looks: number
}

/** 12:00 から 12:15 まで */
export function spanInWords({
  startedAt,
  endsAt,
  endedAt,
}: Pick<SupportView, 'startedAt' | 'endsAt' | 'endedAt'>): string {
  return `${formatInstant(startedAt)} から ${formatInstant(endedAt ?? endsAt)} まで`
}
