import { sql } from 'kysely'
import { type Actor, accountOf } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { type AlertKind, alertKinds, type AlertRow, isForAll, isSnoozable, reasonOf } from './alerts.ts'
import { rowsOfAlert } from './alert-rows.ts'
import { dayInJapan } from '../law/japanese-date.ts'

/** How many of each kind the first page shows, and how many a page of one kind. */
const SHOWN = 8
export const ERRANDS_PER_PAGE = 30

/** One thing that needs a person. */
export interface Errand {
  key: string
  what: string
  /** Where it can be done; null where there is nothing to open. */
  href: string | null
  whose: string
  when: Date
  /** Why it is here: 「公開から8日、応募がありません」. */
  why: string
}

/** All of one kind: how many, and the first of them, the oldest on top. */
export interface Errands {
  count: number
  first: Errand[]
}

export type Today = Record<AlertKind, Errands>

/** Which part of the work is looked at. */
export interface Part {
  /** Only companies that the reader accompanies. */
  mine: boolean
  municipalityId: string | null
  programmeId: string | null
}
export const wholeDesk: Part = { mine: false, municipalityId: null, programmeId: null }

/** 今日の仕事 — everything that waits for an operator, the most urgent first. @throws NotFound for everybody else */
export async function today(tx: Tx, actor: Actor, now: Date, part: Part = wholeDesk): Promise<Today> {
  const kinds: [AlertKind, Errands][] = []
  for (const kind of alertKinds)
    kinds.push([kind, await errandsOf(tx, actor, { kind, part, page: 1, limit: SHOWN }, now)])
  return Object.fromEntries(kinds) as Today
}

interface Wanted {
  kind: AlertKind
  part: Part
  page: number
  limit?: number
}

/** One kind, by pages. Rows carry the count of all of them, so that list and figure cannot differ. @throws NotFound as above */
export async function errandsOf(
  tx: Tx,
  actor: Actor,
  { kind, part, page, limit = ERRANDS_PER_PAGE }: Wanted,
  now: Date,
): Promise<Errands> {
  if (actor.kind !== 'operator') throw new NotFound()
  const { rows } = await sql<AlertRow & { total: number }>`
    select e.subject, e.what, e.whose, e.href, e.at, e.note, count(*) over () as total
      from (${rowsOfAlert(kind, now)}) e
     where ${isForAll(kind) ? sql`true` : within(part, actor)} and ${awake(kind, now)}
     order by e.at, e.subject limit ${limit} offset ${(page - 1) * limit}`.execute(tx)
  const first = rows.map((row) => ({
    key: row.subject,
    what: row.what,
    href: row.href,
    whose: row.whose,
    when: row.at,
    why: reasonOf(kind, row, now),
  }))
  return { count: rows[0]?.total ?? 0, first }
}

function within({ mine, municipalityId, programmeId }: Part, actor: Actor) {
  const conditions = [
    mine
      ? sql`e.company_id in (select company_id from cases where coordinator_id = ${accountOf(actor)} and state not in ('finished', 'stopped'))`
      : undefined,
    municipalityId ? sql`e.municipality_id = ${municipalityId}` : undefined,
    programmeId ? sql`e.programme_id = ${programmeId}` : undefined,
  ].filter((condition) => condition !== undefined)
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}

/** Nobody has put it off until a day that is still to come. */
function awake(kind: AlertKind, now: Date) {
  if (!isSnoozable(kind)) return sql`true`
  return sql`not exists (select 1 from snoozes z where z.kind = ${kind} and z.subject = e.subject
    and z.ended_at is null and z.until > ${dayInJapan(now).toString()})`
}

/** The alert that somebody wants to put off, where it stands at present; undefined when there is none. */
export async function alertOf(tx: Tx, kind: AlertKind, subject: string, now: Date): Promise<Errand | undefined> {
  const { rows } =
    await sql<AlertRow>`select * from (${rowsOfAlert(kind, now)}) e where e.subject = ${subject}`.execute(tx)
  const [row] = rows
  return (
    row && {
      key: row.subject,
      what: row.what,
      href: row.href,
      whose: row.whose,
      when: row.at,
      why: reasonOf(kind, row, now),
    }
  )
}
