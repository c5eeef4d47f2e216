import { randomBytes, randomUUID } from 'node:crypto'
import { accountOf, type Actor, organizationOf } from '../actor.ts'
import { record } from '../journal.ts'
import { isCorporateNumber } from '../law/corporate-number.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed } from '../platform/errors.ts'
import { hashOfReferral } from './find-referral.ts'
import { askCompany } from './letters.ts'
import { mayReferral } from './policy.ts'
import { type AgreedBy, REFERRAL_DAYS } from './referral.ts'

const DAY = 86_400_000
/** More than a chamber introduces in a day; a stolen account cannot write to the whole world. */
const MOST_A_DAY = 30

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
  // One of a house at a time, so that two colleagues do not introduce the same company in the same moment.
  const house = tx.selectFrom('organizations').select('name').where('id', '=', supporterId)
  const { name: supporter } = await house.forNoKeyUpdate().executeTakeFirstOrThrow()
  await refuseWrong(tx, supporterId, wanted, now)
  const id = randomUUID()
  const code = randomBytes(24).toString('base64url')
  const until = new Date(now.getTime() + REFERRAL_DAYS * DAY)
  await insert(tx, { id, supporterId, code, until, by_account }, wanted, now)
  const detail = { supporter: supporterId, municipality: wanted.municipalityId }
  await record(tx, actor, { name: 'referral.sent', subject: id, from: null, to: 'sent', detail }, now)
  const to = { name: wanted.contactName, email: wanted.contactEmail }
  await askCompany(tx, to, { id, code, supporter, companyName: wanted.companyName, until }, now)
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
  await tx
    .insertInto('referral_contacts')
    .values({ referral_id: id, name: wanted.contactName, email: wanted.contactEmail })
    .execute()
}

async function refuseWrong(tx: Tx, supporterId: string, wanted: NewReferral, now: Date): Promise<void> {
  if (wanted.corporateNumber && !isCorporateNumber(wanted.corporateNumber))
    throw new Invalid({ corporateNumber: '法人番号の検査数字（先頭の1桁）が合いません。番号を確かめてください' })
  const towns = tx.selectFrom('organizations').select('id').where('id', '=', wanted.municipalityId)
  if (!(await towns.where('kind', '=', 'municipality').executeTakeFirst()))
    throw new Invalid({ municipality: '町を一覧から選んでください' })
  const own = await tx
    .selectFrom('referrals')
    .select(['company_name', 'corporate_number', 'state', 'created_at'])
    .where('supporter_id', '=', supporterId)
    .where((e) =>
      e.or([
        e('state', 'not in', ['declined', 'expired', 'passed', 'matched']),
        e('created_at', '>', new Date(now.getTime() - DAY)),
      ]),
    )
    .execute()
  if (own.filter(({ created_at }) => created_at > new Date(now.getTime() - DAY)).length >= MOST_A_DAY)
    throw new Invalid({ companyName: `紹介は1日${MOST_A_DAY}件までです。明日、続きを入力してください` })
  const same = own.find((one) => isOpen(one.state) && isSame(one, wanted))
  if (same) throw new Invalid({ companyName: 'この企業はすでに紹介しています。ホームで状態を確かめられます' })
}

const isOpen = (state: string): boolean => !['declined', 'expired', 'passed', 'matched'].includes(state)

function isSame(one: { company_name: string; corporate_number: string | null }, wanted: NewReferral): boolean {
  if (one.corporate_number && wanted.corporateNumber) return one.corporate_number === wanted.corporateNumber
  return one.company_name === wanted.companyName
}
