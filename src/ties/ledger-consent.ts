import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { wordingOf } from '../talents/consent.ts'
import { giveConsent } from '../talents/give-consent.ts'
import { withdrawConsent } from '../talents/withdraw-consent.ts'
import { requireTown } from './find-town.ts'

const purpose = '関係人口台帳への氏名の掲載'
const items = ['name'] as const

/** What the person agrees to, word for word. */
export const ledgerWording = (town: string): string => wordingOf({ recipient: town, items, purpose })

/**
 * 本人が、町の関係人口台帳に氏名を載せることに同意する. The consent is about the tie with this town, whose id is its subject:
 * what was consented to for an application does not put anybody into the ledger.
 */
export async function showInLedger(tx: Tx, actor: Actor, municipalityId: string, now: Date): Promise<void> {
  const town = await requireTown(tx, municipalityId)
  const talentId = actor.kind === 'talent' ? actor.talentId : ''
  const wording = ledgerWording(town.name)
  const given = { talentId, recipientId: town.id, items, subject: town.id, purpose, wording }
  await giveConsent(tx, actor, given, now)
}

/** @throws Stale when there is nothing to take back */
export async function hideFromLedger(tx: Tx, actor: Actor, municipalityId: string, now: Date): Promise<void> {
  await requireTown(tx, municipalityId)
  const consent = actor.kind === 'talent' ? await ledgerConsent(tx, actor.talentId, municipalityId) : undefined
  if (!consent) throw new Stale('台帳への氏名の掲載には、同意していません。')
  await withdrawConsent(tx, actor, consent.id, now)
}

/** The consent in force, if there is one. */
export async function ledgerConsent(tx: Tx, talentId: string, municipalityId: string) {
  return tx
    .selectFrom('consents as c')
    .leftJoin('consent_withdrawals as w', 'w.consent_id', 'c.id')
    .select(['c.id', 'c.at'])
    .where('c.talent_id', '=', talentId)
    .where('c.recipient_id', '=', municipalityId)
    .where('c.subject', '=', municipalityId)
    .where('c.item', '=', 'name')
    .where('w.consent_id', 'is', null)
    .executeTakeFirst()
}
