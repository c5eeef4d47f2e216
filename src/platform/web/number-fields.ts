import { z } from 'zod'

interface NumberRule {
  min: number
  max: number
  /** 円, 時間, 人 … as the sentence names it. */
  unit: string
}

/** A whole number that must be typed; full-width digits, commas and the unit itself are understood. */
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
    .replace(unit, '')
  const [, tenThousands, rest] = /^(\d{1,6}(?:\.\d{1,4})?)万(\d{0,4})$/.exec(plain) ?? []
  if (tenThousands) return Math.round(Number(tenThousands) * 10_000) + Number(rest || 0)
  return /^-?\d{1,15}$/.test(plain) ? Number(plain) : Number.NaN
}
