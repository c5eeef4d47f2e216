import { randomUUID } from 'node:crypto'
import { accountOf, type Actor, organizationOf } from '../actor.ts'
import { record } from '../journal.ts'
import { isCorporateNumber } from '../law/corporate-number.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed } from '../platform/errors.ts'
import { hashOfReferral } from './find-referral.ts'
import { askCompany } from './referral-letters.ts'
import { mayReferral } from './policy.ts'
import type { AgreedBy } from './referral.ts'
import { lockSupporter, newCode, refuseDouble, writeContact } from './sending.ts'

export interface NewReferral {
  companyName: string
  corporateNumber: string | null
  municipalityId: string
  contactName: string
  contactEmail: string
  worry: string
  agreedBy: AgreedBy
}

/**
 * 企業を紹介する。 The company gets a mail and answers without an account; until then nobody else reads its address.
 * @returns the id of the referral
 * @throws NotAllowed for everybody but supporters who may write; Invalid for a wrong number, an unknown town, one's own
 *   introduction that still waits, or too many in a day
 */
export async function sendReferral(tx: Tx, actor: Actor, wanted: NewReferral, now: Date): Promise<string> {
  const supporterId = organizationOf(actor) ?? ''
  const facts = { supporterId, municipalityId: wanted.municipalityId, consented: false }
  const by_account = accountOf(actor)
  if (!mayReferral(actor, 'send', facts) || !by_account) throw new NotAllowed()
  const supporter = await lockSupporter(tx, supporterId)
  await refuseWrong(tx, supporterId, wanted, now)
  const id = randomUUID()
  const { code, until } = newCode(now)
  await insert(tx, { id, supporterId, code, until, by_account }, wanted, now)
  const detail = { supporter: supporterId, municipality: wanted.municipalityId }
  await record(tx, actor, { name: 'referral.sent', subject: id, from: null, to: 'sent', detail }, now)
  const to = { name: wanted.contactName, email: wanted.contactEmail }
  await askCompany(tx, to, { id, sending: 1, code, supporter, companyName: wanted.companyName, until }, now)
  return id
}

interface Drawn {
  id: string
  supporterId: string
  code: string
  until: Date
  by_account: string
}

async function insert(tx: Tx, { id, supporterId, code, until, by_account }: Drawn, wanted: NewReferral, now: Date) {
  await tx
    .insertInto('referrals')
    .values({
      id,
      supporter_id: supporterId,
      municipality_id: wanted.municipalityId,
      company_name: wanted.companyName,
      corporate_number: wanted.corporateNumber,
      worry: wanted.worry,
      agreed_by: wanted.agreedBy,
      code_hash: hashOfReferral(code),
      expires_at: until,
      state: 'sent',
      state_since: now,
      by_account,
      created_at: now,
    })
    .execute()
  await writeContact(tx, { id, sending: 1 }, { name: wanted.contactName, email: wanted.contactEmail })
}

async function refuseWrong(tx: Tx, supporterId: string, wanted: NewReferral, now: Date): Promise<void> {
  if (wanted.corporateNumber && !isCorporateNumber(wanted.corporateNumber))
    throw new Invalid({ corporateNumber: '法人番号の検査数字（先頭の1桁）が合いません。番号を確かめてください' })
  const towns = tx.selectFrom('organizations').select('id').where('id', '=', wanted.municipalityId)
  if (!(await towns.where('kind', '=', 'municipality').executeTakeFirst()))
    throw new Invalid({ municipality: '町を一覧から選んでください' })
  await refuseDouble(tx, supporterId, wanted, now)
}
