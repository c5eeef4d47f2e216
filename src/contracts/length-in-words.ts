import { formatDay } from '../law/japanese-date.ts'
import type { ChainedLength } from './chained-length.ts'

/** 「更新を通算して6か月以上です」, with the days: whether the duties from one and from six months apply. */
export function lengthInWords({ start, end, length, chained }: ChainedLength): string {
  const how = chained ? '更新前の契約と通算して' : 'この契約は'
  const long = {
    any: '1か月未満です。1か月以上・6か月以上の契約にかかる義務はありません',
    oneMonth: '1か月以上6か月未満です。1か月以上の契約で禁じられる行為(報酬の減額など)が適用されます',
    sixMonths: '6か月以上です。禁止行為に加えて、育児や介護への配慮と、終了の30日前までの予告の義務が適用されます',
  } as const
  return `${how}${long[length]}(${formatDay(start)}〜${formatDay(end)})`
}
