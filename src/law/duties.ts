export type Force = '義務' | '努力義務' | 'なし'
export type LengthOfContract = 'any' | 'oneMonth' | 'sixMonths'

/** One duty of a client towards a talent, and when it is owed. */
export interface Duty {
  id: string
  label: string
  article: string
  /** Only 明示 binds a client who employs nobody (業務委託事業者). */
  bindsEveryClient: boolean
  any: Force
  oneMonth: Force
  sixMonths: Force
}

/** フリーランス法の義務: 施行令1条 sets one month for 5条, 施行令3条 six months for 13条 and 16条. */
export const duties = [
  {
    id: 'notice',
    label: '取引条件の明示',
    article: '3条',
    bindsEveryClient: true,
    any: '義務',
    oneMonth: '義務',
    sixMonths: '義務',
  },
  {
    id: 'payment',
    label: '60日以内の支払期日の設定と期日内の支払',
    article: '4条',
    bindsEveryClient: false,
    any: '義務',
    oneMonth: '義務',
    sixMonths: '義務',
  },
  {
    id: 'prohibited',
    label: '7つの禁止行為の禁止',
    article: '5条',
    bindsEveryClient: false,
    any: 'なし',
    oneMonth: '義務',
    sixMonths: '義務',
  },
  {
    id: 'posting',
    label: '募集情報の的確な表示',
    article: '12条',
    bindsEveryClient: false,
    any: '義務',
    oneMonth: '義務',
    sixMonths: '義務',
  },
  {
    id: 'care',
    label: '妊娠、出産、育児、介護への配慮',
    article: '13条',
    bindsEveryClient: false,
    any: '努力義務',
    oneMonth: '努力義務',
    sixMonths: '義務',
  },
  {
    id: 'harassment',
    label: 'ハラスメントの相談体制の整備',
    article: '14条',
    bindsEveryClient: false,
    any: '義務',
    oneMonth: '義務',
    sixMonths: '義務',
  },
  {
    id: 'endNotice',
    label: '中途解除と不更新の30日前の予告、理由の開示',
    article: '16条',
    bindsEveryClient: false,
    any: 'なし',
    oneMonth: 'なし',
    sixMonths: '義務',
  },
] as const satisfies readonly Duty[]

export type DutyId = (typeof duties)[number]['id']
