import { randomUUID } from 'node:crypto'
import { accountOf, type Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../../platform/errors.ts'
import type { FileType } from '../../platform/files/file-types.ts'
import { keepFile, readFile } from '../../platform/files/keep-file.ts'
import type { Upload } from '../../platform/files/read-upload.ts'
import { debriefedContract, lockDebriefing } from './find-debriefing.ts'

const MOST = 10
/** What may be added, and how large. */
export const materialTypes: readonly FileType[] = ['pdf', 'png', 'jpeg', 'docx', 'xlsx', 'pptx']
export const MATERIAL_BYTES = 10 * 1024 * 1024

/** 報告会の資料を加える: its content was looked at and scanned before. @throws Stale when there are too many */
export async function addDebriefingMaterial(
  tx: Tx,
  actor: Actor,
  ids: { contract: string; debriefing: string },
  { title, upload }: { title: string; upload: Upload },
  now: Date,
): Promise<void> {
  const row = await lockDebriefing(tx, actor, ids)
  const account = accountOf(actor)
  if (!account) throw new NotAllowed()
  const there = await tx.selectFrom('debriefing_materials').select('id').where('debriefing_id', '=', row.id).execute()
  if (there.length >= MOST) throw new Stale(`資料は${MOST}件までです。`)
  const file_id = await keepFile(tx, account, upload, now)
  const id = randomUUID()
  await tx.insertInto('debriefing_materials').values({ id, debriefing_id: row.id, file_id, title, at: now }).execute()
  await record(tx, actor, { name: 'debriefing.material_added', subject: row.id, detail: { material: id } }, now)
}

/** The file behind a material, for both sides of the contract. @throws NotFound for anybody else */
export async function openDebriefingMaterial(
  tx: Tx,
  actor: Actor,
  { contract, debriefing, material }: { contract: string; debriefing: string; material: string },
) {
  await debriefedContract(tx, actor, contract, 'view')
  const row = await tx
    .selectFrom('debriefing_materials as m')
    .innerJoin('debriefings as d', 'd.id', 'm.debriefing_id')
    .select('m.file_id')
    .where('m.id', '=', material)
    .where('d.id', '=', debriefing)
    .where('d.contract_id', '=', contract)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return readFile(tx, row.file_id)
}
