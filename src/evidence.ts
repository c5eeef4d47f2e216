import { type RawBuilder, sql } from 'kysely'
import { daysOf, type FiscalYear } from './law/fiscal-year.ts'

/** 根拠 — one row that a figure counts. */
export interface Evidence {
  /** The record: a posting, an application, a contract, an organization, a budget line … */
  subject: string
  label: string
  /** What else is known of it, for instance the company. Never who applied. */
  note: string
  at: Date
  /** Its own number: 1 for a count; 1 or 0 for a share; yen, days or applications otherwise. */
  value: number
  /** What it adds to the lower side of a ratio; 1 where it is not said. */
  weight?: number
}

/**
 * Which rows a figure counts: one municipality or all of them (null), in one fiscal year, and of that, where asked, only one
 * programme or one occupation. `known` is the last instant of the 基準日: what happened or was written down later does not count.
 */
export interface Scope {
  municipalityId: string | null
  year: FiscalYear
  known?: Date | undefined
  programmeId?: string | null | undefined
  occupation?: string | null | undefined
}

/**
 * A desk to the left of the indicators tells what can be counted there: a select of subject, label, note, at, value (and
 * weight, for a ratio). `src/indicators/sources.ts` lists it in one line.
 */
export type RowsOf = (scope: Scope) => RawBuilder<Evidence>

/** The first instant of a day in Japan. */
export function midnightOf(day: Temporal.PlainDate): Date {
  return new Date(day.toZonedDateTime('Asia/Tokyo').epochMilliseconds)
}

/** The fiscal year as two instants: from the first midnight in Japan, before the one after the last day. */
export function instantsOf(year: FiscalYear): { from: Date; before: Date } {
  const { from, to } = daysOf(year)
  return { from: midnightOf(from), before: midnightOf(to.add({ days: 1 })) }
}

export function inTown({ municipalityId }: Scope, column: RawBuilder<unknown>): RawBuilder<unknown> {
  return municipalityId === null ? sql`true` : sql`${column} = ${municipalityId}`
}

/** It happened in the fiscal year, and by the 基準日. */
export function inYear(scope: Scope, column: RawBuilder<unknown>): RawBuilder<unknown> {
  const { from, before } = instantsOf(scope.year)
  return sql`${column} >= ${from} and ${column} < ${before} and ${knownBy(scope, column)}`
}

/** It happened by the 基準日, in whatever year. */
export function knownBy({ known }: Scope, column: RawBuilder<unknown>): RawBuilder<unknown> {
  return known ? sql`${column} <= ${known}` : sql`true`
}

/** The posting (alias `p`) passes the filter of an own indicator. */
export function ofPosting({ programmeId, occupation }: Scope): RawBuilder<unknown> {
  const programme = programmeId ? sql`p.programme_id = ${programmeId}` : sql`true`
  return occupation ? sql`${programme} and p.occupation = ${occupation}` : programme
}
