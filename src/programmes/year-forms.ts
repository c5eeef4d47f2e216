import { z } from 'zod'
import { choice, day, optionalChoice, optionalText, record, text } from '../platform/web/fields.ts'
import { optionalWhole, whole } from '../platform/web/number-fields.ts'
import { grantCodes } from './grants.ts'
import type { NewProcurement } from './open-procurement.ts'
import { budgetItems, budgetPhases } from './programme-year.ts'

export const NewYearForm = z.strictObject({ year: whole('年度', { min: 2019, max: 2100, unit: '年度' }) })

export const ChangedYearForm = z.strictObject({
  version: whole('版', { min: 1, max: 1_000_000, unit: '' }),
  purpose: optionalText('この年度の目的', { max: 2000, lines: true }),
  grantCode: optionalChoice('財源の種類', grantCodes),
})

export const BudgetLineForm = z.strictObject({
  item: choice('費目・財源', budgetItems),
  phase: choice('予算か実績か', budgetPhases),
  yen: whole('金額', { min: 1, max: 1_000_000_000_000, unit: '円' }),
  onDay: day('日付'),
  note: text('根拠', { min: 2, max: 500 }),
})

export const MilestoneForm = z.strictObject({ title: text('節目', { max: 100 }), dueOn: day('期日') })
export const ParticipantForm = z.strictObject({ organization: record('組織') })
/** A form with nothing but its button. */
export const NothingForm = z.strictObject({})

export const CRITERIA = 6
export const PROPOSERS = 6
export const EVALUATORS = 7

const numbered = <Field>(name: string, count: number, field: Field): Record<string, Field> =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`${name}${n + 1}`, field]))

export const ProcurementForm = z.strictObject({
  title: text('件名', { max: 100 }),
  mostPoints: whole('満点', { min: 2, max: 100, unit: '点' }),
  ...numbered('criterion', CRITERIA, optionalText('評価の項目', { max: 60 })),
  ...numbered('weight', CRITERIA, optionalWhole('重み', { min: 1, max: 100, unit: '' })),
  ...numbered('proposer', PROPOSERS, optionalText('提案者', { max: 100 })),
  ...numbered('evaluator', EVALUATORS, optionalText('評価員', { max: 60 })),
})

/** The rows that were filled in; a criterion without a weight weighs nothing, so that the sum tells of it. */
export function procurementOf(value: z.output<typeof ProcurementForm>): NewProcurement {
  const typed = value as Record<string, string | number | null>
  const row = (name: string, n: number) => typed[`${name}${n + 1}`] ?? null
  const names = (name: string, count: number) =>
    Array.from({ length: count }, (_, n) => row(name, n)).filter(
      (one): one is string => typeof one === 'string' && one !== '',
    )
  return {
    title: value.title,
    mostPoints: value.mostPoints,
    criteria: Array.from({ length: CRITERIA }, (_, n) => ({
      name: String(row('criterion', n) ?? ''),
      weight: Number(row('weight', n) ?? 0),
    })).filter(({ name, weight }) => name !== '' && weight > 0),
    proposers: names('proposer', PROPOSERS),
    evaluators: names('evaluator', EVALUATORS),
  }
}

/** The score sheet of one evaluator: a box per proposer and criterion. */
export function scoreForm(fields: readonly string[], most: number) {
  return z.strictObject(
    Object.fromEntries(fields.map((name) => [name, whole('点', { min: 0, max: most, unit: '点' })])),
  )
}

export const DecisionForm = z.strictObject({
  winner: record('選んだ提案者'),
  decidedOn: day('決定の日'),
  tieReason: optionalText('同点のときの理由', { max: 1000, lines: true }),
})
