import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { agreedAfter } from './confirmation.ts'
import type { PostingContent, PostingField } from './content.ts'
import { columnsOf } from './content-columns.ts'
import { contentOfRow, contentOfVersion } from './content-of-row.ts'
import { differencesBetween } from './content-in-words.ts'
import { lockPosting, type PostingRow } from './find-posting.ts'
import { inItsProgramme, keepContent } from './keep-content.ts'
import { ownsPosting } from './policy.ts'
import { isEditable } from './posting.ts'
import { skillsOf } from './read-posting.ts'
import { withStep } from './read-step.ts'

/** Somebody saved meanwhile: what is stored now must be shown beside what was typed, and nothing is overwritten. */
export class ChangedMeanwhile extends Stale {
  /** The version that is stored now. */
  readonly version: number
  constructor(version: number) {
    super('編集している間に、ほかの人がこの求人を保存しました。変更点を確かめてから、もう一度保存してください。')
    this.version = version
  }
}

interface Change {
  /** The version that the writer had before them. */
  version: number
  /** What the writer could change: one step, or everything. The rest stays as it is stored. */
  content: Partial<PostingContent>
}

/**
 * 求人の内容を書き換える。 Only while nobody relies on it (draft, returned). Every save that changes something is a version.
 * Two people in different steps do not get into each other's way; in the same step, the second is stopped.
 * @returns the version that is stored now
 * @throws ChangedMeanwhile when somebody else changed the same step first; Stale when it is not editable any more;
 * Invalid for a round of another town
 */
export async function changePosting(tx: Tx, actor: Actor, id: string, change: Change, now: Date): Promise<number> {
  const posting = await lockPosting(tx, actor, id, 'edit')
  if (!isEditable(posting.state))
    throw new Stale('この求人は審査中か公開後のため、書き換えられません。最新の状態を確認してください。')
  const before = contentOfRow(posting, await skillsOf(tx, id))
  if (posting.version !== change.version) await refuseOverwriting(tx, posting, before, change)
  const content = await inItsProgramme(tx, posting.municipality_id, withStep(before, change.content))
  if (differencesBetween(before, content).length === 0) return posting.version
  const version = posting.version + 1
  const agreed_version = agreedAfter(posting, version, ownsPosting(actor, { clientId: posting.client_id }))
  await tx
    .updateTable('postings')
    .set({ ...columnsOf(content), version, agreed_version, updated_at: now })
    .where('id', '=', id)
    .execute()
  await keepContent(tx, actor, { postingId: id, version, content }, now)
  await record(tx, actor, { name: 'posting.changed', subject: id, detail: { version } }, now)
  return version
}

async function refuseOverwriting(tx: Tx, posting: PostingRow, stored: PostingContent, change: Change): Promise<void> {
  const opened = await savedContent(tx, posting.id, change.version)
  const own = Object.keys(change.content) as PostingField[]
  const touched = opened && differencesBetween(opened, stored).map(({ field }) => field)
  // Without the version that the writer had, nobody can tell what they have not seen.
  if (!touched || touched.some((field) => field !== 'unread' && own.includes(field)))
    throw new ChangedMeanwhile(posting.version)
}

/** A content as it was saved; undefined for a version that there never was. */
export async function savedContent(tx: Tx, postingId: string, version: number): Promise<PostingContent | undefined> {
  const row = await tx
    .selectFrom('posting_versions')
    .select('content')
    .where('posting_id', '=', postingId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row && contentOfVersion(row.content)
}
