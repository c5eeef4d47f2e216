import { addresseesOf } from '../../accounts/addressees.ts'
import { post } from '../../mail.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { ScoutRow } from './find-scout.ts'

const toSender = {
  accepted: {
    subject: 'スカウトを受けたいと返事がありました',
    body: '声をかけた方から、応募したいと返事がありました。応募が届くと、あらためてお知らせします。お名前は応募のときに伝えられます。',
  },
  declined: {
    subject: 'スカウトへの返事がありました',
    body: '声をかけた方から、今回は見送りたいと返事がありました。理由はうかがっていません。ほかの方もご検討ください。',
  },
} as const

/** Somebody was invited; who it was from and what was written is read on the page. */
export async function tellTalentOfScout(
  tx: Tx,
  { id, accountId, title }: { id: string; accountId: string; title: string },
  now: Date,
): Promise<void> {
  const [account] = await addresseesOf(tx, [accountId])
  if (!account) return
  const letter = {
    once: `scout-sent-${id}`,
    topic: 'scout',
    to: { accountId, address: account.email },
    subject: `スカウトが届きました「${title}」`,
    body: 'あなたのプロフィールを見た発注者から、応募のお誘いが届きました。お名前と連絡先は、あなたが応募するまで伝わりません。',
    path: `/my/scouts/${id}`,
  } as const
  await post(tx, letter, now)
}

/** Tells whoever wrote it what the talent answered. */
export async function tellSender(tx: Tx, scout: ScoutRow, what: keyof typeof toSender, now: Date): Promise<void> {
  const [sender] = await addresseesOf(tx, [scout.by_account])
  if (!sender) return
  const letter = {
    ...toSender[what],
    once: `scout-${what}-${scout.id}`,
    topic: 'scout',
    to: { accountId: sender.id, address: sender.email },
    path: `/client/postings/${scout.posting_id}/scouts`,
  } as const
  await post(tx, letter, now)
}
