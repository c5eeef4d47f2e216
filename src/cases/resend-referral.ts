import { type Actor, organizationOf } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { findReferral, hashOfReferral, putReferral, requireReferralMove } from './find-referral.ts'
import { askCompany } from './referral-letters.ts'
import { MOST_SENDINGS, type AgreedBy } from './referral.ts'
import { lockSupporter, newCode, refuseDouble, writeContact } from './sending.ts'

export interface Again {
  contactName: string
  contactEmail: string
  /** How the company agreed this time. */
  agreedBy: AgreedBy
}

/**
 * 紹介を送り直す: one that was taken back, or that nobody answered. The company is asked anew, by a new link; what it said
 * before no longer counts.
 * @throws NotAllowed for everybody but the supporter's own who may write; Stale from any other state, and after five
 *   times; Invalid (`companyName`) while the same company is introduced another time
 */
export async function resendReferral(tx: Tx, actor: Actor, id: string, again: Again, now: Date): Promise<void> {
  const supporter = await lockSupporter(tx, organizationOf(actor) ?? '')
  const row = await findReferral(tx, actor, id, 'send', { lock: true })
  requireReferralMove(row, 'resend')
  if (row.sending >= MOST_SENDINGS)
    throw new Stale(`同じ紹介を送れるのは${MOST_SENDINGS}回までです。企業と話してから、新しく紹介してください。`)
  const { company_name: companyName, corporate_number: corporateNumber } = row
  await refuseDouble(tx, row.supporter_id, { companyName, corporateNumber }, now)
  const { code, until } = newCode(now)
  const sending = row.sending + 1
  const { from, to } = await putReferral(tx, row, 'resend', now)
  await tx
    .updateTable('referrals')
    .set({ sending, code_hash: hashOfReferral(code), expires_at: until, agreed_by: again.agreedBy })
    .where('id', '=', id)
    .execute()
  const person = { name: again.contactName, email: again.contactEmail }
  await writeContact(tx, { id, sending }, person)
  await record(tx, actor, { name: 'referral.resent', subject: id, from, to, detail: { sending } }, now)
  await askCompany(tx, person, { id, sending, code, supporter, companyName, until }, now)
}
