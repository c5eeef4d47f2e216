import type { ContractTerms } from '../terms.ts'

/** 無償トライアル — a town hall tries something with a professional without pay, until a day, and then decides. */
export type TrialState = 'running' | 'paid' | 'ended'

export const trialStateNames: Record<TrialState, string> = {
  running: 'トライアル中',
  paid: '有償に移行',
  ended: 'トライアルで終了',
}

/** Every legal move, in one place. A move that is not written here cannot happen. */
export const trialMoves = {
  // The second of both consents to terms with pay.
  turnPaid: { from: ['running'], to: 'paid', by: ['client', 'talent'] },
  end: { from: ['running'], to: 'ended', by: ['client', 'talent'] },
} as const satisfies Record<string, { from: readonly TrialState[]; to: TrialState; by: readonly string[] }>

/** なぜ有償にしないか. */
export const trialEndReasons = {
  goal_met: '試したいことを終えた',
  no_effect: '効果を確かめられなかった',
  budget: '有償にする予算がない',
  schedule: '時間が取れない',
  relation: '進め方が合わない',
  other: 'その他',
} as const
export type TrialEndReason = keyof typeof trialEndReasons

/** Half a year is the longest that such services ran without pay (町田市の公募: 9月から2月末まで無償). Longer is work for nothing. */
export const LONGEST_TRIAL = { months: 6 } as const

/** Only a municipality tries without pay, and says so; a company orders with pay. */
export function mayBeTrial({ client, fee }: Pick<ContractTerms, 'client' | 'fee'>): boolean {
  return client.kind === 'municipality' && fee.kind === 'unpaid'
}

/** Does nobody pay yet for what is tried under these terms? */
export function isUnpaidTrial(terms: Pick<ContractTerms, 'trial' | 'fee'>): boolean {
  return terms.trial !== undefined && terms.fee.kind === 'unpaid'
}

/**
 * What may not stand in a trial: it is short, gives nothing away and costs the professional nothing (フリーランス法5条2項1号,
 * 不当な経済上の利益の提供要請). Sentences at their fields.
 */
export function trialProblems(terms: ContractTerms): [field: string, problem: string][] {
  if (!isUnpaidTrial(terms)) return []
  const found: [string, string][] = []
  if (!mayBeTrial(terms)) found.push(['trialTries', '無償トライアルにできるのは、自治体が発注する無償の契約だけです'])
  const longest = Temporal.PlainDate.from(terms.startsOn).add(LONGEST_TRIAL)
  if (Temporal.PlainDate.compare(terms.endsOn, longest) >= 0)
    found.push(['endsOn', `無償トライアルは${LONGEST_TRIAL.months}か月以内にしてください`])
  if (terms.rights.transferred)
    found.push(['rights', '無償トライアルでは、知的財産権を譲渡させることはできません。「譲渡しない」を選んでください'])
  if (terms.fee.travelPaidBy === 'talent')
    found.push(['travelPaidBy', '無償トライアルでは、交通費を副業人材の負担にできません。ほかの負担者を選んでください'])
  return found
}
