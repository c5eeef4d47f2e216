import { moveCheck, movesOut } from '../moves.ts'

/** 紹介 — a supporter introduces a company, with its consent, and hears what came of it. */
export type ReferralState =
  | 'sent'
  | 'consented'
  | 'received'
  | 'in_case'
  | 'published'
  | 'matched'
  | 'passed'
  | 'declined'
  | 'expired'
  | 'withdrawn'

export const referralStates: readonly ReferralState[] = [
  'sent',
  'consented',
  'received',
  'in_case',
  'published',
  'matched',
  'passed',
  'declined',
  'expired',
  'withdrawn',
]

export const referralStateNames: Record<ReferralState, string> = {
  sent: '企業の同意待ち',
  consented: '企業が同意',
  received: '運営事業者が受付',
  in_case: '伴走中',
  published: '求人公開',
  matched: '成約',
  passed: '見送り',
  declined: '企業が辞退',
  expired: '期限切れ',
  withdrawn: '取下げ',
}

export const referralMoves = {
  consent: { from: ['sent'], to: 'consented', by: ['company'] },
  decline: { from: ['sent'], to: 'declined', by: ['company'] },
  expire: { from: ['sent'], to: 'expired', by: ['clock'] },
  // Until a coordinator accompanies the company; and the company is asked anew when it is sent again.
  withdraw: { from: ['sent', 'consented', 'received'], to: 'withdrawn', by: ['supporter'] },
  resend: { from: ['withdrawn', 'expired'], to: 'sent', by: ['supporter'] },
  receive: { from: ['consented'], to: 'received', by: ['operator'] },
  openCase: { from: ['consented', 'received'], to: 'in_case', by: ['operator'] },
  publish: { from: ['in_case'], to: 'published', by: ['clock'] },
  match: { from: ['in_case', 'published'], to: 'matched', by: ['clock'] },
  // By the clock when the case ended without a match.
  pass: { from: ['consented', 'received', 'in_case', 'published'], to: 'passed', by: ['operator', 'clock'] },
} as const satisfies Record<string, { from: readonly ReferralState[]; to: ReferralState; by: readonly string[] }>

export type ReferralMove = keyof typeof referralMoves

export const canMoveReferral = moveCheck<ReferralState, ReferralMove>(referralMoves)
export const referralMovesFrom = movesOut<ReferralState, ReferralMove>(referralMoves)

/** States in which the company has not said yes, or its yes no longer counts. */
const unconsented: readonly ReferralState[] = ['sent', 'declined', 'expired', 'withdrawn']

/** The company has said yes: from then on others than its supporter may read its name and address. */
export function hasConsented(state: ReferralState): boolean {
  return !unconsented.includes(state)
}

/** What happens next, for the supporter who introduced the company. */
export const nextForSupporter: Record<ReferralState, string> = {
  sent: '企業の担当者が、メールの案内から同意するか断るかを選びます。届いているか、声をかけてください。',
  consented: '運営事業者が受け付けます。',
  received: '運営事業者が企業に連絡し、伴走を始めます。',
  in_case: '伴走担当が企業の話を聞き、求人にしていきます。',
  published: '求人を公開しました。応募者のことは企業と伴走担当だけが見て、選考を進めます。',
  matched: '副業人材との契約が始まりました。ご紹介ありがとうございました。',
  passed: '今回は求人や契約には至りませんでした。',
  declined: '企業が今回は見送りました。時期を見て、あらためて話してみてください。',
  expired: '30日以内に返事がありませんでした。企業と話してから、同じ紹介を送り直せます。',
  withdrawn: '紹介を取り下げました。企業の同意をもう一度得てから、送り直せます。',
}

/** How the company agreed to be introduced. */
export const agreedByNames = {
  meeting: '面談で、口頭で同意を得た',
  phone: '電話で同意を得た',
  mail: 'メールで同意を得た',
  paper: '書面で同意を得た',
} as const
export type AgreedBy = keyof typeof agreedByNames

/** なぜ取り下げたか. */
export const withdrawalReasons = {
  company_asked: '企業から取下げを頼まれた',
  wrong: '内容や連絡先に誤りがあった',
  timing: '時期をあらためる',
  other: 'そのほか',
} as const
export type WithdrawalReason = keyof typeof withdrawalReasons

/** なぜ見送ったか. */
export const passReasons = {
  duplicate: 'ほかの紹介から伴走している',
  not_fitting: '副業人材に頼む課題ではなかった',
  no_answer: '連絡が取れなかった',
  own_way: '企業が自社で進めることにした',
  case_ended: '伴走が終わった',
} as const
export type PassReason = keyof typeof passReasons

export const REFERRAL_DAYS = 30
/** The same company is not asked again and again. */
export const MOST_SENDINGS = 5
