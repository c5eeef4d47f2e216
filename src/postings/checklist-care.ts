import { formatYen } from '../law/money.ts'
import { signsOfEmployment, workerStatusQuestions } from '../law/worker-status.ts'
import type { PostingContent } from './content.ts'
import type { GoingRate } from './going-rate.ts'
import { conceptName } from './taxonomy-choices.ts'

export function check(field: string, label: string, remedy: string, otherwise: 'missing' | 'care'): Check {
  return { field, label, remedy, state: remedy === '' ? 'done' : otherwise }
}

/** One line of the list beside the form. Only what is `missing` keeps a posting from being published. */
export interface Check {
  /** Id of the field in the form. */
  field: string
  label: string
  state: 'done' | 'missing' | 'care'
  /** What to do; nothing where it is done. */
  remedy: string
}

/**
 * Below this an hour of a professional is far below what the field pays, whatever others offer: 30,000円 for 8 hours a week,
 * the lowest corner of the norm (a programme in 宮城県: 3–5万円 a month, 週4–8時間), is about 900円. Ours, a warning and no rule.
 */
const FLOOR_YEN_PER_HOUR = 900

/** Below this share of what comparable postings pay in the middle, an hour is far below them. Ours. */
const FAR_BELOW = 0.6

/** Conditions that want a second look: pay, unpaid work, travel, signs of employment. */
export function careOf(content: PostingContent, rate: GoingRate | null = null): Check[] {
  const perHour = yenPerHour(content)
  const signs = signsOfEmployment(content.workerCheck)
  return [
    ...(perHour !== null && isFarBelow(perHour, rate)
      ? [care('feeYen', '報酬と稼働の釣り合い', tooLow(perHour, rate))]
      : []),
    ...(content.feeKind === 'unpaid' ? [care('feeKind', '無償の募集', unpaid)] : []),
    ...visitsOf(content),
    ...(content.visitRhythm !== 'none' && content.travelPaidBy === 'talent'
      ? [care('travelPaidBy', '交通費の負担', travel)]
      : []),
    ...(signs.length > 0 ? [care('check_refusal', '雇用に当たるおそれ', employment(signs))] : []),
  ]
}

/** 働き方 and 訪問 are asked apart, and may say the opposite of each other. */
function visitsOf({ remote, visitRhythm }: PostingContent): Check[] {
  if (remote === 'full' && visitRhythm !== 'none') return [care('remote', '働き方と訪問', remoteVisits)]
  if (remote !== 'full' && visitRhythm === 'none') return [care('visitRhythm', '働き方と訪問', noVisits)]
  return []
}

/** @param perHour yen of one hour */
export function isFarBelow(perHour: number, rate: GoingRate | null): boolean {
  return perHour < FLOOR_YEN_PER_HOUR || (rate !== null && perHour < rate.yenPerHour * FAR_BELOW)
}

const care = (field: string, label: string, remedy: string): Check => check(field, label, remedy, 'care')

function tooLow(perHour: number, rate: GoingRate | null): string {
  const whose = rate?.occupation ? `${conceptName(rate.occupation)}の求人` : '公開された求人'
  const others = rate ? `${whose}${rate.count}件の真ん中は約${formatYen(Math.round(rate.yenPerHour))}です。` : ''
  return `1時間あたり約${formatYen(Math.round(perHour))}です。${others}応募が集まりにくいため、報酬を上げるか稼働を減らしてください`
}

const remoteVisits = '働き方は「フルリモート」、訪問は「あり」になっています。どちらかを直してください'
const noVisits =
  '働き方は「現地」を含みますが、訪問は「訪問なし」になっています。訪問の頻度を選ぶか、働き方を「フルリモート」にしてください'
const unpaid = '応募が少なくなり、続きにくくなります。報酬を出せないか検討してください'

const travel = '訪問をお願いするときは、発注者の負担か補助制度の利用を検討してください。目安の額も書いてください'

/** Says which questions, in the words the client answered them in: the names the law has for them are known to few. */
const employment = (signs: readonly string[]) => {
  const asked = workerStatusQuestions.filter(({ label }) => signs.includes(label)).map(({ question }) => question)
  return `「${asked.join('」「')}」の答えは、雇用に近い働き方を示しています。進め方を業務委託に合わせて見直してください`
}

/** The fee of an hour in yen, where fee and hours are both decided. */
export function yenPerHour({ feeKind, feeYen, hoursPerMonth, periodMonths }: PostingContent): number | null {
  if (feeYen === null || feeKind === 'unpaid') return null
  if (feeKind === 'hourly') return feeYen
  if (hoursPerMonth === null) return null
  if (feeKind === 'monthly') return feeYen / hoursPerMonth
  return periodMonths === null ? null : feeYen / (hoursPerMonth * periodMonths)
}
