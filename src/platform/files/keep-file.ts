import { createHash, randomUUID } from 'node:crypto'
import type { Tx } from '../db/database.ts'
import { NotFound } from '../errors.ts'
import { type FileType, fileTypes } from './file-types.ts'
import type { Upload } from './read-upload.ts'

/**
 * Keeps a file that was looked at, in the transaction of the deed that it belongs to.
 * Only its owner, the operator and the clock see it until a desk adds its own policy for those it is shown to.
 * @returns its id
 */
export async function keepFile(tx: Tx, ownerAccount: string, upload: Upload, now: Date): Promise<string> {
  const id = randomUUID()
  const { name, type, bytes } = upload
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await tx
    .insertInto('files')
    .values({
      id,
      owner_account: ownerAccount,
      type,
      name,
      size: bytes.length,
      sha256,
      bytes: Buffer.from(bytes),
      at: now,
    })
    .execute()
  return id
}

/**
 * The bytes of a file that row-level security lets the asker see.
 * @throws NotFound when there is none, or none for them
 */
export async function readFile(tx: Tx, id: string): Promise<{ bytes: Buffer; mime: string; name: string }> {
  const row = await tx.selectFrom('files').select(['bytes', 'type', 'name']).where('id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound()
  return { bytes: row.bytes, mime: mimeOf(row.type as FileType, row.name), name: row.name }
}

function mimeOf(type: FileType, name: string): string {
  return type === 'text' && name.endsWith('.csv') ? 'text/csv' : fileTypes[type].mime
}

/** Takes the bytes away for good; only the owner and the operator may. */
export async function removeFile(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('files').where('id', '=', id).execute()
}
