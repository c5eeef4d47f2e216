import { z } from 'zod'

interface TextRule {
  /** Most characters (UTF-16 units as browsers count them). */
  max: number
  min?: number
  /** Several lines may be typed. */
  lines?: boolean
}

/** Text that must be typed. */
export function text(label: string, { max, min = 1, lines = false }: TextRule) {
  return z
    .string({ error: `${label}を入力してください` })
    .transform((value) => (lines ? value.trim() : value.replace(/\s+/gu, ' ').trim()))
    .refine((value) => value.length > 0, { error: `${label}を入力してください`, abort: true })
    .refine((value) => value.length >= min, { error: `${label}は${min}文字以上で入力してください` })
    .refine((value) => value.length <= max, { error: `${label}は${max}文字以内で入力してください` })
}

/** Text that may be left empty; then it is ''. */
export function optionalText(label: string, rule: TextRule) {
  return text(label, { ...rule, min: 0 })
    .optional()
    .transform((value) => value ?? '')
}

/** One of several; `values` are what the form posts. */
export function choice<const Value extends string>(label: string, values: readonly Value[]) {
  return z.enum(values, { error: `${label}を選んでください` })
}

/** One of several, or none: then null. */
export function optionalChoice<const Value extends string>(label: string, values: readonly Value[]) {
  return choice(label, values)
    .optional()
    .transform((value) => value ?? null)
}

/** Any of several, each at most once. */
export function choices<const Value extends string>(
  label: string,
  values: readonly Value[],
  { max = 50, min = 0 } = {},
) {
  return z
    .array(z.enum(values, { error: `${label}は一覧から選んでください` }))
    .transform((list) => [...new Set(list)])
    .refine((list) => list.length >= min, { error: `${label}を${min}つ以上選んでください` })
    .refine((list) => list.length <= max, { error: `${label}は${max}個までにしてください` })
}

/** A box that may be ticked. */
export function ticked() {
  return z
    .string()
    .optional()
    .transform((value) => value !== undefined)
}

/** A box that must be ticked, with the sentence that says so. */
export function mustBeTicked(sentence: string) {
  return z.string({ error: sentence }).transform(() => true as const)
}

/** An e-mail address, in lower case. */
export function email(label: string) {
  return z
    .string({ error: `${label}を入力してください` })
    .transform((value) => value.normalize('NFKC').trim().toLowerCase())
    .refine(
      (value) => value.length <= 254 && /^[^\s@<>()",;:\\]+@[^\s@<>()",;:\\.]+(\.[^\s@<>()",;:\\.]+)+$/.test(value),
      {
        error: `${label}は name@example.jp の形で入力してください`,
      },
    )
}

/** A link to something on the web that may be left empty; then it is ''. */
export function optionalLink(label: string) {
  return optionalText(label, { max: 500 }).refine((value) => value === '' || isWebAddress(value), {
    error: `${label}は https:// で始まるアドレスを入力してください`,
  })
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}

/** An identifier of ours, e.g. the chosen record of a select. */
export function record(label: string) {
  return z.uuid({ error: `${label}を選んでください` })
}

/** A calendar day typed in three boxes (`x-year`, `x-month`, `x-day`), as 2026-11-22. */
export function day(label: string) {
  return z
    .string({ error: `${label}を年・月・日すべて入力してください` })
    .refine(isDay, { error: `${label}は実在する日付を西暦で入力してください(例 2026年4月1日)` })
}

/** A day that may be left empty; then it is null. */
export function optionalDay(label: string) {
  return day(label)
    .optional()
    .transform((value) => value ?? null)
}

function isDay(value: string): boolean {
  const [year = 0, month = 0, date = 0] = value.split('-').map(Number)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || year < 1900 || year > 2199) return false
  const made = new Date(Date.UTC(year, month - 1, date))
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === date
}
