import { formatInstant } from '../law/japanese-date.ts'
import { post } from '../mail.ts'
import type { Tx } from '../platform/db/database.ts'
import { wordsOf } from '../templates.ts'
import { type Words, writeToMembers } from './letters.ts'

/** The company is asked whether it wants to be introduced. The code stands in this mail and nowhere else. */
export async function askCompany(
  tx: Tx,
  to: { name: string; email: string },
  referral: { id: string; sending: number; code: string; supporter: string; companyName: string; until: Date },
  now: Date,
): Promise<void> {
  const { id, sending, code, supporter, companyName, until } = referral
  await post(
    tx,
    {
      once: `referral-${id}${again(sending)}`,
      topic: 'referral',
      why: `${supporter}が、あなたの会社を紹介したから`,
      to: { accountId: null, address: to.email },
      subject: `${supporter}から、副業人材の活用のご紹介`,
      body: `${companyName} ${to.name} 様\n\n${supporter}が、貴社を結(ゆい)の運営事業者に紹介しようとしています。\n結は、都市で働く専門人材が副業で地域の企業の課題を一緒に解く仕組みです。\n\n下のリンクから、紹介を受けるか断るかを選べます。登録は要りません。\n期限は${formatInstant(until)}です。選ばれるまで、運営事業者が貴社に連絡することはありません。\n\n心当たりがないときは、このメールは捨ててください。`,
      path: `/referrals/${code}`,
    },
    now,
  )
}

/** The company that was asked reads that the introduction was taken back. Run by the clock, which alone reads the address. */
export async function tellCompanyOfWithdrawal(
  tx: Tx,
  { referralId, sending }: { referralId: string; sending: number },
  now: Date,
): Promise<void> {
  const asked = await tx
    .selectFrom('referral_contacts as c')
    .innerJoin('referrals as r', 'r.id', 'c.referral_id')
    .innerJoin('organizations as o', 'o.id', 'r.supporter_id')
    .select(['c.name', 'c.email', 'r.company_name as company', 'o.name as supporter'])
    .where('c.referral_id', '=', referralId)
    .where('c.sending', '=', sending)
    .executeTakeFirst()
  if (!asked) return
  const { name, email, company, supporter } = asked
  const words = await wordsOf(tx, 'referral-withdrawn', { name, company, supporter })
  const once = `referral-withdrawn-${referralId}${again(sending)}-to-company`
  const to = { accountId: null, address: email }
  await post(tx, { once, topic: 'referral', why: `${supporter}が、あなたの会社を紹介したから`, to, ...words }, now)
}

/** Each sending has its own letters. */
const again = (sending: number): string => (sending > 1 ? `-${sending}` : '')

/** What became of an introduction, for everybody of the supporter who may act. */
export async function tellSupporter(
  tx: Tx,
  referral: { id: string; sending: number; supporter_id: string; company_name: string },
  what: 'consented' | 'declined' | 'matched',
  now: Date,
): Promise<void> {
  const said = {
    consented: {
      subject: `${referral.company_name}が紹介を受けました`,
      body: '企業が紹介に同意しました。運営事業者が受け付け、企業に連絡します。',
    },
    declined: {
      subject: `${referral.company_name}は今回は見送りました`,
      body: '企業は今回の紹介を見送りました。時期を見て、あらためて話してみてください。',
    },
    matched: {
      subject: `ご紹介の成果のお知らせ(${referral.company_name})`,
      body: `ご紹介いただいた${referral.company_name}と副業人材との契約が始まりました。\nご紹介ありがとうございました。これからの様子も、折を見てお知らせします。`,
    },
  }[what]
  const words: Words = {
    once: `referral-${what}-${referral.id}${again(referral.sending)}`,
    topic: 'referral',
    ...said,
    path: `/supporter/referrals/${referral.id}`,
  }
  await writeToMembers(tx, referral.supporter_id, words, now)
}
