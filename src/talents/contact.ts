import { type Actor, organizationOf } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'

/** 氏名と連絡先, as far as the reader may have them; null is an item that was not consented to, or that is empty. */
export interface Contact {
  familyName: string
  givenName: string
  familyKana: string
  givenKana: string
  email: string | null
  phone: string | null
  postcode: string | null
  address: string | null
}

/**
 * The name and contact of a talent, if the reader may know it: the person, the operator, the clock, and an organization
 * to which the person consented to give the name. Row-level security decides about the row, the consents about each item.
 * @returns null before consent
 */
export async function consentedContact(tx: Tx, actor: Actor, talentId: string): Promise<Contact | null> {
  const row = await tx.selectFrom('talent_contacts').selectAll().where('talent_id', '=', talentId).executeTakeFirst()
  if (!row) return null
  const items = await itemsFor(tx, actor, talentId)
  if (items && !items.has('name')) return null
  const open = (item: string, value: string | null): string | null => (!items || items.has(item) ? value || null : null)
  return {
    familyName: row.family_name,
    givenName: row.given_name,
    familyKana: row.family_kana,
    givenKana: row.given_kana,
    email: open('email', row.email),
    phone: open('phone', row.phone),
    postcode: open('address', row.postcode),
    address: open('address', row.address),
  }
}

/** 山田 花子 */
export function fullNameOf({ familyName, givenName }: Pick<Contact, 'familyName' | 'givenName'>): string {
  return `${familyName} ${givenName}`
}

/** ヤマダ ハナコ */
export function fullKanaOf({ familyKana, givenKana }: Pick<Contact, 'familyKana' | 'givenKana'>): string {
  return `${familyKana} ${givenKana}`
}

/** The items an organization has consent for; null for those who see all: the person, the operator, the clock. */
async function itemsFor(tx: Tx, actor: Actor, talentId: string): Promise<ReadonlySet<string> | null> {
  const organizationId = organizationOf(actor)
  if (!organizationId || actor.kind === 'operator') return null
  const rows = await tx
    .selectFrom('consents as c')
    .leftJoin('consent_withdrawals as w', 'w.consent_id', 'c.id')
    .select('c.item')
    .where('c.talent_id', '=', talentId)
    .where('c.recipient_id', '=', organizationId)
    .where('w.consent_id', 'is', null)
    .execute()
  return new Set(rows.map(({ item }) => item))
}
