import type { Selectable } from 'kysely'
import type { Notices } from '../../db/types.ts'
import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound, Stale } from '../platform/errors.ts'
import { findContract, lockContract } from './find-contract.ts'
import { tellClient, tellTalent } from './letters.ts'

/** 交付 of one version's 取引条件明示書. */
export type Notice = Selectable<Notices>

/** The notice of a version, or the latest. @throws NotFound while there is none */
export async function findNotice(tx: Tx, contractId: string, number?: number): Promise<Notice> {
  const notice = await tx
    .selectFrom('notices')
    .selectAll()
    .where('contract_id', '=', contractId)
    .$if(number !== undefined, (q) => q.where('number', '=', number ?? 0))
    .orderBy('number', 'desc')
    .executeTakeFirst()
  if (!notice) throw new NotFound()
  return notice
}

/** Every notice of a contract, the newest first. */
export function noticesOf(tx: Tx, contractId: string): Promise<Notice[]> {
  return tx
    .selectFrom('notices')
    .selectAll()
    .where('contract_id', '=', contractId)
    .orderBy('number', 'desc')
    .limit(100)
    .execute()
}

/** 明示書を開く: the first time the talent looks is written down, once. */
export async function openNotice(tx: Tx, actor: Actor, contractId: string, number: number, now: Date): Promise<void> {
  await findContract(tx, actor, contractId, 'openNotice')
  const opened = await tx
    .updateTable('notices')
    .set({ opened_at: now })
    .where('contract_id', '=', contractId)
    .where('number', '=', number)
    .where('opened_at', 'is', null)
    .returning('number')
    .executeTakeFirst()
  if (!opened) return
  const detail = { contract: contractId, version: number }
  await record(tx, actor, { name: 'notice.opened', subject: contractId, detail }, now)
}

/** 書面交付を求める (フリーランス法3条2項). @throws Stale when it was asked before; NotFound while there is no notice */
export async function askPaper(tx: Tx, actor: Actor, contractId: string, now: Date): Promise<void> {
  const contract = await lockContract(tx, actor, contractId, 'askPaper')
  const notice = await findNotice(tx, contractId)
  if (notice.paper_asked_at) throw new Stale('書面での交付は、すでに求めています。')
  await tx.updateTable('notices').set({ paper_asked_at: now }).where('id', '=', notice.id).execute()
  await record(tx, actor, { name: 'notice.paper_asked', subject: contractId, detail: { contract: contractId } }, now)
  await tellClient(tx, contract, 'paperAsked', notice.number, now)
}

/** 書面で交付した, as the client writes down. @throws Stale unless it was asked for and is still open */
export async function givePaper(tx: Tx, actor: Actor, contractId: string, now: Date): Promise<void> {
  const contract = await lockContract(tx, actor, contractId, 'givePaper')
  const notice = await findNotice(tx, contractId)
  if (!notice.paper_asked_at || notice.paper_given_at)
    throw new Stale('書面での交付は、求められていないか、すでに済んでいます。')
  await tx.updateTable('notices').set({ paper_given_at: now }).where('id', '=', notice.id).execute()
  await record(tx, actor, { name: 'notice.paper_given', subject: contractId, detail: { contract: contractId } }, now)
  await tellTalent(tx, contract, 'paperGiven', notice.number, now)
}
