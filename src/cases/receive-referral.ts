import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { findReferral, putReferral, requireReferralMove } from './find-referral.ts'
import type { PassReason } from './referral.ts'

/** 紹介を受け付ける. @throws NotAllowed for everybody but operators; Stale when it is not consented or received before */
export async function receiveReferral(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const row = await findReferral(tx, actor, id, 'handle', { lock: true })
  requireReferralMove(row, 'receive')
  const { from, to } = await putReferral(tx, row, 'receive', now)
  await record(tx, actor, { name: 'referral.received', subject: id, from, to }, now)
}

/** 紹介を見送る, with its class. @throws Stale when there is a result already */
export async function passReferral(tx: Tx, actor: Actor, id: string, reason: PassReason, now: Date): Promise<void> {
  const row = await findReferral(tx, actor, id, 'handle', { lock: true })
  requireReferralMove(row, 'pass')
  const { from, to } = await putReferral(tx, row, 'pass', now)
  await record(tx, actor, { name: 'referral.passed', subject: id, from, to, reason }, now)
}

/** The case that was opened for an introduction; also where it was accompanied before. @throws Stale when not consented */
export async function putIntoCase(tx: Tx, actor: Actor, id: string, caseId: string, now: Date): Promise<void> {
  const row = await findReferral(tx, actor, id, 'handle', { lock: true })
  requireReferralMove(row, 'openCase')
  const { from, to } = await putReferral(tx, row, 'openCase', now)
  await tx.updateTable('referrals').set({ case_id: caseId }).where('id', '=', id).execute()
  await record(tx, actor, { name: 'referral.case_opened', subject: id, from, to, detail: { case: caseId } }, now)
}
