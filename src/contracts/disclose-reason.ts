import type { Selectable } from 'kysely'
import type { Terminations } from '../../db/types.ts'
import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound, Stale } from '../platform/errors.ts'
import { lockContract } from './find-contract.ts'
import { tellClient, tellTalent } from './letters.ts'

/** What the client answers: the reason itself, or which exception keeps it back (16条2項ただし書). */
export type Disclosure =
  | { exception: 'none'; reason: string }
  | { exception: 'third-party' | 'other-law'; reason: string }

/** 理由の開示を求める, from the notice to the end. @throws Stale when it was asked before or the contract has ended */
export async function askReason(tx: Tx, actor: Actor, contractId: string, now: Date): Promise<void> {
  const contract = await lockContract(tx, actor, contractId, 'askReason')
  const termination = await announcedByClient(tx, contractId)
  if (termination.reason_asked_at) throw new Stale('理由の開示は、すでに求めています。')
  if (contract.state !== 'in_force')
    throw new Stale('理由の開示を求められるのは、予告から契約の終了までです。発注者に直接お問い合わせください。')
  await tx.updateTable('terminations').set({ reason_asked_at: now }).where('contract_id', '=', contractId).execute()
  await record(tx, actor, { name: 'contract.reason_asked', subject: contractId }, now)
  await tellClient(tx, contract, 'reasonAsked', 1, now)
}

/** 理由を開示する, 遅滞なく. @throws Stale unless it was asked for and is still open */
export async function giveReason(
  tx: Tx,
  actor: Actor,
  contractId: string,
  { exception, reason }: Disclosure,
  now: Date,
): Promise<void> {
  const contract = await lockContract(tx, actor, contractId, 'giveReason')
  const termination = await announcedByClient(tx, contractId)
  if (!termination.reason_asked_at || termination.reason_given_at)
    throw new Stale('理由の開示は、求められていないか、すでに済んでいます。')
  const given = exception === 'none' ? reason : `${exceptionWords[exception]} ${reason}`.trim()
  await tx
    .updateTable('terminations')
    .set({ reason_given_at: now, given_reason: given })
    .where('contract_id', '=', contractId)
    .execute()
  await record(tx, actor, { name: 'contract.reason_given', subject: contractId }, now)
  await tellTalent(tx, contract, 'reasonGiven', 1, now)
}

const exceptionWords = {
  'third-party': '第三者の利益を害するおそれがあるため、開示できません。',
  'other-law': '他の法令に違反することとなるため、開示できません。',
} as const

/** @throws NotFound when nothing was announced, or the talent announced it */
async function announcedByClient(tx: Tx, contractId: string): Promise<Selectable<Terminations>> {
  const row = await tx.selectFrom('terminations').selectAll().where('contract_id', '=', contractId).executeTakeFirst()
  if (row?.by_side !== 'client') throw new NotFound()
  return row
}
