import type { TalentProfileView } from './profile-parts.ts'
import type { Actor } from '../actor.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { occupationOfSkill } from './skill-catalogue.ts'

export interface SuggestedPosting {
  id: string
  title: string
  client: string
  occupation: string
  closesOn: string | null
}

/** Published postings in the occupations of one's skills that one has not applied to; the newest three. */
export async function suggestedPostings(
  tx: Tx,
  actor: Actor,
  profile: TalentProfileView,
  now: Date,
): Promise<SuggestedPosting[]> {
  const occupations = [...new Set(profile.skills.map(({ skill }) => occupationOfSkill(skill)))]
  if (actor.kind !== 'talent' || occupations.length === 0) return []
  const rows = await tx
    .selectFrom('postings as p')
    .innerJoin('organizations as o', 'o.id', 'p.client_id')
    .select(['p.id', 'p.title', 'o.name as client', 'p.occupation', 'p.closes_on as closesOn'])
    .where('p.state', '=', 'published')
    .where('p.closes_on', '>=', dayInJapan(now).toString())
    .where('p.occupation', 'in', occupations)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('applications as a')
            .select('a.id')
            .whereRef('a.posting_id', '=', 'p.id')
            .where('a.talent_id', '=', actor.talentId),
        ),
      ),
    )
    .orderBy('p.published_at', 'desc')
    .orderBy('p.id')
    .limit(3)
    .execute()
  return rows.map(({ occupation, ...row }) => ({ ...row, occupation: occupation ?? '' }))
}
