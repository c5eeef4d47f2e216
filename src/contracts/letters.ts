import { addresseesOf } from '../accounts/addressees.ts'
import { post } from '../mail.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Side } from './contract.ts'
import type { ContractRow } from './find-contract.ts'

type Parties = Pick<ContractRow, 'id' | 'client_id' | 'account_id'>

interface Words {
  subject: string
  body: string
  /** Where below the contract's own page the letter leads. */
  below?: string
  /** Law says that it has to reach the other side: no switch keeps it back. */
  mustReach?: true
}

const news = {
  proposed: {
    subject: '契約の内容が届きました',
    body: '発注者から契約の内容が届きました。条件をすべて読み、同意するかどうかを選んでください。',
  },
  consented: {
    subject: '相手方が契約に同意しました',
    body: '相手方が契約の内容に同意しました。あなたが同意すると、契約が始まります。内容を確かめてください。',
  },
  started: {
    subject: '契約が始まりました(取引条件明示書)',
    body: '双方の同意により契約が始まりました。フリーランス法3条の取引条件明示書を、次のページで交付します。大切に保管してください。書面での交付を求めることもできます。',
    below: '/notice',
    mustReach: true,
  },
  amended: {
    subject: '契約を変更しました(取引条件明示書)',
    body: '双方の同意により契約を変更しました。変更後の取引条件明示書を、次のページで交付します。',
    below: '/notice',
    mustReach: true,
  },
  amending: {
    subject: '契約の変更の提案があります',
    body: '契約を変更する提案があります。変わるところを確かめ、同意するかどうかを選んでください。同意するまで、いまの条件が続きます。',
  },
  paidProposed: {
    subject: '有償の契約に切り替える提案があります',
    body: '無償トライアルを有償の契約に切り替える提案が届きました。報酬と期間を確かめ、同意するかどうかを選んでください。双方が同意すると、新しい取引条件明示書が交付されます。',
  },
  debriefed: {
    subject: '報告会の記録が届きました',
    body: '発注者が報告会を記録しました。報告の内容と、決まったことをご覧ください。',
    below: '/debriefings',
  },
  trialEnded: {
    subject: '無償トライアルの結論が記録されました',
    body: '相手方が、無償トライアルを有償の契約にしないことを記録しました。理由は契約の画面でご覧ください。契約は、終了日まで続きます。',
  },
  dropped: {
    subject: '契約の変更の提案は取り下げられました',
    body: '変更の提案は終わりました。いまの条件が続きます。',
  },
  abandoned: {
    subject: '契約が取りやめになりました',
    body: '契約が始まる前に、相手方が取りやめました。理由は契約の画面でご覧ください。',
  },
  announced: {
    subject: '契約の終了の予告があります',
    body: '契約の終了について予告がありました。終了の日と理由を、契約の画面で確かめてください。副業人材は、理由の詳しい開示を求めることができます。',
    mustReach: true,
  },
  terminated: {
    subject: '契約が解除されました',
    body: '契約が終わりました。契約の画面でご覧ください。',
    mustReach: true,
  },
  ended: {
    subject: '契約期間が終わりました',
    body: '契約期間が終わりました。ありがとうございました。まだ支払われていない月があるときは、支払期日までに支払われます。',
  },
  renewal: {
    subject: '契約の終わりが近づいています',
    body: '契約を続けるか終えるかを決めてください。6か月以上の契約を更新しないときは、終了の30日前までの予告が必要です(フリーランス法16条)。',
  },
  paperAsked: {
    subject: '取引条件明示書の書面での交付を求められています',
    body: '副業人材が、書面での交付を求めています。印刷した取引条件明示書を遅滞なく渡し、契約の画面で記録してください。',
  },
  paperGiven: {
    subject: '取引条件明示書を書面で交付しました',
    body: '発注者が、書面での交付を記録しました。届いていないときは、発注者にお問い合わせください。',
  },
  reasonAsked: {
    subject: '契約の終了の理由の開示を求められています',
    body: '副業人材が、終了の理由の開示を求めています。遅滞なく開示してください(フリーランス法16条2項)。',
  },
  reasonGiven: {
    subject: '契約の終了の理由が開示されました',
    body: '発注者が、契約の終了の理由を開示しました。契約の画面でご覧ください。',
    mustReach: true,
  },
  workdayReturned: {
    subject: '活動記録が差し戻されました',
    body: '発注者が活動記録を差し戻しました。理由を読み、直して送り直してください。',
    below: '/workdays',
  },
} as const satisfies Record<string, Words>

