import { z } from 'zod'
import { readNumerals } from './kanji-number.ts'

interface NumberRule {
  min: number
  max: number
  /** 円, 時間, 人 … as the sentence names it. */
  unit: string
}

/** A whole number that must be typed; full-width digits, 五万, commas and the unit itself (名 for 人) are understood. */
export function whole(label: string, { min, max, unit }: NumberRule) {
  // A year is written without a comma: 2019年度.
  const [least, most] = [min, max].map((n) => (unit.startsWith('年') ? String(n) : n.toLocaleString('ja')))
  return z
    .string({ error: `${label}を数字で入力してください` })
    .transform((value) => readWhole(value, unit))
    .refine((value) => Number.isSafeInteger(value), { error: `${label}を数字で入力してください`, abort: true })
    .refine((value) => value >= min && value <= max, {
      error: `${label}は${least}${unit}から${most}${unit}までの数字で入力してください`,
    })
}

/** A whole number that may be left empty; then it is null. */
export function optionalWhole(label: string, rule: NumberRule) {
  return whole(label, rule)
    .optional()
    .transform((value) => value ?? null)
}

function readWhole(value: string, unit: string): number {
  const plain = value
    .normalize('NFKC')
    .replace(/[,、\s]/g, '')
    .replace(unit === '人' ? /[人名]/ : unit, '')
  return readNumerals(plain)
}
