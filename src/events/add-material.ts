import { randomUUID } from 'node:crypto'
import { accountOf, type Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound, Stale } from '../platform/errors.ts'
import type { FileType } from '../platform/files/file-types.ts'
import { keepFile, readFile } from '../platform/files/keep-file.ts'
import type { Upload } from '../platform/files/read-upload.ts'
import { lockEvent } from './find-event.ts'

const MOST_MATERIALS = 30

/** What may be added, and how large. */
export const addable: readonly FileType[] = ['pdf', 'png', 'jpeg', 'docx', 'xlsx', 'pptx']
export const MOST_BYTES = 10 * 1024 * 1024

/** 資料を加える, for those who have a seat. @throws Stale when there are too many, or it was called off */
export async function addMaterial(
  tx: Tx,
  actor: Actor,
  eventId: string,
  { title, upload }: { title: string; upload: Upload },
  now: Date,
): Promise<void> {
  const event = await lockEvent(tx, actor, eventId, 'addMaterial')
  if (event.state === 'cancelled') throw new Stale('中止したイベントには、資料を加えられません。')
  const { count } = await tx
    .selectFrom('event_materials')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('event_id', '=', eventId)
    .executeTakeFirstOrThrow()
  if (count >= MOST_MATERIALS) throw new Stale(`資料は${MOST_MATERIALS}件までです。`)
  const file_id = await keepFile(tx, accountOf(actor) ?? '', upload, now)
  const id = randomUUID()
  const about = { event_id: eventId, municipality_id: event.municipality_id }
  await tx
    .insertInto('event_materials')
    .values({ id, ...about, file_id, title, at: now })
    .execute()
  await record(tx, actor, { name: 'event.material_added', subject: eventId, detail: { material: id } }, now)
}

/** The file behind a material that row-level security lets the asker see. @throws NotFound otherwise */
export async function openMaterial(tx: Tx, eventId: string, id: string) {
  const row = await tx
    .selectFrom('event_materials')
    .select('file_id')
    .where('id', '=', id)
    .where('event_id', '=', eventId)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return readFile(tx, row.file_id)
}
