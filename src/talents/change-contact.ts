import type { Actor } from '../actor.ts'
import { placesOfPostcode } from '../law/place-search.ts'
import type { Tx } from '../platform/db/database.ts'
import { noteChange } from './change-talent.ts'
import { lockTalent, refuseOlder } from './find-talent.ts'
import { noteHome } from './note-home.ts'

/** 氏名と連絡先 as the person types them: split, kana in full-width katakana (GIF 個人・個人連絡先). */
export interface ContactContent {
  familyName: string
  givenName: string
  familyKana: string
  givenKana: string
  email: string
  /** '' or digits with hyphens */
  phone: string
  /** seven digits */
  postcode: string | null
  address: string
}

/**
 * 本人が氏名と連絡先を変更する。 Whoever was given them reads the new ones: 正確性の確保 (個人情報保護法22条).
 * @throws NotFound for another's profile, Invalid when the profile was changed meanwhile
 */
export async function changeContact(
  tx: Tx,
  actor: Actor,
  id: string,
  { version, contact }: { version: number; contact: ContactContent },
  now: Date,
): Promise<void> {
  const talent = await lockTalent(tx, actor, id, 'edit')
  refuseOlder(talent, version)
  const columns = contactColumns(contact)
  await tx
    .insertInto('talent_contacts')
    .values({ talent_id: id, ...columns })
    .onConflict((c) => c.column('talent_id').doUpdateSet(columns))
    .execute()
  await noteHome(tx, id, columns.place_code, now)
  await noteChange(tx, actor, id, now)
}

export function contactColumns(contact: ContactContent) {
  const [place, another] = contact.postcode ? placesOfPostcode(contact.postcode) : []
  return {
    family_name: contact.familyName,
    given_name: contact.givenName,
    family_kana: contact.familyKana,
    given_kana: contact.givenKana,
    email: contact.email,
    phone: contact.phone,
    postcode: contact.postcode,
    // A postcode that spans two municipalities tells neither.
    place_code: another ? null : (place?.code ?? null),
    address: contact.address,
  }
}
