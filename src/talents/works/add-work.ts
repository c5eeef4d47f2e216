import { randomUUID } from 'node:crypto'
import type { Actor } from '../../actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Invalid } from '../../platform/errors.ts'
import { keepFile } from '../../platform/files/keep-file.ts'
import type { Upload } from '../../platform/files/read-upload.ts'
import { noteChange } from '../change-talent.ts'
import { lockTalent } from '../find-talent.ts'
import { MOST_WORKS, type WorkAudience } from './work.ts'

interface NewWork {
  title: string
  shownTo: WorkAudience
  /** A checked address, or a file that was looked at. */
  content: { url: string } | { file: Upload }
}

/** 本人が実績の見本を加える。 @returns its id @throws NotFound for another's profile, Invalid for one too many */
export async function addWork(
  tx: Tx,
  actor: Actor,
  talentId: string,
  { title, shownTo, content }: NewWork,
  now: Date,
): Promise<string> {
  const talent = await lockTalent(tx, actor, talentId, 'edit')
  const { count } = await tx
    .selectFrom('talent_works')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('talent_id', '=', talentId)
    .executeTakeFirstOrThrow()
  if (count >= MOST_WORKS)
    throw new Invalid({ title: `実績の見本は${MOST_WORKS}件までです。どれかを削除してから追加してください` })
  const id = randomUUID()
  const url = 'url' in content ? content.url : null
  const file_id = 'file' in content ? await keepFile(tx, talent.account_id, content.file, now) : null
  await tx
    .insertInto('talent_works')
    .values({ id, talent_id: talentId, title, url, file_id, shown_to: shownTo, at: now })
    .execute()
  await noteChange(tx, actor, talentId, now)
  return id
}
