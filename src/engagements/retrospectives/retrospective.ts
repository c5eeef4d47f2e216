import clocks from '../../../data/engagements.json' with { type: 'json' }
import type { Side } from '../../contracts/contract.ts'
import { dayInJapan } from '../../law/japanese-date.ts'

/** 満足度, the best first. */
export const satisfactionNames = {
  '5': '満足',
  '4': 'やや満足',
  '3': 'どちらともいえない',
  '2': 'やや不満',
  '1': '不満',
} as const

export type Again = 'yes' | 'unsure' | 'no'

/** 再利用意向: what the same answer is called on each side. */
export const againNames: Record<Side, Record<Again, string>> = {
  client: { yes: 'また副業人材に頼みたい', unsure: 'どちらともいえない', no: '頼まない' },
  talent: { yes: 'またこの町の仕事をしたい', unsure: 'どちらともいえない', no: 'しない' },
}

export type Reach = 'reached' | 'partly' | 'missed'

/** 目標の到達: what the client says of each goal of the kick-off. */
export const reachNames: Record<Reach, string> = { reached: '届いた', partly: '一部届いた', missed: '届かなかった' }

export const satisfactionInWords = (step: number): string =>
  satisfactionNames[String(step) as keyof typeof satisfactionNames] ?? ''

export const { retrospectiveDays, retrospectiveReminderDays } = clocks

/** The last day on which both sides are asked. */
export function answerableUntil(askedAt: Date): Temporal.PlainDate {
  return dayInJapan(askedAt).add({ days: retrospectiveDays })
}
