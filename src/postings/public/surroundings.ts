import type { Actor } from '../../actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { PostingRow } from '../find-posting.ts'
import type { LivePostings } from './live-postings.ts'

/** What stands around a posting on its page. */
export interface Surroundings {
  townCode: string
  clientIntroduction: string
  employees: number | null
  /** Days within which the client owes an answer. */
  replyDays: number
  /** The reader's own application; null for everybody who has none. */
  applicationId: string | null
}

/** Where a programme does not say otherwise, an answer comes within a week. */
const USUAL_REPLY_DAYS = 7

/** Reads what the page of a posting shows besides the posting itself. */
export async function surroundingsOf(tx: Tx, actor: Actor, posting: PostingRow): Promise<Surroundings> {
  const row = await tx
    .selectFrom('organizations as c')
    .innerJoin('organizations as t', (join) => join.on('t.id', '=', posting.municipality_id))
    .leftJoin('programmes as g', (join) => join.on('g.id', '=', posting.programme_id))
    .select(['t.place_code as townCode', 'c.introduction as clientIntroduction', 'c.employees'])
    .select('g.reply_days as replyDays')
    .where('c.id', '=', posting.client_id)
    .executeTakeFirstOrThrow()
  return {
    ...row,
    replyDays: row.replyDays ?? USUAL_REPLY_DAYS,
    applicationId: await ownApplication(tx, actor, posting.id),
  }
}

async function ownApplication(tx: Tx, actor: Actor, postingId: string): Promise<string | null> {
  if (actor.kind !== 'talent') return null
  const row = await tx
    .selectFrom('applications')
    .select('id')
    .where('posting_id', '=', postingId)
    .where('talent_id', '=', actor.talentId)
    .orderBy('submitted_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

const MOST_SIMILAR = 3

/** Open postings of the same occupation, then of the same town; never the posting itself. */
export function similarIds(
  { index }: LivePostings,
  posting: { id: string; occupation: string | null; townCode: string },
  today: string,
): string[] {
  const days = { closing: { from: today } }
  const those = (facets: Record<string, string[]>) =>
    index.search({ filters: { facets, days }, limit: MOST_SIMILAR + 1 }).ids
  const sameWork = posting.occupation === null ? [] : those({ occupation: [posting.occupation] })
  const ids = [...new Set([...sameWork, ...those({ town: [posting.townCode] })])]
  return ids.filter((id) => id !== posting.id).slice(0, MOST_SIMILAR)
}