export type News = keyof typeof news

/** Tells one side what happened, once per version (or day, for what the clock says). */
export async function tellSide(
  tx: Tx,
  contract: Parties,
  side: Side,
  what: News,
  mark: number | string,
  now: Date,
): Promise<void> {
  if (side === 'talent') await tellTalent(tx, contract, what, mark, now)
  else await tellClient(tx, contract, what, mark, now)
}

export async function tellBoth(tx: Tx, contract: Parties, what: News, mark: number | string, now: Date): Promise<void> {
  await tellTalent(tx, contract, what, mark, now)
  await tellClient(tx, contract, what, mark, now)
}

export async function tellTalent(
  tx: Tx,
  contract: Parties,
  what: News,
  mark: number | string,
  now: Date,
): Promise<void> {
  const [account] = await addresseesOf(tx, [contract.account_id])
  if (account) await write(tx, account, { ...news[what], contract, base: '/my/contracts', what, mark }, now)
}

/** Members of the client who may act; a viewer is not asked to do anything. */
export async function tellClient(
  tx: Tx,
  contract: Parties,
  what: News,
  mark: number | string,
  now: Date,
): Promise<void> {
  for (const member of await writersOf(tx, contract.client_id))
    await write(tx, member, { ...news[what], contract, base: '/client/contracts', what, mark }, now)
}

/** Admins other than the one who asks: one of them has to approve (決裁). */
export async function tellApprovers(
  tx: Tx,
  contract: Parties,
  { asker, version }: { asker: string | null; version: number },
  now: Date,
): Promise<void> {
  const words = {
    subject: '契約の決裁を求められています',
    body: '契約の内容を確かめ、決裁するか差し戻すかを選んでください。',
  }
  for (const member of await writersOf(tx, contract.client_id))
    if (member.role === 'admin' && member.id !== asker)
      await write(
        tx,
        member,
        { ...words, contract, base: '/client/contracts', what: 'approval', mark: `${version}-${now.getTime()}` },
        now,
      )
}

async function writersOf(tx: Tx, organizationId: string): Promise<{ id: string; email: string; role: string }[]> {
  const members = await tx
    .selectFrom('memberships')
    .select(['account_id', 'role'])
    .where('organization_id', '=', organizationId)
    .where('state', '=', 'active')
    .where('role', '!=', 'viewer')
    .orderBy('account_id')
    .limit(50)
    .execute()
  const roles = new Map(members.map(({ account_id, role }) => [account_id, role]))
  const people = await addresseesOf(tx, [...roles.keys()])
  return people.map((person) => ({ ...person, role: roles.get(person.id) ?? '' }))
}

interface ToWrite extends Words {
  contract: Parties
  base: string
  what: string
  mark: number | string
}

async function write(tx: Tx, to: { id: string; email: string }, letter: ToWrite, now: Date): Promise<void> {
  const { contract, base, what, mark, subject, body, below = '', mustReach } = letter
  const once = `contract-${what}-${contract.id}-${mark}-to-${to.id}`
  const address = { accountId: to.id, address: to.email }
  await post(
    tx,
    {
      once,
      topic: 'contract',
      to: address,
      subject,
      body,
      path: `${base}/${contract.id}${below}`,
      ...(mustReach ? { mustReach } : {}),
    },
    now,
  )
}
