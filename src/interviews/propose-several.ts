import { type Actor, isClient } from '../actor.ts'
import { applicantsById } from '../applications/applicants.ts'
import type { Applicant } from '../applications/named-applicants.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { factsOfPosting, findPosting } from '../postings/find-posting.ts'
import { titleOf } from '../postings/paths.ts'
import { ownsPosting } from '../postings/policy.ts'
import { type Proposal, proposeInterview } from './propose-interview.ts'

/** More than this at once nobody could talk to in five dates. */
const MOST_AT_ONCE = 50

/**
 * Who of a posting's applicants can be sent dates now: still to be chosen from, and no talk being arranged.
 * @throws NotFound for a posting of another house
 */
export async function talkable(
  tx: Tx,
  actor: Actor,
  postingId: string,
): Promise<{ title: string; applicants: Applicant[] }> {
  const posting = await findPosting(tx, actor, postingId)
  if (!isClient(actor) || !ownsPosting(actor, factsOfPosting(posting))) throw new NotFound()
  const rows = await tx
    .selectFrom('applications as a')
    .leftJoin('interviews as i', (join) =>
      join.onRef('i.application_id', '=', 'a.id').on('i.state', 'in', ['proposed', 'booked']),
    )
    .select('a.id')
    .where('a.posting_id', '=', postingId)
    .where('a.state', 'in', ['submitted', 'screening', 'interview'])
    .where('i.id', 'is', null)
    .orderBy('a.submitted_at')
    .orderBy('a.id')
    .limit(MOST_AT_ONCE)
    .execute()
  const ids = rows.map(({ id }) => id)
  return { title: titleOf(posting), applicants: await applicantsById(tx, actor, postingId, ids) }
}

/**
 * 同じ候補日を複数の応募者に送る: whoever chooses first has the date, and the others choose from the rest. All of them are
 * asked, or none.
 * @throws NotFound when one is not of this posting, and as `proposeInterview`
 */
export async function proposeToSeveral(
  tx: Tx,
  actor: Actor,
  postingId: string,
  { applicationIds, proposal }: { applicationIds: readonly string[]; proposal: Proposal },
  now: Date,
): Promise<void> {
  // Also refuses applications of another posting; the order of ids keeps two colleagues from waiting for each other.
  const found = await applicantsById(tx, actor, postingId, applicationIds)
  for (const id of found.map((each) => each.id).toSorted((a, b) => a.localeCompare(b, 'en')))
    await proposeInterview(tx, actor, id, proposal, now)
}
