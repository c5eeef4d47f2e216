import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { later } from '../later.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { giveConsent } from '../talents/give-consent.ts'
import { type ApplicationRow, lockApplication } from './find-application.ts'
import { moveApplication, requireChoosing, requireMove } from './move-application.ts'
import { tellClient } from './letters.ts'
import type { Agreed } from './provision.ts'

/**
 * 応募者が条件に合意する。
 * The posting row is locked first so that two people cannot both take the last seat; the update carries the condition
 * itself, and the table has `seats_not_oversold`. Who was not named so far agrees to that as well: `named`.
 * @throws Stale when the offer is no longer open, the posting has ended, or the last seat has just been taken
 */
export async function acceptTerms(tx: Tx, actor: Actor, id: string, now: Date, named?: Agreed): Promise<void> {
  const application = await lockApplication(tx, actor, id, 'accept')
  requireMove(application, 'accept')
  await requireChoosing(tx, application.posting_id)
  if (application.reply_by && application.reply_by <= now)
    throw new Stale('回答の期限を過ぎました。発注者に連絡し、あらためて条件の提示を受けてください。')
  const seat = await tx
    .updateTable('postings')
    .set((e) => ({ seats_taken: e('seats_taken', '+', 1) }))
    .where('id', '=', application.posting_id)
    .whereRef('seats_taken', '<', 'seats')
    .returning('id')
    .executeTakeFirst()
  if (!seat) throw new Stale('ほかの方との契約が先に決まり、募集人数に達しました。')
  await tx
    .updateTable('offers')
    .set({ answered_at: now })
    .where('application_id', '=', id)
    .where('answered_at', 'is', null)
    .execute()
  const moved = await moveApplication(tx, application, 'accept', now)
  if (named) await giveName(tx, actor, application, named, now)
  const detail = {
    posting: application.posting_id,
    talent: application.talent_id,
    municipality: application.municipality_id,
  }
  await record(tx, actor, { name: 'application.accepted', subject: id, ...moved, detail }, now)
  await later(tx, 'contracts.prepare', { applicationId: id }, { once: `contract-for-${id}`, now })
  await tellClient(tx, application, 'accepted', now)
}

function giveName(tx: Tx, actor: Actor, application: ApplicationRow, named: Agreed, now: Date): Promise<void> {
  const { talent_id: talentId, client_id: recipientId, id: subject } = application
  return giveConsent(tx, actor, { talentId, recipientId, subject, ...named }, now)
}
