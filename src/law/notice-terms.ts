import type { PaymentTemplateId } from './payment-templates.ts'

/** 取引条件明示書に書く条件 — what the notice of フリーランス法3条 is made from. A draft may still lack anything. */
export interface NoticeTerms {
  clientName?: string | undefined
  talentName?: string | undefined
  /** 業務委託をした日: the day both agreed. */
  commissionedOn?: Temporal.PlainDate | undefined
  work?: string | undefined
  /** 知的財産権を譲渡・許諾させる場合: its scope must be written. */
  rights?: { transferred: boolean; scope?: string | undefined } | undefined
  /** A single day has `from` equal to `to`. */
  performed?: { from: Temporal.PlainDate; to: Temporal.PlainDate } | undefined
  place?: string | undefined
  inspection?: { takesPlace: boolean; by?: Temporal.PlainDate | undefined } | undefined
  fee?: NoticeFee | undefined
  payment?: NoticePayment | undefined
  /** Only for work passed on under the 30-day rule. */
  recommission?: NoticeRecommission | undefined
  pendingItems?: readonly PendingItem[] | undefined
  /** 基本契約: an order under it must say how they belong together. */
  master?: { number: string; agreedOn: Temporal.PlainDate } | undefined
}

/** 報酬の額, or how it is worked out where an amount cannot be named (規則1条2項); with tax and expenses. */
export interface NoticeFee {
  yen?: number | undefined
  formula?: string | undefined
  tax: '税込' | '税抜'
  expenses: string
}

export type NoticePayment =
  | { kind: 'on'; day: Temporal.PlainDate }
  | { kind: 'monthly'; template: PaymentTemplateId; agreedBeforehand: boolean }

/** 再委託の例外 (4条3項) needs all three, else the sixty days count. */
export interface NoticeRecommission {
  stated: boolean
  originalClientName?: string | undefined
  originalDueOn?: Temporal.PlainDate | undefined
}

/** 未定事項 (3条1項ただし書): why it is open and when it will be settled. `item` is the id of a notice item. */
export interface PendingItem {
  item: string
  reason: string
  expectedOn: Temporal.PlainDate
}
