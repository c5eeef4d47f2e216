import { addresseesOf } from '../accounts/addressees.ts'
import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { later } from '../later.ts'
import { post } from '../mail.ts'
import type { Tx } from '../platform/db/database.ts'
import { findReferral, putReferral, type ReferralRow, requireReferralMove } from './find-referral.ts'
import type { WithdrawalReason } from './referral.ts'

/**
 * 紹介を取り下げる, until the operator has begun to accompany the company. It leaves the operator's list, the link of the
 * mail no longer answers; the company, and whoever had received it, are told.
 * @throws NotAllowed for everybody but the supporter's own who may write; Stale once there is a case, or it is over
 */
export async function withdrawReferral(
  tx: Tx,
  actor: Actor,
  id: string,
  reason: WithdrawalReason,
  now: Date,
): Promise<void> {
  const row = await findReferral(tx, actor, id, 'send', { lock: true })
  requireReferralMove(row, 'withdraw')
  const { from, to } = await putReferral(tx, row, 'withdraw', now)
  await record(tx, actor, { name: 'referral.withdrawn', subject: id, from, to, reason }, now)
  if (row.state === 'received') await tellReceiver(tx, row, now)
  // The supporter wrote the address down and does not read it again, so the letter is written later by the clock.
  const once = `referral-withdrawn-${id}-${row.sending}`
  await later(tx, 'referrals.tell-withdrawn', { referralId: id, sending: row.sending }, { once, now })
}

/** The coordinator who received it, and may have called the company already. */
async function tellReceiver(tx: Tx, row: ReferralRow, now: Date): Promise<void> {
  const received = await tx
    .selectFrom('journal')
    .select('actor_account')
    .where('name', '=', 'referral.received')
    .where('subject', '=', row.id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  for (const { id, email } of await addresseesOf(tx, received?.actor_account ? [received.actor_account] : []))
    await post(
      tx,
      {
        once: `referral-withdrawn-${row.id}-${row.sending}-to-${id}`,
        topic: 'referral',
        to: { accountId: id, address: email },
        subject: '受け付けた紹介が取り下げられました',
        body: `${row.company_name}の紹介を、支援機関が取り下げました。企業への連絡は控えてください。事情は支援機関に確かめられます。`,
        path: `/desk/referrals/${row.id}`,
      },
      now,
    )
}
