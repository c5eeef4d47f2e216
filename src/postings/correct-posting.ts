import { accountOf, type Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed, Stale } from '../platform/errors.ts'
import { ChangedMeanwhile } from './change-posting.ts'
import type { PostingContent } from './content.ts'
import { columnsOf } from './content-columns.ts'
import { contentOfRow } from './content-of-row.ts'
import { type Difference, differencesBetween } from './content-in-words.ts'
import { type CorrectableField, problemsOfCorrection } from './correction.ts'
import { lockPosting, type PostingRow } from './find-posting.ts'
import { keepContent } from './keep-content.ts'
import { dayInWords } from './posting-words.ts'
import { missingForPublication } from './publication.ts'
import { skillsOf } from './read-posting.ts'
import { roundOf } from './rounds.ts'
import { tellApplicants } from './tell-applicants.ts'

interface Correction {
  /** The version that the writer had before them. */
  version: number
  content: Pick<PostingContent, CorrectableField>
}

/**
 * 発注者が公開中の求人を訂正する。 A new version, said on the public page, and to everybody whose application is open. Only the
 * client: nobody puts words into its mouth once they are public.
 * @throws Invalid where it would worsen something for those who applied, or leave an item of 的確表示 empty;
 * ChangedMeanwhile when somebody else corrected first; Stale when it is not published any more
 */
export async function correctPosting(
  tx: Tx,
  actor: Actor,
  id: string,
  correction: Correction,
  now: Date,
): Promise<void> {
  const posting = await lockPosting(tx, actor, id, 'correct')
  const by = accountOf(actor)
  if (!by) throw new NotAllowed()
  if (posting.state !== 'published')
    throw new Stale('訂正できるのは公開中の求人だけです。最新の状態を確認してください。')
  if (posting.version !== correction.version) throw new ChangedMeanwhile(posting.version)
  const before = contentOfRow(posting, await skillsOf(tx, id))
  const content = { ...before, ...correction.content }
  const differences = differencesBetween(before, content)
  if (differences.length === 0) throw new Invalid({ title: '直したところがありません。直してから訂正してください' })
  await refuseWorse(tx, posting, { before, content }, now)
  await keep(tx, actor, { posting, content, differences, by }, now)
  await tellApplicants(tx, posting, { version: posting.version + 1, differences }, now)
}

async function refuseWorse(
  tx: Tx,
  posting: PostingRow,
  { before, content }: { before: PostingContent; content: PostingContent },
  now: Date,
): Promise<void> {
  const worse = problemsOfCorrection(before, content)
  const columns = { ...columnsOf(content), worker_check: posting.worker_check, unread: posting.unread }
  const problems = { ...missingForPublication(columns, now), ...worse }
  const round = await roundOf(tx, posting.round_id)
  if (round && content.closesOn !== null && content.closesOn > round.closesOn)
    problems.closesOn = `締切日は、募集回の締切日(${dayInWords(round.closesOn)})までの日付にしてください`
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
}

interface Kept {
  posting: PostingRow
  content: PostingContent
  differences: readonly Difference[]
  by: string
}

async function keep(tx: Tx, actor: Actor, { posting, content, differences, by }: Kept, now: Date): Promise<void> {
  const { id } = posting
  const version = posting.version + 1
  const fields = differences.map(({ field }) => field)
  await tx
    .updateTable('postings')
    .set({ ...columnsOf(content), version, agreed_version: version, updated_at: now })
    .where('id', '=', id)
    .execute()
  await keepContent(tx, actor, { postingId: id, version, content }, now)
  await tx
    .insertInto('posting_corrections')
    .values({ posting_id: id, version, fields, by_account: by, at: now })
    .execute()
  await record(tx, actor, { name: 'posting.corrected', subject: id, detail: { version, fields } }, now)
}
