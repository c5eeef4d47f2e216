import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { EmployerRule, PlaceRelation, TalentState } from '../talent.ts'

/** A talent as the search index needs them. No name, no employer, no contact: nobody is found by those. */
export interface TalentRow {
  id: string
  state: TalentState
  headline: string
  introduction: string
  experience: string
  achievements: string
  hours: number | null
  feeYen: number | null
  /** 2026-04-01; null: at once */
  availableFrom: string | null
  remoteOnly: boolean
  canVisit: boolean
  rule: EmployerRule
  /** May be suggested to companies. */
  scoutable: boolean
  updatedAt: Date
  skills: string[]
  places: { code: string; relation: PlaceRelation }[]
}

/** Talents who have not left and whose ids come after `after`, in the order of the ids: to read them all in pieces. */
export function talentsAfter(tx: Tx, after: string, limit: number): Promise<TalentRow[]> {
  return find(tx, sql`t.id > ${after}::uuid order by t.id limit ${limit}`)
}

/** Those of the given who have not left, in no particular order. */
export function talentsAmong(tx: Tx, ids: readonly string[]): Promise<TalentRow[]> {
  return ids.length === 0 ? Promise.resolve([]) : find(tx, sql`t.id = any(${ids}::uuid[])`)
}

async function find(tx: Tx, which: RawBuilder<unknown>): Promise<TalentRow[]> {
  const { rows } = await sql<TalentRow>`
    select t.id, t.state, t.headline, t.introduction, t.experience, t.achievements, t.hours_per_month as hours,
           t.wished_fee_yen as "feeYen", t.available_from as "availableFrom", t.remote_only as "remoteOnly",
           t.can_visit as "canVisit", t.employer_rule as rule, t.open_to_scouts and t.shown_to_companies as scoutable,
           t.updated_at as "updatedAt",
           array(select s.skill from talent_skills s where s.talent_id = t.id order by s.skill) as skills,
           coalesce((select json_agg(json_build_object('code', p.place_code, 'relation', p.relation) order by p.place_code)
                       from talent_places p where p.talent_id = t.id), '[]') as places
      from talents t where t.state <> 'deleted' and ${which}`.execute(tx)
  return rows
}
