import { z } from 'zod'
import type { Tx } from '../../platform/db/database.ts'
import { optionalDay, optionalText } from '../../platform/web/fields.ts'
import { isUuid } from '../../platform/web/form.ts'
import { parseForm, type Problems, type Typed } from '../../platform/web/parse.ts'
import { whoseRecords } from './find-actors.ts'
import type { Cursor, RecordFilter } from './search-records.ts'

const Filter = z.object({
  source: z
    .enum(['deeds', 'looks'])
    .optional()
    .catch('deeds')
    .transform((source) => source ?? 'deeds'),
  record: optionalText('記録の番号', { max: 100 }),
  who: optionalText('だれが', { max: 254 }),
  name: optionalText('何を', { max: 60 }),
  from: optionalDay('いつから'),
  until: optionalDay('いつまで'),
})

/** What is asked for, or what has to be corrected; days are whole days in Japan. */
export async function readFilter(
  tx: Tx,
  query: URLSearchParams,
): Promise<{ filter: RecordFilter | null; typed: Typed; problems: Problems }> {
  const fields = Object.fromEntries([...new Set(query.keys())].map((key) => [key, clean(query.getAll(key))]))
  const parsed = parseForm(Filter, fields)
  if ('problems' in parsed) return { filter: null, ...parsed }
  const { record, who, source, name, from, until } = parsed.value
  const { typed } = parsed
  const problems: Problems = {}
  if (record && !isUuid(record)) problems.record = '記録の番号は、記録の画面のアドレスにある36文字の番号です'
  if (from && until && from > until) problems.until = '「いつまで」は「いつから」以降の日にしてください'
  const whose = await whoseRecords(tx, who)
  if ('problem' in whose) problems.who = whose.problem
  if ('problem' in whose || Object.keys(problems).length > 0) return { filter: null, typed, problems }
  const days = { from: from ? startOfDay(from) : null, until: until ? startOfDay(until, 1) : null }
  return { filter: { source, subject: record || null, ...whose, name: name || null, ...days }, typed, problems }
}

const clean = (values: string[]) => values.map((value) => value.toWellFormed().replaceAll('\0', ''))

/** `2025-12-01T01:00:00.000Z_42`; anything else begins at the newest. */
export function readCursor(text: string | null): Cursor | null {
  const [, at = '', seq = ''] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_(\d{1,15})$/.exec(text ?? '') ?? []
  const moment = new Date(at)
  return at && !Number.isNaN(moment.getTime()) ? { at: moment, seq: Number(seq) } : null
}

export const cursorText = ({ at, seq }: Cursor): string => `${at.toISOString()}_${seq}`

/** Midnight in Japan, some days later. */
function startOfDay(day: string, later = 0): Date {
  const midnight = Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime('Asia/Tokyo')
  return new Date(midnight.epochMilliseconds)
}
