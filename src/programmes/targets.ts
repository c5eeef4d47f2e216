import { randomUUID } from 'node:crypto'
import { type Actor, accountOf } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { findProgrammeYear } from './find-programme-year.ts'

/** 目標値 of an indicator in a programme's year. */
export interface Target {
  indicator: string
  baseline: number
  /** Null: taken back. */
  target: number | null
}

/** 目標値を決める. The row before it stays: what was the target on a past day can still be said. */
export async function setTarget(
  tx: Tx,
  actor: Actor,
  programmeYearId: string,
  given: Target,
  now: Date,
): Promise<void> {
  const plan = await findProgrammeYear(tx, actor, programmeYearId, 'planYear', { lock: true })
  await tx
    .insertInto('programme_targets')
    .values({
      id: randomUUID(),
      programme_year_id: programmeYearId,
      municipality_id: plan.municipality_id,
      ...given,
      by_account: accountOf(actor),
      at: now,
    })
    .execute()
  const detail = { indicator: given.indicator, year: plan.year }
  await record(tx, actor, { name: 'programmeYear.target_set', subject: programmeYearId, detail }, now)
}

/** The targets of a year as they stood at an instant (null: as they stand), those taken back included. */
export async function targetsKnown(tx: Tx, programmeYearId: string, known: Date | null): Promise<Target[]> {
  const all = tx
    .selectFrom('programme_targets')
    .distinctOn('indicator')
    .select(['indicator', 'baseline', 'target'])
    .where('programme_year_id', '=', programmeYearId)
    .orderBy('indicator')
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
  return (known ? all.where('at', '<=', known) : all).execute()
}

export interface AimedYear {
  id: string
  programmeId: string
  programme: string
  year: number
  state: string
  targets: Target[]
}

/** Every programme of a town in a fiscal year, with its targets as of an instant. Oldest programme first. */
export async function aimedYears(
  tx: Tx,
  municipalityId: string,
  year: number,
  known: Date | null,
): Promise<AimedYear[]> {
  const plans = await tx
    .selectFrom('programme_years as y')
    .innerJoin('programmes as g', 'g.id', 'y.programme_id')
    .select(['y.id', 'y.programme_id as programmeId', 'g.name as programme', 'y.year', 'y.state'])
    .where('y.municipality_id', '=', municipalityId)
    .where('y.year', '=', year)
    .orderBy('g.created_at')
    .orderBy('y.id')
    .limit(50)
    .execute()
  const years: AimedYear[] = []
  for (const plan of plans) years.push({ ...plan, targets: await targetsKnown(tx, plan.id, known) })
  return years
}
