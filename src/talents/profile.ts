import type { Tx } from '../platform/db/database.ts'
import type { EmployerRule, TalentState } from './talent.ts'
import { worksOf } from './works/work.ts'
import { placesOf, skillsOf, type TalentProfileView } from './profile-parts.ts'
import { careersOf } from './careers-of.ts'

/**
 * Profiles by id, without names. Who may be shown whom is for the caller to know: the application's policy for
 * applicants, `mayTalent` for everybody else. Ids that do not exist (any more) are left out.
 */
export async function profilesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, TalentProfileView>> {
  if (ids.length === 0) return new Map()
  const talents = await tx
    .selectFrom('talents')
    .selectAll()
    .where('id', 'in', [...ids])
    .where('state', '!=', 'deleted')
    .execute()
  const skills = await skillsOf(tx, ids)
  const places = await placesOf(tx, ids)
  const careers = await careersOf(tx, ids)
  const works = await worksOf(tx, ids)
  const views = talents.map((row): [string, TalentProfileView] => [
    row.id,
    {
      id: row.id,
      state: row.state as TalentState,
      headline: row.headline,
      introduction: row.introduction,
      experience: row.experience,
      achievements: row.achievements,
      hoursPerMonth: row.hours_per_month,
      wishedFeeYen: row.wished_fee_yen,
      availableFrom: row.available_from,
      remoteOnly: row.remote_only,
      canVisit: row.can_visit,
      contactableTimes: row.contactable_times,
      employerRule: row.employer_rule as EmployerRule,
      employerNotified: row.employer_notified,
      skills: skills.get(row.id) ?? [],
      places: places.get(row.id) ?? [],
      careers: careers.get(row.id) ?? [],
      works: works.get(row.id) ?? [],
      updatedAt: row.updated_at,
    },
  ])
  return new Map(views)
}

/** One profile as above; undefined when there is none. */
export async function profileOf(tx: Tx, id: string): Promise<TalentProfileView | undefined> {
  return (await profilesOf(tx, [id])).get(id)
}
