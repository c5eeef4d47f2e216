import { z } from 'zod'
import { choice, day, optionalChoice, optionalLink, record, text, ticked } from '../platform/web/fields.ts'
import { whole } from '../platform/web/number-fields.ts'
import { occupationIds } from '../postings/taxonomy-choices.ts'

/** A figure with up to two decimals; full-width digits and commas are understood. */
function figure(label: string) {
  return z
    .string({ error: `${label}を数字で入力してください` })
    .transform((value) => value.normalize('NFKC').replace(/[,、\s]/g, ''))
    .refine((value) => /^\d{1,12}(\.\d{1,2})?$/.test(value), {
      error: `${label}を0以上の数字(小数は2桁まで)で入力してください`,
    })
    .transform(Number)
}

/** Left empty, the target is taken back. */
export const AimForm = z.strictObject({
  indicator: text('指標', { max: 60 }),
  baseline: figure('基準値'),
  target: figure('目標値')
    .optional()
    .transform((value) => value ?? null),
})

const words = { name: text('名称', { max: 60 }), what: text('数えるもの', { min: 10, max: 500, lines: true }) }

export const FilteredForm = z.strictObject({
  ...words,
  base: text('もとにする指標', { max: 60 }),
  programme: record('事業')
    .optional()
    .transform((value) => value ?? null),
  occupation: optionalChoice('職種', occupationIds),
})

export const ownKinds = { outcome: '成果', output: '活動', input: '投入' } as const
export const directions = { up: '増えるほどよい', down: '減るほどよい' } as const
export const handFigures = { sum: '1年度分を足し合わせる', last: 'いちばん新しい値を使う' } as const

export const HandForm = z.strictObject({
  ...words,
  unit: text('単位', { max: 10 }),
  kind: choice('種類', ['outcome', 'output', 'input']),
  direction: choice('よい方向', ['up', 'down']),
  figure: choice('数え方', ['sum', 'last']),
})

export const ValueForm = z.strictObject({
  value: figure('値'),
  onDay: day('日付'),
  evidence: text('根拠', { min: 5, max: 1000, lines: true }),
  link: optionalLink('資料のリンク'),
})

export const CirculationForm = z.strictObject({
  year: whole('データの年', { min: 2000, max: 2100, unit: '年' }),
  production: figure('生産(付加価値額)'),
  distribution: figure('分配(所得)').refine((value) => value > 0, {
    error: '分配(所得)は0より大きい数字で入力してください。0では割合を計算できません',
  }),
  source: text('出典', { min: 2, max: 200 }),
})

const people = { min: 0, max: 20_000_000, unit: '人' }

/** 町の背景の数字: two numbers of a public statistic. */
export const ContextForm = z.strictObject({
  kind: choice('統計', ['moves', 'daytime']),
  year: whole('データの年', { min: 2000, max: 2100, unit: '年' }),
  first: whole('転出者数・昼間人口', people),
  second: whole('転入者数・夜間人口', people),
  source: text('出典', { min: 2, max: 200 }),
  sure: ticked(),
})
