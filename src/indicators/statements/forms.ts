import { z } from 'zod'
import { choice, optionalText, record, text } from '../../platform/web/fields.ts'
import { Invalid } from '../../platform/errors.ts'
import { whole } from '../../platform/web/number-fields.ts'
import { exportFormats } from './export.ts'
import { MOST_COLUMNS } from './form-of-year.ts'
import { type FormColumn, isColumnSource } from './form-columns.ts'
import { statementKinds, textsOf, type StatementKind } from './statement.ts'

const yearField = whole('年度', { min: 2019, max: 2100, unit: '年度' })

export const DraftForm = z.strictObject({
  programme: record('事業'),
  kind: choice('報告の種類', statementKinds),
  year: yearField,
  month: whole('月', { min: 1, max: 12, unit: '月' })
    .optional()
    .transform((value) => value ?? 0),
})
export const DiscardForm = z.strictObject({
  discardReason: text('破棄する理由', { min: 5, max: 500, lines: true }),
})
export const ExportForm = z.strictObject({ format: choice('形式', exportFormats) })

/** The texts of a report, and words beside each of its figures. */
export function writingForm(kind: StatementKind, figures: readonly { indicator: string; name: string }[]) {
  const long = (label: string) => optionalText(label, { max: 2000, lines: true })
  return z.strictObject({
    edition: whole('版', { min: 1, max: 1_000_000, unit: '' }),
    ...Object.fromEntries(textsOf(kind).map(({ name, label }) => [name, long(label)])),
    ...Object.fromEntries(figures.map(({ indicator, name }) => [`words-${indicator}`, long(`${name}の評価`)])),
  })
}

/** Numbered boxes: place, heading, what stands in it, unit. A line without a heading is left out. */
export const ColumnsForm = z.strictObject(
  Object.fromEntries(
    Array.from({ length: MOST_COLUMNS }, (_, i) => i + 1).flatMap((n) => [
      [`place-${n}`, optionalText('順番', { max: 5 })],
      [`heading-${n}`, optionalText(`${n}行目の見出し`, { max: 60 })],
      [`source-${n}`, optionalText(`${n}行目に入れるもの`, { max: 60 })],
      [`unit-${n}`, optionalText(`${n}行目の単位`, { max: 10 })],
    ]),
  ),
)

/** The lines in the order of their places. @throws Invalid with a sentence per line that cannot be */
export function columnsOf(given: Readonly<Record<string, unknown>>): FormColumn[] {
  const lines = Array.from({ length: MOST_COLUMNS }, (_, i) => i + 1).flatMap((n) => {
    const [heading = '', source = '', unit = ''] = ['heading', 'source', 'unit'].map((part) =>
      wordsIn(given, `${part}-${n}`),
    )
    return heading === '' ? [] : [{ n, place: placeOf(wordsIn(given, `place-${n}`), n), heading, source, unit }]
  })
  const problems = Object.fromEntries(
    lines.flatMap(({ n, place, source }) => [
      ...(Number.isNaN(place) ? [[`place-${n}`, `${n}行目の順番を数字で入力してください`]] : []),
      ...(isColumnSource(source) ? [] : [[`source-${n}`, `${n}行目に入れるものを選んでください`]]),
    ]),
  ) as Record<string, string>
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
  const sorted = lines.toSorted((a, b) => a.place - b.place || a.n - b.n)
  return sorted.map(({ heading, source, unit }) => ({ heading, source, unit }))
}

/** One answer of a form whose fields are only known when it is drawn. */
export function wordsIn(given: Readonly<Record<string, unknown>>, name: string): string {
  const value = given[name]
  return typeof value === 'string' ? value : ''
}

function placeOf(typed: string, n: number): number {
  const digits = typed.normalize('NFKC').trim()
  if (digits === '') return n
  return /^\d{1,4}(\.\d)?$/.test(digits) ? Number(digits) : Number.NaN
}
