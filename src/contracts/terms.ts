import { createHash } from 'node:crypto'
import type { GovernmentTermId } from '../law/government-payment.ts'
import type { PaymentTemplateId } from '../law/payment-templates.ts'

export type FeeKind = 'monthly' | 'hourly' | 'lump' | 'unpaid'
export type TravelPayer = 'client' | 'talent' | 'subsidy' | 'none'

/** The terms with what was written anew; what the form leaves out (a trial that is none any more) is left out. */
export function rewritten(terms: ContractTerms, written: WrittenTerms): ContractTerms {
  const { trial: _, ...kept } = terms
  return { ...kept, ...written }
}

/** One of the items that may be left open with a reason (未定事項, フリーランス法3条1項ただし書). */
export const pendableItems = {
  work: '業務の内容',
  place: '業務を行う場所',
  inspection: '検査を完了する期日',
} as const
export type PendableItem = keyof typeof pendableItems

export interface PendingTerm {
  item: PendableItem
  reason: string
  /** 2026-04-01: the day by which it will be settled. */
  expectedOn: string
}

/** 支払: by the month under a template, or once on a named day for a lump sum; nothing for unpaid work. */
export type Payment =
  | { kind: 'monthly'; template: PaymentTemplateId; agreedBeforehand: boolean }
  | { kind: 'on'; day: string }
  | { kind: 'none' }

/** What the client may write: everything of the notice but the parties and the days that follow from consent. */
export interface WrittenTerms {
  work: string
  deliverables: string
  /** Hours a month that are meant. */
  hoursPerMonth: number
  rights: { transferred: boolean; scope: string }
  startsOn: string
  endsOn: string
  place: string
  /** 検査: so many days from the closing day, which is day 1. */
  inspection: { takesPlace: boolean; withinDays: number | null }
  fee: { kind: FeeKind; yen: number; tax: '税込' | '税抜'; travelPaidBy: TravelPayer; expenses: string }
  payment: Payment
  pending: PendingTerm[]
  confidentiality: string
  /** 更新・解除に関する事項 */
  renewal: string
  /** The four of 支払遅延防止法4条; null unless a municipality orders. */
  government: Record<GovernmentTermId, string> | null
  /** 無償トライアル: what is tried and what decides whether it becomes paid work. Absent from every other contract. */
  trial?: { tries: string; decides: string }
}

/** 明示事項 — all that one version holds, as it is kept and hashed. Days are 2026-04-01, amounts yen. */
export interface ContractTerms extends WrittenTerms {
  title: string
  client: { kind: 'company' | 'municipality'; name: string; address: string; representative: string; contact: string }
  /** A name only once the talent has consented that this client may have it; before, a number. */
  talent: { name: string; legalForm: 'individual' | 'corporation' }
  harassmentContact: string
  recommissioned: false
  /** 業務委託をした日: empty until both have consented. */
  commissionedOn: string | null
  amendedOn: string | null
  /** 2026-04-01: from when on it is paid, where a trial came before. */
  paidFrom?: string
  /** The version that both consented to, where this one is its frozen notice. */
  agreed: { number: number; hash: string } | null
}

/** The fingerprint that a consent names: SHA-256 over the terms with keys in order (jsonb keeps no order). */
export function hashOfTerms(terms: ContractTerms): string {
  return createHash('sha256').update(inOrder(terms)).digest('hex')
}

function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const pairs = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${pairs.map(([key, inner]) => `${JSON.stringify(key)}:${inOrder(inner)}`).join(',')}}`
}

/** 受託者の番号, while the client may not know the name: the law allows a number (公取委規則1条1号). */
export function numberOfTalent(talentId: string): string {
  return `受託者番号 ${talentId.slice(0, 8)}`
}
