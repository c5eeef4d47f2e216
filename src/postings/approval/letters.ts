import { addresseesOf } from '../../accounts/addressees.ts'
import { post } from '../../mail.ts'
import type { Tx } from '../../platform/db/database.ts'

const news = {
  asked: {
    subject: '求人の決裁を求められています',
    body: '求人の内容を確かめ、決裁するか差し戻すかを選んでください。',
  },
  approved: { subject: '求人が決裁されました', body: '求人の決裁が済みました。審査に出せます。' },
  returned: {
    subject: '求人が決裁で差し戻されました',
    body: '理由を読み、求人を直してから、もう一度決裁を求めてください。',
  },
} as const

/** Tells one person of the town hall whose turn it is, or what became of it. */
export async function tellOfApproval(
  tx: Tx,
  letter: { what: keyof typeof news; to: string; posting: string; mark: string },
  now: Date,
): Promise<void> {
  const [reader] = await addresseesOf(tx, [letter.to])
  if (!reader) return
  await post(
    tx,
    {
      ...news[letter.what],
      once: `posting-approval-${letter.what}-${letter.mark}-to-${reader.id}`,
      topic: 'posting',
      to: { accountId: reader.id, address: reader.email },
      path: `/client/postings/${letter.posting}/approval`,
    },
    now,
  )
}
