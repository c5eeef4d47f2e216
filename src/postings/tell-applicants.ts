import { addresseesOf } from '../accounts/addressees.ts'
import { post } from '../mail.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Difference } from './content-in-words.ts'
import type { PostingRow } from './find-posting.ts'

/** States in which somebody still relies on what they applied for. */
const open = ['submitted', 'screening', 'interview', 'offered', 'accepted']
const MOST = 500

/** Writes to everybody with an open application what was corrected, once for each version. */
export async function tellApplicants(
  tx: Tx,
  posting: PostingRow,
  { version, differences }: { version: number; differences: readonly Difference[] },
  now: Date,
): Promise<void> {
  const rows = await tx
    .selectFrom('applications')
    .select('account_id')
    .where('posting_id', '=', posting.id)
    .where('state', 'in', open)
    .orderBy('id')
    .limit(MOST)
    .execute()
  const people = await addresseesOf(
    tx,
    rows.map(({ account_id }) => account_id),
  )
  const changes = differences.map(({ label, before, after }) => `■ ${label}\n前: ${before || '(なし)'}\n後: ${after}`)
  for (const { id, email, name } of people)
    await post(
      tx,
      {
        once: `posting-corrected-${posting.id}-${version}-${id}`,
        topic: 'application',
        why: 'あなたが応募した求人だから',
        to: { accountId: id, address: email },
        subject: `【結】応募した求人「${posting.title}」の内容が訂正されました`,
        body: `${name} 様\n\n応募された求人の説明が、次のとおり訂正されました。報酬、稼働の目安、期間などの条件は変わっていません。\n\n${changes.join('\n\n')}`,
        path: `/postings/${posting.id}`,
      },
      now,
    )
}
