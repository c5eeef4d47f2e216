import { z } from 'zod'
import { choice, optionalChoice, optionalText, text } from '../platform/web/fields.ts'
import { optionalWhole, whole } from '../platform/web/number-fields.ts'
import { Invalid } from '../platform/errors.ts'
import { codesOf } from '../postings/words.ts'
import { type Goal, goalNumbers, type KickoffWords } from './kickoff.ts'
import { pulseNames } from './pulse.ts'
import type { ReportWords } from './report-month.ts'
import type { DraftWords } from './save-draft.ts'

const long = { max: 3000, lines: true }
const hours = { min: 0, max: 744, unit: '時間' }
const quarters = ['0', '15', '30', '45'] as const

/** 月次報告, as it is sent. */
export const ReportForm = z.strictObject({
  hours: whole('稼働時間', hours),
  quarter: choice('稼働時間の分', quarters),
  done: text('この月にしたこと', long),
  outcome: text('その結果', long),
  trouble: optionalText('困っていること', long),
  plan: optionalText('次の月の予定', long),
})

/** The same, as far as it is written. */
export const DraftForm = z.strictObject({
  hours: optionalWhole('稼働時間', hours),
  quarter: optionalChoice('稼働時間の分', quarters),
  done: optionalText('この月にしたこと', long),
  outcome: optionalText('その結果', long),
  trouble: optionalText('困っていること', long),
  plan: optionalText('次の月の予定', long),
})

export function reportOf({ hours: whole, quarter, ...words }: z.output<typeof ReportForm>): ReportWords {
  return { ...words, minutes: whole * 60 + Number(quarter) }
}

export function draftOf({ hours: typed, quarter, ...words }: z.output<typeof DraftForm>): DraftWords {
  return { ...words, minutes: typed === null ? null : typed * 60 + Number(quarter ?? 0) }
}

const report = whole('報告の番号', { min: 1, max: 1000, unit: '' })

export const AcceptForm = z.strictObject({ report })
export const ReturnForm = z.strictObject({
  report,
  question: text('確かめたいこと', { min: 5, max: 1000, lines: true }),
})

export const PulseForm = z.strictObject({
  score: choice('この月の手応え', codesOf(pulseNames)),
  words: optionalText('ひとこと', { max: 300, lines: true }),
})

const goal = (n: number) => optionalText(`目標${n}`, { max: 200 })
const sign = (n: number) => optionalText(`目標${n}に届いたときに見えること`, { max: 200 })
const version = (min: number) => whole('版', { min, max: 1000, unit: '' })

export const KickoffForm = z.strictObject({
  goal1: text('目標1', { max: 200 }),
  sign1: text('目標1に届いたときに見えること', { max: 200 }),
  goal2: goal(2),
  sign2: sign(2),
  goal3: goal(3),
  sign3: sign(3),
  contact: text('連絡の方法', { max: 200 }),
  rhythm: text('定例', { max: 200 }),
  shown: version(0),
})

export const ConfirmationForm = z.strictObject({ number: version(1) })

/** The goals out of the form. @throws Invalid for half a goal */
export function kickoffOf(value: z.output<typeof KickoffForm>): KickoffWords & { shown: number } {
  const problems: Record<string, string> = {}
  const goals: Goal[] = []
  for (const n of goalNumbers) {
    const one = { goal: value[`goal${n}`], sign: value[`sign${n}`] }
    if (one.goal && one.sign) goals.push(one)
    else if (one.goal) problems[`sign${n}`] = `目標${n}に届いたときに見えることを入力してください`
    else if (one.sign) problems[`goal${n}`] = `目標${n}を入力してください`
  }
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
  return { goals, contact: value.contact, rhythm: value.rhythm, shown: value.shown }
}
