import { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import { choices } from '../platform/web/fields.ts'
import { type ConsentItem, consentItemNames, consentItems } from '../talents/consent.ts'
import { withdrawConsent } from '../talents/withdraw-consent.ts'
import { ownConsent } from './own-consents.ts'

export const WithdrawForm = z.strictObject({ item: choices('取り消す項目', consentItems, { min: 1 }) })

/**
 * 本人が、ある提供先への同意のうち、選んだ項目を取り消す。
 * @throws NotFound for another's consent, Invalid for an item that is not in force, Stale when a contract needs it
 */
export async function withdrawConsents(
  tx: Tx,
  actor: Actor,
  consentId: string,
  wanted: readonly ConsentItem[],
  now: Date,
): Promise<void> {
  const given = await ownConsent(tx, actor, consentId)
  for (const item of wanted) {
    const inForce = given.items.find((own) => own.item === item && own.withdrawnAt === null)
    if (!inForce) throw new Invalid({ item: `「${consentItemNames[item]}」の同意は、すでに取り消されています` })
    await withdrawConsent(tx, actor, inForce.id, now)
  }
}
