import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { findProgrammeYear, type ProgrammeYearRow } from './find-programme-year.ts'
import type { BudgetItem, BudgetPhase } from './programme-year.ts'
import { type Target, targetsKnown } from './targets.ts'

export interface MilestoneLine {
  id: string
  /** The year of the programme whose plan it stands in. */
  plan: string
  title: string
  dueOn: string
  doneOn: string | null
}

export interface MoneyLine {
  id: string
  item: BudgetItem
  phase: BudgetPhase
  yen: number
  onDay: string
  note: string
  voided: boolean
}

export interface ProgrammeYearView {
  plan: ProgrammeYearRow
  programme: string
  town: string
  lastYear: number
  targets: Target[]
  money: MoneyLine[]
  milestones: MilestoneLine[]
  participants: { id: string; name: string; kind: string }[]
  /** The procurement that chose the operator; its result once it is decided. */
  procurement: { id: string; title: string; state: string; winner: string | null; decidedOn: string | null } | null
  /** The plan of the year after, where there is one. */
  next: string | null
}

const MOST = 500

/** Everything of a programme's year. @throws NotFound for another town's */
export async function programmeYearView(tx: Tx, actor: Actor, id: string): Promise<ProgrammeYearView> {
  const plan = await findProgrammeYear(tx, actor, id, 'view')
  const programme = await tx
    .selectFrom('programmes as g')
    .innerJoin('organizations as o', 'o.id', 'g.municipality_id')
    .select(['g.name as programme', 'o.name as town', 'g.last_year as lastYear'])
    .where('g.id', '=', plan.programme_id)
    .executeTakeFirstOrThrow()
  const next = await tx
    .selectFrom('programme_years')
    .select('id')
    .where('programme_id', '=', plan.programme_id)
    .where('year', '=', plan.year + 1)
    .executeTakeFirst()
  return {
    plan,
    ...programme,
    targets: (await targetsKnown(tx, id, null)).filter(({ target }) => target !== null),
    money: await moneyOf(tx, id),
    milestones: await milestonesOf(tx, [id]),
    participants: await participantsOf(tx, id),
    procurement: await procurementOf(tx, id),
    next: next?.id ?? null,
  }
}

/** Lines of the budget, oldest first; those taken back are among them, marked. */
export async function moneyOf(tx: Tx, programmeYearId: string): Promise<MoneyLine[]> {
  const rows = await tx
    .selectFrom('budget_lines')
    .select(['id', 'item', 'phase', 'yen', 'on_day as onDay', 'note', 'voided_at as voidedAt'])
    .where('programme_year_id', '=', programmeYearId)
    .orderBy('on_day')
    .orderBy('id')
    .limit(MOST)
    .execute()
  return rows.map(({ voidedAt, ...line }) => ({
    ...line,
    item: line.item as BudgetItem,
    phase: line.phase as BudgetPhase,
    voided: voidedAt !== null,
  }))
}

/** Milestones of these years, the next due first. */
export function milestonesOf(tx: Tx, programmeYears: readonly string[]): Promise<MilestoneLine[]> {
  if (programmeYears.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('milestones')
    .select(['id', 'programme_year_id as plan', 'title', 'due_on as dueOn', 'done_on as doneOn'])
    .where('programme_year_id', 'in', programmeYears)
    .orderBy('due_on')
    .orderBy('id')
    .limit(MOST)
    .execute()
}

function participantsOf(tx: Tx, programmeYearId: string): Promise<ProgrammeYearView['participants']> {
  return tx
    .selectFrom('programme_participants as x')
    .innerJoin('organizations as o', 'o.id', 'x.organization_id')
    .select(['o.id', 'o.name', 'o.kind'])
    .where('x.programme_year_id', '=', programmeYearId)
    .orderBy('o.kind')
    .orderBy('o.name')
    .orderBy('o.id')
    .limit(MOST)
    .execute()
}

async function procurementOf(tx: Tx, programmeYearId: string): Promise<ProgrammeYearView['procurement']> {
  const found = await tx
    .selectFrom('procurements as u')
    .leftJoin('procurement_proposers as w', 'w.id', 'u.winner_id')
    .select(['u.id', 'u.title', 'u.state', 'w.name as winner', 'u.decided_on as decidedOn'])
    .where('u.programme_year_id', '=', programmeYearId)
    .executeTakeFirst()
  return found ?? null
}

/** The plans of a programme, newest year first. */
export function plansOf(tx: Tx, programmeId: string): Promise<{ id: string; year: number; state: string }[]> {
  return tx
    .selectFrom('programme_years')
    .select(['id', 'year', 'state'])
    .where('programme_id', '=', programmeId)
    .orderBy('year', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute()
}
