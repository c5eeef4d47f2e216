import type { Choice } from '../ui/fields/select-field.tsx'

/**
 * Names of everything that can be chosen in a posting, in one place: forms, filters, the public page and reports read
 * them. The keys are what the database keeps.
 */
export const feeKindNames = { monthly: '月額', hourly: '時間額', lump: '一式', unpaid: '無償' } as const

export const remoteNames = {
  full: 'フルリモート',
  partly: 'リモート中心(現地訪問あり)',
  onsite: '現地中心',
} as const

export const visitRhythmNames = {
  none: '訪問なし',
  first: '最初に1回',
  quarterly: '3か月に1回ほど',
  monthly: '月1回ほど',
  weekly: '週1回ほど',
} as const

export const travelPayerNames = {
  client: '発注者が負担',
  subsidy: '補助制度を利用(不足分は発注者が負担)',
  talent: '副業人材が負担',
  none: '訪問がないため発生しない',
} as const

/** 経営者の関与: who decides, and how near. */
export const leaderRoleNames = {
  together: '経営者が毎回の打合せに出る',
  monthly: '経営者が月1回は打合せに出る',
  decides: '経営者は節目の判断だけをする',
  delegated: '担当者に任せている',
} as const

export const themeNames = {
  sales: '販路開拓・EC',
  branding: '広報・ブランディング',
  product: '商品・サービス開発',
  tourism: '観光・インバウンド',
  digital: 'DX・業務改善',
  people: '採用・組織づくり',
  money: '資金調達・経営計画',
  business: '新規事業・事業承継',
  town: '地域づくり・関係人口',
  government: '庁内のDX',
} as const

/** Why a client gives a posting up or takes it back: the class that the journal keeps. */
export const withdrawalReasonNames = {
  plan_changed: '計画が変わった',
  solved: '別の方法で解決した',
  budget: '予算の都合',
  conditions: '条件を見直す',
  mistake: '誤って作成した',
  other: 'その他',
} as const

export const unfilledReasonNames = {
  no_applicants: '応募がなかった',
  no_fit: '条件に合う応募がなかった',
  conditions: '条件の合意に至らなかった',
  plan_changed: '計画が変わった',
} as const

export type FeeKind = keyof typeof feeKindNames
export type Remote = keyof typeof remoteNames
export type VisitRhythm = keyof typeof visitRhythmNames
export type TravelPayer = keyof typeof travelPayerNames
export type LeaderRole = keyof typeof leaderRoleNames
export type Theme = keyof typeof themeNames
export type WithdrawalReason = keyof typeof withdrawalReasonNames
export type UnfilledReason = keyof typeof unfilledReasonNames

/** The keys of a table of names, in its order: what a form may post. */
export function codesOf<Code extends string>(names: Readonly<Record<Code, string>>): [Code, ...Code[]] {
  return Object.keys(names) as [Code, ...Code[]]
}

/** What a code is called; a code that is no longer used is shown as it is. */
export function nameOf(names: Readonly<Record<string, string>>, code: string | null): string {
  return code === null ? '' : (names[code] ?? code)
}

/** A table of names as the choices of a field. */
export function choicesOf(names: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }))
}
