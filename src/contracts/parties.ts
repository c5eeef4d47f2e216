import type { Actor } from '../actor.ts'
import { consentedContact, fullNameOf } from '../talents/contact.ts'
import type { Tx } from '../platform/db/database.ts'
import type { ContractRow } from './find-contract.ts'
import { type ContractTerms, numberOfTalent } from './terms.ts'

type Parties = Pick<ContractTerms, 'client' | 'talent' | 'harassmentContact'>

/**
 * Who the two are, as a version names them. The talent's name stands there only when they consented to give it to this
 * client: the draft is read by the client before both have agreed to anything.
 */
export async function partiesOf(
  tx: Tx,
  actor: Actor,
  { client_id, talent_id }: Pick<ContractRow, 'client_id' | 'talent_id'>,
): Promise<Parties> {
  const client = await tx.selectFrom('organizations').selectAll().where('id', '=', client_id).executeTakeFirstOrThrow()
  const talent = await tx.selectFrom('talents').selectAll().where('id', '=', talent_id).executeTakeFirstOrThrow()
  const contact = (await hasConsent(tx, client_id, talent_id)) ? await consentedContact(tx, actor, talent_id) : null
  return {
    client: {
      kind: client.kind === 'municipality' ? 'municipality' : 'company',
      name: client.name,
      address: client.address,
      representative: client.representative,
      contact: client.phone || client.email || client.contact_url,
    },
    talent: {
      name: contact ? fullNameOf(contact) : numberOfTalent(talent_id),
      legalForm: talent.legal_form === 'corporation' ? 'corporation' : 'individual',
    },
    harassmentContact: client.harassment_contact,
  }
}

async function hasConsent(tx: Tx, clientId: string, talentId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('consents as c')
    .leftJoin('consent_withdrawals as w', 'w.consent_id', 'c.id')
    .select('c.id')
    .where('c.talent_id', '=', talentId)
    .where('c.recipient_id', '=', clientId)
    .where('c.item', '=', 'name')
    .where('w.consent_id', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
