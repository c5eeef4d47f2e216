import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotFound, Stale } from '../platform/errors.ts'
import { keepFile, readFile } from '../platform/files/keep-file.ts'
import type { Upload } from '../platform/files/read-upload.ts'
import { lockForWork } from './find-article.ts'
import { personOf } from './review-article.ts'

const MOST_IMAGES = 10

/** 画像を加える, with its words for those who cannot see it. @returns the number by which the text shows it */
export async function addImage(
  tx: Tx,
  actor: Actor,
  id: string,
  { alt, upload }: { alt: string; upload: Upload },
  now: Date,
): Promise<number> {
  const row = await lockForWork(tx, actor, id, 'addImage')
  if (row.state === 'archived') throw new Stale('公開を終えた記事には、画像を加えられません。')
  const { most } = await tx
    .selectFrom('article_images')
    .select((e) => e.fn.max('number').as('most'))
    .where('article_id', '=', id)
    .executeTakeFirstOrThrow()
  const number = (most ?? 0) + 1
  if (number > MOST_IMAGES) throw new Invalid({ file: `画像は${MOST_IMAGES}枚までです` })
  const file_id = await keepFile(tx, personOf(actor), upload, now)
  await tx.insertInto('article_images').values({ article_id: id, number, file_id, alt, at: now }).execute()
  await record(tx, actor, { name: 'article.image_added', subject: id, detail: { number } }, now)
  return number
}

/** The bytes of a picture; row-level security lets everybody see those of published articles. @throws NotFound */
export async function imageOf(tx: Tx, articleId: string, number: number): Promise<{ bytes: Buffer; mime: string }> {
  const found = await tx
    .selectFrom('article_images')
    .select('file_id')
    .where('article_id', '=', articleId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return readFile(tx, found.file_id)
}
