import { randomBytes } from 'node:crypto'
import type { Tx } from '../platform/db/database.ts'
import { Invalid } from '../platform/errors.ts'
import { REFERRAL_DAYS } from './referral.ts'

const DAY = 86_400_000
/** More than a chamber introduces in a day; a stolen account cannot write to the whole world. */
const MOST_A_DAY = 30

/** The company that is introduced. */
interface Introduced {
  companyName: string
  corporateNumber: string | null
}

/** One of a house at a time, so that two colleagues do not introduce the same company in the same moment. @returns its name */
export async function lockSupporter(tx: Tx, supporterId: string): Promise<string> {
  const house = tx.selectFrom('organizations').select('name').where('id', '=', supporterId)
  return (await house.forNoKeyUpdate().executeTakeFirst())?.name ?? ''
}

/** What the company answers with, and until when. */
export function newCode(now: Date): { code: string; until: Date } {
  return { code: randomBytes(24).toString('base64url'), until: new Date(now.getTime() + REFERRAL_DAYS * DAY) }
}

/** The person at the company, for this sending. Written once and never changed. */
export async function writeContact(
  tx: Tx,
  { id, sending }: { id: string; sending: number },
  { name, email }: { name: string; email: string },
): Promise<void> {
  await tx.insertInto('referral_contacts').values({ referral_id: id, sending, name, email }).execute()
}

/** @throws Invalid (`companyName`) for a company that this supporter introduces already, or for too many in a day */
export async function refuseDouble(tx: Tx, supporterId: string, wanted: Introduced, now: Date): Promise<void> {
  const own = await tx
    .selectFrom('referrals')
    .select(['company_name', 'corporate_number', 'state', 'created_at'])
    .where('supporter_id', '=', supporterId)
    .where((e) => e.or([e('state', 'not in', [...over]), e('created_at', '>', new Date(now.getTime() - DAY))]))
    .execute()
  if (own.filter(({ created_at }) => created_at > new Date(now.getTime() - DAY)).length >= MOST_A_DAY)
    throw new Invalid({ companyName: `紹介は1日${MOST_A_DAY}件までです。明日、続きを入力してください` })
  const same = own.find((one) => isOpen(one.state) && isSame(one, wanted))
  if (same) throw new Invalid({ companyName: 'この企業はすでに紹介しています。ホームで状態を確かめられます' })
}

const over: readonly string[] = ['declined', 'expired', 'passed', 'matched', 'withdrawn']
const isOpen = (state: string): boolean => !over.includes(state)

function isSame(one: { company_name: string; corporate_number: string | null }, wanted: Introduced): boolean {
  if (one.corporate_number && wanted.corporateNumber) return one.corporate_number === wanted.corporateNumber
  return one.company_name === wanted.companyName
}
