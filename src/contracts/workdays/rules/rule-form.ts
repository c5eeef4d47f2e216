import { z } from 'zod'
import type { Expense, SubsidyPart, SubsidyRule } from '../../../law/subsidies.ts'
import { choice, day, optionalChoice, optionalText, text, ticked } from '../../../platform/web/fields.ts'
import { optionalWhole } from '../../../platform/web/number-fields.ts'
import { codesOf } from '../../../postings/words.ts'

/** As many parts as a rule may have here: はじめて・2回目から, or travel and fee. */
export const MOST_PARTS = 3
const yen = (label: string) => optionalWhole(label, { min: 0, max: 10_000_000, unit: '円' })

/** 上限の数え方. */
export const perNames = { firm: '1企業あたり', person: '1人あたり' } as const
/** 期限の日の数え方. */
export const dayKindNames = { calendar: '暦日', business: '開庁日' } as const
/** 端数の切り捨て, by the yen below which is cut off. */
export const roundingNames = { '1': '1円未満', '100': '100円未満', '1000': '1,000円未満' } as const
/** What a rule may cover. */
export const expenseNames: Readonly<Record<Expense, string>> = {
  travel: '交通費',
  lodging: '宿泊費',
  fee: '謝礼',
  referral: '紹介手数料',
}
/** The years for which a rule may be entered: the running one and the next. */
export const ruleYears = ['running', 'next'] as const

const numbers = (most: number) => optionalWhole('補助率', { min: 1, max: most, unit: '' })

const limit = optionalChoice('上限の数え方', codesOf(perNames))

/** One of each for every part; a rule with fewer parts leaves the rest empty. */
const partFields = {
  above0: numbers(100),
  below0: numbers(100),
  ceiling0: yen('上限額'),
  per0: limit,
  above1: numbers(100),
  below1: numbers(100),
  ceiling1: yen('上限額'),
  per1: limit,
  above2: numbers(100),
  below2: numbers(100),
  ceiling2: yen('上限額'),
  per2: limit,
}

/** 今年度の要綱, on the shape of the one before. */
export const RuleForm = z.strictObject({
  ...partFields,
  year: choice('年度', ruleYears),
  name: text('制度の名前', { max: 100 }),
  sourceUrl: text('出典のURL', { max: 500 }).refine(
    (value) => URL.canParse(value) && new URL(value).protocol === 'https:',
    { error: '出典のURLは https:// で始めて入力してください' },
  ),
  seenOn: day('要綱を確認した日'),
  minimumTripYen: yen('対象になる1往復の最低額'),
  lodgingCapYen: yen('宿泊費の1泊の上限'),
  mealsExcluded: ticked(),
  deadlineDays: optionalWhole('申請の期限', { min: 0, max: 365, unit: '日' }),
  deadlineKind: optionalChoice('日の数え方', codesOf(dayKindNames)),
  firstUseOnly: ticked(),
  peoplePerYear: optionalWhole('1企業の人数', { min: 1, max: 1000, unit: '人' }),
  roundDownTo: choice('端数', codesOf(roundingNames)),
  conditions: optionalText('要件', { max: 2000, lines: true }),
})
export type TypedRule = z.output<typeof RuleForm>

const lines = (words: string): string[] =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** What was typed, on the parts of the rule that it started from. `year` is its 年度. */
export function ruleOf(typed: TypedRule, start: SubsidyRule, year: number): SubsidyRule {
  const parts = start.parts.slice(0, MOST_PARTS).map((part, n) => partOf(typed, part, n))
  const known = [
    ...(parts.some(({ rate }) => rate === null) ? ['補助率'] : []),
    ...(parts.some(({ ceilingYen }) => ceilingYen === null) ? ['上限額'] : []),
    ...(typed.deadlineDays === null ? ['申請の期限'] : []),
  ]
  return {
    ...start,
    name: typed.name,
    year,
    effectiveFrom: `${year}-04-01`,
    source: typed.sourceUrl,
    retrieved: typed.seenOn,
    parts,
    minimumTripYen: typed.minimumTripYen,
    lodgingCapYen: typed.lodgingCapYen,
    excluded: typed.mealsExcluded ? ['meals'] : [],
    deadline: typed.deadlineDays === null ? null : { days: typed.deadlineDays, kind: typed.deadlineKind ?? 'calendar' },
    firstUseOnly: typed.firstUseOnly,
    peoplePerYear: typed.peoplePerYear,
    roundDownTo: Number(typed.roundDownTo),
    conditions: lines(typed.conditions),
    unknown: known,
  }
}

/** What was typed of each part, in their order. */
export const typedParts = (t: TypedRule) => [
  { above: t.above0, below: t.below0, ceilingYen: t.ceiling0, ceilingPer: t.per0 },
  { above: t.above1, below: t.below1, ceilingYen: t.ceiling1, ceilingPer: t.per1 },
  { above: t.above2, below: t.below2, ceilingYen: t.ceiling2, ceilingPer: t.per2 },
]

function partOf(typed: TypedRule, part: SubsidyPart, n: number): SubsidyPart {
  const told = typedParts(typed)[n]
  if (!told) return part
  const { above, below, ceilingYen, ceilingPer } = told
  return { ...part, rate: above === null || below === null ? null : [above, below], ceilingYen, ceilingPer }
}

const written = (value: number | null): string => (value === null ? '' : String(value))

/** The form as it starts: everything but what has to be looked up anew, the source and its day. */
export function typedOfRule(rule: SubsidyRule): Record<string, string> {
  const parts = rule.parts.slice(0, MOST_PARTS).flatMap(({ rate, ceilingYen, ceilingPer }, n) => [
    [`above${n}`, written(rate?.[0] ?? null)],
    [`below${n}`, written(rate?.[1] ?? null)],
    [`ceiling${n}`, written(ceilingYen)],
    [`per${n}`, ceilingPer ?? ''],
  ])
  return {
    ...(Object.fromEntries(parts) as Record<string, string>),
    year: 'running',
    name: rule.name,
    minimumTripYen: written(rule.minimumTripYen),
    lodgingCapYen: written(rule.lodgingCapYen),
    ...(rule.excluded.includes('meals') ? { mealsExcluded: 'yes' } : {}),
    deadlineDays: written(rule.deadline?.days ?? null),
    deadlineKind: rule.deadline?.kind ?? '',
    ...(rule.firstUseOnly ? { firstUseOnly: 'yes' } : {}),
    peoplePerYear: written(rule.peoplePerYear),
    roundDownTo: String(rule.roundDownTo),
    conditions: rule.conditions.join('\n'),
  }
}
