import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import { type FiscalYear, fiscalYear, fiscalYearOf } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import type { ActivityKind, ActivityState } from './activity.ts'
import { type TieInDepth, tieInDepth } from './depth.ts'
import { requireTown } from './find-town.ts'
import { aboutDeed, type LedgerDeed } from './ledger-person.ts'
import { ledgerConsent } from './ledger-consent.ts'
import type { ResidenceKind } from './residence.ts'
import { greetingOf, hasCome } from './show-greeting.ts'

interface OwnDeed extends LedgerDeed {
  municipality_id: string
}

/** A town that the talent has a tie with. */
export interface MyTie {
  municipalityId: string
  town: string
  tie: TieInDepth
  lastAt: Date
}

/** わたしの縁: every town with a tie, the deepest first. @throws NotFound for everybody but a talent */
export async function myTies(tx: Tx, actor: Actor, now: Date): Promise<MyTie[]> {
  const deeds = await ownDeeds(tx, actor, null, now)
  const byTown = Map.groupBy(deeds, ({ municipality_id }) => municipality_id)
  if (byTown.size === 0) return []
  const towns = await tx
    .selectFrom('organizations')
    .select(['id', 'name'])
    .where('id', 'in', [...byTown.keys()])
    .orderBy('name')
    .orderBy('id')
    .execute()
  const ties = towns.flatMap(({ id, name }) => {
    const own = byTown.get(id) ?? []
    const tie = tieInDepth(own.map(dated))
    const lastAt = own.at(-1)?.at
    return tie && lastAt ? [{ municipalityId: id, town: name, tie, lastAt }] : []
  })
  return ties.toSorted((a, b) => b.tie.reached.length - a.tie.reached.length || b.lastAt.getTime() - a.lastAt.getTime())
}

const dated = ({ deed, at }: LedgerDeed) => ({ deed, on: dayInJapan(at) })

async function ownDeeds(tx: Tx, actor: Actor, municipalityId: string | null, now: Date): Promise<OwnDeed[]> {
  if (actor.kind !== 'talent') throw new NotFound()
  const { rows } = await sql<OwnDeed>`
    select d.municipality_id, d.deed, d.at, ${aboutDeed} as about
      from tie_deeds(${municipalityId}::uuid, ${actor.talentId}, ${now}) d
     order by d.at, d.deed, d.subject limit 2000`.execute(tx)
  return rows
}

export interface MyActivity {
  id: string
  kind: ActivityKind
  doneOn: Temporal.PlainDate
  year: FiscalYear
  what: string
  state: ActivityState
  refusal: string
}

export interface MyTown {
  id: string
  town: string
  /** Null for a town with which nothing has happened yet. */
  tie: TieInDepth | null
  deeds: LedgerDeed[]
  /** Since when the name is shown in the ledger; null where it is not. */
  shownSince: Date | null
  /** Of the town's public page. */
  code: string
  greeting: Awaited<ReturnType<typeof greetingOf>>
  /** They have come, and may let the public page say so. */
  mayGreet: boolean
  declaration: { id: string; kind: ResidenceKind; since: Temporal.PlainDate } | null
  activities: MyActivity[]
}

/** Everything between the talent and one town. @throws NotFound for a town that takes no part */
export async function myTown(tx: Tx, actor: Actor, municipalityId: string, now: Date): Promise<MyTown> {
  if (actor.kind !== 'talent') throw new NotFound()
  const town = await requireTown(tx, municipalityId)
  const deeds = await ownDeeds(tx, actor, municipalityId, now)
  const consent = await ledgerConsent(tx, actor.talentId, municipalityId)
  return {
    id: town.id,
    town: town.name,
    tie: tieInDepth(deeds.map(dated)),
    deeds,
    shownSince: consent?.at ?? null,
    code: town.code,
    greeting: await greetingOf(tx, actor.talentId, municipalityId),
    mayGreet: await hasCome(tx, actor.talentId, municipalityId, now),
    declaration: await declarationOf(tx, actor.talentId, municipalityId),
    activities: await activitiesOf(tx, actor.talentId, municipalityId),
  }
}

async function declarationOf(tx: Tx, talentId: string, municipalityId: string): Promise<MyTown['declaration']> {
  const row = await tx
    .selectFrom('residence_declarations')
    .select(['id', 'kind', 'since'])
    .where('talent_id', '=', talentId)
    .where('municipality_id', '=', municipalityId)
    .where('state', '=', 'declared')
    .executeTakeFirst()
  return row ? { id: row.id, kind: row.kind as ResidenceKind, since: Temporal.PlainDate.from(row.since) } : null
}

async function activitiesOf(tx: Tx, talentId: string, municipalityId: string): Promise<MyActivity[]> {
  const rows = await tx
    .selectFrom('activities')
    .select(['id', 'kind', 'done_on', 'year', 'what', 'state', 'refusal'])
    .where('talent_id', '=', talentId)
    .where('municipality_id', '=', municipalityId)
    .orderBy('done_on', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as ActivityKind,
    doneOn: Temporal.PlainDate.from(row.done_on),
    year: fiscalYear(row.year),
    what: row.what,
    state: row.state as ActivityState,
    refusal: row.refusal,
  }))
}

/** Approved activities by 年度, the newest year first; the running year is always there. */
export function countedByYear(
  activities: readonly Pick<MyActivity, 'year' | 'state'>[],
  now: Date,
): { year: FiscalYear; approved: number }[] {
  const years = new Set([fiscalYearOf(dayInJapan(now)), ...activities.map(({ year }) => year)])
  return [...years]
    .toSorted((a, b) => b - a)
    .map((year) => ({
      year,
      approved: activities.filter((activity) => activity.year === year && activity.state === 'approved').length,
    }))
}
