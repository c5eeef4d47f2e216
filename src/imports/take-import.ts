import type { Actor } from '../actor.ts'
import { type Entry, record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { judgeRows } from './desks.ts'
import { lockWaiting } from './find-import.ts'
import { type ImportKind, importMoves } from './import.ts'

const entryNames = {
  companies: 'organization.imported',
  postings: 'posting.imported',
  talents: 'talent.imported',
} as const satisfies Record<ImportKind, Entry['name']>

/**
 * 確認した表を取り込む。 Everything or nothing, in this one transaction and through the verbs. The rows are judged again,
 * because the world may have changed since they were shown.
 * @returns how many records were made
 * @throws Stale when it cannot be taken any more, with the first reason
 */
export async function takeImport(tx: Tx, actor: Actor, id: string, now: Date): Promise<number> {
  const { kind, content, state } = await lockWaiting(tx, actor, id, 'take', now)
  const judged = await judgeRows(tx, kind, content.rows, now)
  const problem = judged.find((row) => row.problem !== null)?.problem
  if (problem) throw new Stale(`確認しているあいだに状況が変わり、取り込めなくなりました。${problem}`)
  let made = 0
  for (const { make, rowNumber } of judged) {
    if (!make) continue
    const subject = await make(tx, actor, now)
    await record(tx, actor, { name: entryNames[kind], subject, detail: { import: id, row: rowNumber } }, now)
    made++
  }
  const { to } = importMoves.take
  await tx
    .updateTable('imports')
    .set({ state: to, content: null, rows_made: made, settled_at: now })
    .where('id', '=', id)
    .execute()
  await record(tx, actor, { name: 'import.taken', subject: id, from: state, to, detail: { kind, rows: made } }, now)
  return made
}
