import { accountOf, type Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import type { PostingContent } from './content.ts'

/** Writes the skills of a posting and adds the version that was just saved; both belong to every save. */
export async function keepContent(
  tx: Tx,
  actor: Actor,
  saved: { postingId: string; version: number; content: PostingContent },
  now: Date,
): Promise<void> {
  const { postingId, version, content } = saved
  await tx.deleteFrom('posting_skills').where('posting_id', '=', postingId).execute()
  const skills = [
    ...content.mustSkills.map((skill) => ({ posting_id: postingId, skill, must: true })),
    // Wanted twice is wanted: a skill stands in one list only.
    ...content.niceSkills
      .filter((skill) => !content.mustSkills.includes(skill))
      .map((skill) => ({ posting_id: postingId, skill, must: false })),
  ]
  if (skills.length > 0) await tx.insertInto('posting_skills').values(skills).execute()
  await tx
    .insertInto('posting_versions')
    .values({ posting_id: postingId, version, content: JSON.stringify(content), by_account: accountOf(actor), at: now })
    .execute()
}

/**
 * Looks whether programme and round belong to the town and to each other.
 * @returns the content, with the programme that its round belongs to
 * @throws Invalid when they do not
 */
export async function inItsProgramme(tx: Tx, municipalityId: string, content: PostingContent): Promise<PostingContent> {
  if (content.roundId) {
    const round = await tx
      .selectFrom('rounds as r')
      .innerJoin('programmes as p', 'p.id', 'r.programme_id')
      .select(['p.id', 'r.state'])
      .where('r.id', '=', content.roundId)
      .where('p.municipality_id', '=', municipalityId)
      .executeTakeFirst()
    if (!round) throw new Invalid({ roundId: '募集回を選び直してください' })
    if (content.programmeId && content.programmeId !== round.id)
      throw new Invalid({ roundId: '募集回は、選んだ事業のものを選んでください' })
    return { ...content, programmeId: round.id }
  }
  if (content.programmeId) await refuseForeignProgramme(tx, municipalityId, content.programmeId)
  return content
}

async function refuseForeignProgramme(tx: Tx, municipalityId: string, programmeId: string): Promise<void> {
  const programme = await tx
    .selectFrom('programmes')
    .select('id')
    .where('id', '=', programmeId)
    .where('municipality_id', '=', municipalityId)
    .executeTakeFirst()
  if (!programme) throw new Invalid({ programmeId: '事業を選び直してください' })
}
