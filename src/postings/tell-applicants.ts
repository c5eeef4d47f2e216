import { type Addressee, addresseesOf } from '../accounts/addressees.ts'
import { post } from '../mail.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Difference } from './content-in-words.ts'
import type { PostingRow } from './find-posting.ts'
import { dayInWords } from './posting-words.ts'

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
  const people = await applicantsOf(tx, posting.id)
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

/** Writes to the same people that applications are taken until another day; what they sent stays as it is. */
export async function tellApplicantsOfClosing(tx: Tx, posting: PostingRow, now: Date): Promise<void> {
  for (const { id, email, name } of await applicantsOf(tx, posting.id))
    await post(
      tx,
      {
        once: `posting-closing-moved-${posting.id}-${posting.closes_on}-${id}`,
        topic: 'application',
        why: 'あなたが応募した求人だから',
        to: { accountId: id, address: email },
        subject: `【結】応募した求人「${posting.title}」の締切日が変わりました`,
        body: `${name} 様\n\n応募された求人の締切日が、${dayInWords(posting.closes_on)}に変わりました。応募はそのままで、していただくことはありません。選考は、締切を待たずに進むことがあります。`,
        path: `/postings/${posting.id}`,
      },
      now,
    )
}

async function applicantsOf(tx: Tx, postingId: string): Promise<Addressee[]> {
  const rows = await tx
    .selectFrom('applications')
    .select('account_id')
    .where('posting_id', '=', postingId)
    .where('state', 'in', open)
    .orderBy('id')
    .limit(MOST)
    .execute()
  const ids = rows.map(({ account_id }) => account_id)
  return addresseesOf(tx, ids)
}
