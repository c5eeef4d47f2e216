import { z } from 'zod'
import { FORM_KEY, type Fields } from './form.ts'

/** What was typed, for drawing the form again. */
export type Typed = Record<string, string | string[]>
export type Problems = Record<string, string>

export type Parsed<Value> = { value: Value; typed: Typed } | { problems: Problems; typed: Typed }

type Shape = Record<string, z.ZodType>

const UNKNOWN = 'この画面にない項目が送られました。ページを開き直して、もう一度入力してください'

/**
 * Reads a form. Empty boxes are undefined, a repeated name counts once unless the field is a list, three date boxes
 * become one day. Unknown fields are refused, so nobody sets what the page does not show.
 */
export function parseForm<S extends Shape>(form: z.ZodObject<S>, fields: Fields): Parsed<z.output<z.ZodObject<S>>> {
  const typed = typedOf(fields)
  const result = form.safeParse(valuesOf(form.shape, fields))
  if (result.success) return { value: result.data, typed }
  const problems: Problems = {}
  for (const issue of result.error.issues) {
    const [field] = issue.path
    if (issue.code === 'unrecognized_keys') problems.form = UNKNOWN
    else problems[String(field ?? 'form')] ??= issue.message
  }
  return { problems, typed }
}

/** What was typed, as it was typed. */
export function typedOf(fields: Fields): Typed {
  const entries = Object.entries(fields).filter(([name]) => name !== FORM_KEY)
  return Object.fromEntries(
    entries.map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : [...values]]),
  )
}

function valuesOf(shape: Shape, fields: Fields): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  const used = new Set([FORM_KEY])
  for (const [name, type] of Object.entries(shape)) {
    const parts = [`${name}-year`, `${name}-month`, `${name}-day`]
    for (const own of [name, ...parts]) used.add(own)
    if (isList(type)) values[name] = (fields[name] ?? []).filter((v) => v !== '')
    else values[name] = nonEmpty(fields[name]?.[0]) ?? dayOf(parts.map((part) => fields[part]?.[0] ?? ''))
  }
  // A part of a date belongs to the form only when the form asks for that date.
  for (const name of Object.keys(fields)) if (!used.has(name)) values[name] = fields[name]
  return values
}

function nonEmpty(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value
}

/** 2026, 4, 1 → 2026-04-01; nothing typed → undefined; anything else is kept to be refused. */
function dayOf(parts: readonly string[]): string | undefined {
  const [year = '', month = '', date = ''] = parts.map((part) => part.normalize('NFKC').trim())
  if (!year && !month && !date) return undefined
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

/** A field is a list when an empty list satisfies its first step. */
function isList(type: z.ZodType): boolean {
  const inner = type instanceof z.ZodPipe ? type.in : type
  if (inner instanceof z.ZodOptional) return isList(inner.unwrap() as z.ZodType)
  if (inner !== type) return isList(inner as z.ZodType)
  return type instanceof z.ZodArray
}
