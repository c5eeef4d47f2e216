import { sql } from 'kysely'
import { findPlace, fullName } from '../law/places.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Career } from './careers-of.ts'
import { MOST_COUNTED_SKILLS, nameOf, skillIds } from './skill-catalogue.ts'
import type { EmployerRule, PlaceRelation, SkillLevel, TalentState } from './talent.ts'
import type { Work } from './works/work.ts'

/** A profile without name and contact: what others may read before any consent. */
export interface TalentProfileView {
  id: string
  state: TalentState
  headline: string
  introduction: string
  experience: string
  achievements: string
  hoursPerMonth: number | null
  wishedFeeYen: number | null
  /** 2026-04-01, or null for at once */
  availableFrom: string | null
  remoteOnly: boolean
  canVisit: boolean
  contactableTimes: string
  employerRule: EmployerRule
  employerNotified: boolean
  /** The strongest first; the first fifteen count for matching. */
  skills: OwnSkill[]
  places: OwnPlace[]
  /** Empty unless the reader may read careers: row-level security decides by consent. */
  careers: Career[]
  /** 実績の見本, as far as the reader may see them: row-level security decides. */
  works: Work[]
  updatedAt: Date
}

export interface OwnSkill {
  skill: string
  name: string
  level: SkillLevel
  years: number | null
}

export interface OwnPlace {
  code: string
  name: string
  relation: PlaceRelation
}

/** The skills that matching counts, of a profile. */
export function countedSkills(profile: Pick<TalentProfileView, 'skills'>): OwnSkill[] {
  return profile.skills.slice(0, MOST_COUNTED_SKILLS)
}

const strength: Record<SkillLevel, number> = { leading: 0, working: 1, learning: 2 }

const orderInData = new Map(skillIds.map((id, at) => [id, at]))

function strongestFirst(a: OwnSkill, b: OwnSkill): number {
  return (
    strength[a.level] - strength[b.level] ||
    (b.years ?? 0) - (a.years ?? 0) ||
    (orderInData.get(a.skill) ?? 0) - (orderInData.get(b.skill) ?? 0)
  )
}

export async function skillsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, OwnSkill[]>> {
  const rows = await tx
    .selectFrom('talent_skills')
    .select(['talent_id', 'skill', sql<SkillLevel>`level`.as('level'), 'years'])
    .where('talent_id', 'in', [...ids])
    .execute()
  return byTalent(rows, ({ skill, level, years }) => ({ skill, level, years, name: nameOf(skill) }), strongestFirst)
}

export async function placesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, OwnPlace[]>> {
  const rows = await tx
    .selectFrom('talent_places')
    .select(['talent_id', 'place_code as code', sql<PlaceRelation>`relation`.as('relation')])
    .where('talent_id', 'in', [...ids])
    .orderBy('place_code')
    .orderBy('relation')
    .execute()
  return byTalent(rows, ({ code, relation }) => ({ code, relation, name: placeName(code) }))
}

/** 鳥取県湯梨浜町; a code that is gone stands for itself. */
export function placeName(code: string): string {
  const place = findPlace(code)
  return place ? fullName(place) : code
}

export function byTalent<Row extends { talent_id: string }, Own>(
  rows: readonly Row[],
  read: (row: Row) => Own,
  order?: (a: Own, b: Own) => number,
): Map<string, Own[]> {
  const groups = Map.groupBy(rows, ({ talent_id }) => talent_id)
  return new Map([...groups].map(([id, group]) => [id, order ? group.map(read).sort(order) : group.map(read)]))
}
