import { as, clock } from '../../actor.ts'
import { record } from '../../journal.ts'
import { type Database, isDatabaseAway, type Tx } from '../../platform/db/database.ts'
import { canMoveExport, DAYS_KEPT, type ExportFormat, type ExportState } from './export.ts'
import { bytesOf, linesOf } from './export-bytes.ts'

/** Parts of a file; small enough that none of it weighs, large enough that there are few. */
const PART_BYTES = 256 * 1024
const DAY = 86_400_000

/**
 * 書き出しを作る: reads rows by the thousand and writes the file part by part, each in its own transaction, so that
 * neither its length nor the time it takes matters, and its progress can be seen. A making that was cut off begins anew.
 */
export async function makeExport(db: Database, id: string, now: () => Date): Promise<void> {
  const format = await as(db, clock, (tx) => start(tx, id, now()))
  if (!format) return
  try {
    const { parts, rows, bytes } = await writeParts(db, id, format)
    await as(db, clock, (tx) => finish(tx, id, { parts, rows, bytes }, now()))
  } catch (error) {
    // With the database away nothing can be written down: the job is tried again.
    if (isDatabaseAway(error)) throw error
    await as(db, clock, (tx) => fail(tx, id, error instanceof RangeError ? 'too_big' : 'broken', now()))
  }
}

async function start(tx: Tx, id: string, now: Date): Promise<ExportFormat | undefined> {
  const found = await tx
    .selectFrom('exports')
    .select(['state', 'format', 'statement_id'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found || !canMoveExport(found.state as ExportState, 'start')) return undefined
  const format = found.format as ExportFormat
  await tx.deleteFrom('export_parts').where('export_id', '=', id).execute()
  const rows_all = await linesOf(tx, found.statement_id, format)
  await tx
    .updateTable('exports')
    .set({ state: 'making', rows_done: 0, rows_all, bytes: 0 })
    .where('id', '=', id)
    .execute()
  if (found.state === 'asked')
    await record(tx, clock, { name: 'export.started', subject: id, from: 'asked', to: 'making' }, now)
  return format
}

interface Made {
  parts: number
  rows: number
  bytes: number
}

async function writeParts(db: Database, id: string, format: ExportFormat): Promise<Made> {
  const made: Made = { parts: 0, rows: 0, bytes: 0 }
  let waiting: Uint8Array[] = []
  let size = 0
  const flush = async () => {
    if (size === 0) return
    const part = Buffer.concat(waiting)
    waiting = []
    size = 0
    made.bytes += part.length
    made.parts += 1
    await as(db, clock, (tx) => keepPart(tx, id, made, part))
  }
  for await (const piece of bytesOf(db, id, format, (rows) => (made.rows = rows))) {
    waiting.push(piece)
    size += piece.length
    if (size >= PART_BYTES) await flush()
  }
  await flush()
  return made
}

async function keepPart(tx: Tx, id: string, { parts: n, rows, bytes: total }: Made, bytes: Buffer): Promise<void> {
  const { municipality_id } = await tx
    .updateTable('exports')
    .set({ rows_done: rows, bytes: total })
    .where('id', '=', id)
    .where('state', '=', 'making')
    .returning('municipality_id')
    .executeTakeFirstOrThrow()
  await tx.insertInto('export_parts').values({ export_id: id, n, municipality_id, bytes }).execute()
}

async function finish(tx: Tx, id: string, { rows, bytes }: Made, now: Date): Promise<void> {
  const expires_at = new Date(now.getTime() + DAYS_KEPT * DAY)
  const done = await tx
    .updateTable('exports')
    .set({ state: 'ready', rows_done: rows, bytes, ready_at: now, expires_at })
    .where('id', '=', id)
    .where('state', '=', 'making')
    .returning('statement_id')
    .executeTakeFirstOrThrow()
  const { year } = await tx
    .selectFrom('statements')
    .select('year')
    .where('id', '=', done.statement_id)
    .executeTakeFirstOrThrow()
  const detail = { rows, year }
  await record(tx, clock, { name: 'export.ready', subject: id, from: 'making', to: 'ready', detail }, now)
}

async function fail(tx: Tx, id: string, reason: string, now: Date): Promise<void> {
  await tx.deleteFrom('export_parts').where('export_id', '=', id).execute()
  await tx
    .updateTable('exports')
    .set({ state: 'failed', reason })
    .where('id', '=', id)
    .where('state', '=', 'making')
    .execute()
  await record(tx, clock, { name: 'export.failed', subject: id, from: 'making', to: 'failed', reason }, now)
}

/** 期限切れ: after seven days the file goes; that it was made stays. @returns how many went */
export async function expireExports(db: Database, now: Date): Promise<number> {
  return as(db, clock, async (tx) => {
    const due = await tx
      .selectFrom('exports')
      .select('id')
      .where('state', '=', 'ready')
      .where('expires_at', '<=', now)
      .orderBy('expires_at')
      .orderBy('id')
      .limit(100)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const { id } of due) {
      await tx.deleteFrom('export_parts').where('export_id', '=', id).execute()
      await tx.updateTable('exports').set({ state: 'expired' }).where('id', '=', id).execute()
      await record(tx, clock, { name: 'export.expired', subject: id, from: 'ready', to: 'expired' }, now)
    }
    return due.length
  })
}
