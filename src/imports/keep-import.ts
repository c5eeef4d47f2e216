import { randomUUID } from 'node:crypto'
import { type Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed } from '../platform/errors.ts'
import { judgeRows } from './desks.ts'
import { type ImportKind, KEPT_HOURS } from './import.ts'
import { mayImport } from './policy.ts'
import type { FileReading } from './read-file.ts'
import { type KeptRow } from './row.ts'

/** What is kept of a file until somebody confirms it. */
export interface Content {
  rows: KeptRow[]
  leftOut: string[]
}

interface Sent {
  kind: ImportKind
  fileName: string
  reading: FileReading
}

/** Sentences of a table that cannot be taken, one per cell. */
export class BadTable extends Invalid {
  readonly sentences: string[]
  constructor(sentences: string[]) {
    super({ file: `取り込めないところが${sentences.length}か所あります。表を直して、もう一度選んでください` })
    this.sentences = sentences
  }
}

/**
 * 読み取った表を、確認するまで預かる。 Nothing is made of it yet; a single bad row keeps all of it out.
 * @returns the id under which it is shown
 * @throws BadTable with every sentence
 */
export async function keepImport(tx: Tx, actor: Actor, { kind, fileName, reading }: Sent, now: Date): Promise<string> {
  if (!mayImport(actor, 'read')) throw new NotAllowed()
  if (!('rows' in reading)) throw new BadTable(reading.problems)
  const judged = await judgeRows(tx, kind, reading.rows, now)
  const problems = judged.flatMap(({ problem }) => problem ?? [])
  if (problems.length > 0) throw new BadTable(problems)
  const id = randomUUID()
  const content: Content = { rows: reading.rows, leftOut: reading.leftOut }
  await tx
    .insertInto('imports')
    .values({
      id,
      kind,
      file_name: fileName.slice(0, 200),
      content: JSON.stringify(content),
      rows_read: reading.rows.length,
      by_account: actor.accountId,
      at: now,
      expires_at: new Date(now.getTime() + KEPT_HOURS * 3_600_000),
    })
    .execute()
  const detail = { kind, rows: reading.rows.length }
  await record(tx, actor, { name: 'import.read', subject: id, from: null, to: 'waiting', detail }, now)
  return id
}
