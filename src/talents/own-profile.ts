import type { TalentProfileView } from './profile-parts.ts'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import { type Contact, consentedContact } from './contact.ts'
import { findTalent, type TalentRow } from './find-talent.ts'
import { profileOf } from './profile.ts'

/** Everything of one's own profile: the row, what others may see of it, and name and contact. */
export interface OwnProfile {
  row: TalentRow
  profile: TalentProfileView
  contact: Contact | null
}

/** The profile of the talent who is asking. @throws NotFound for everybody else */
export async function ownProfile(tx: Tx, actor: Actor): Promise<OwnProfile> {
  if (actor.kind !== 'talent') throw new NotFound()
  const row = await findTalent(tx, actor, actor.talentId, 'edit')
  const profile = await profileOf(tx, row.id)
  if (!profile) throw new NotFound()
  return { row, profile, contact: await consentedContact(tx, actor, row.id) }
}
