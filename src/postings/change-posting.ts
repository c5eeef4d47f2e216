import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import type { PostingContent } from './content.ts'
import { columnsOf } from './content-columns.ts'
import { contentOfRow } from './content-of-row.ts'
import { differencesBetween } from './content-in-words.ts'
import { lockPosting } from './find-posting.ts'
import { inItsProgramme, keepContent } from './keep-content.ts'
import { isEditable } from './posting.ts'
import { skillsOf } from './read-posting.ts'

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
  content: PostingContent
}

/**
 * 求人の内容を書き換える。 Only while nobody relies on it (draft, returned). Every save that changes something is a version.
 * @returns the version that is stored now
 * @throws ChangedMeanwhile when somebody else saved first; Stale when it is not editable any more; Invalid for a round
 * of another town
 */
export async function changePosting(tx: Tx, actor: Actor, id: string, change: Change, now: Date): Promise<number> {
  const posting = await lockPosting(tx, actor, id, 'edit')
  if (!isEditable(posting.state))
    throw new Stale('この求人は審査中か公開後のため、書き換えられません。最新の状態を確認してください。')
  if (posting.version !== change.version) throw new ChangedMeanwhile(posting.version)
  const before = contentOfRow(posting, await skillsOf(tx, id))
  const content = await inItsProgramme(tx, posting.municipality_id, change.content)
  if (differencesBetween(before, content).length === 0) return posting.version
  const version = posting.version + 1
  await tx
    .updateTable('postings')
    .set({ ...columnsOf(content), version, updated_at: now })
    .where('id', '=', id)
    .execute()
  await keepContent(tx, actor, { postingId: id, version, content }, now)
  await record(tx, actor, { name: 'posting.changed', subject: id, detail: { version } }, now)
  return version
}
