import type { Tx } from '../platform/db/database.ts'
import { post } from '../mail.ts'
import type { PostingRow } from './find-posting.ts'
import { dayInWords } from './posting-words.ts'

/** What a client hears of by mail, because it waits for them or changes what others see. */
type News = 'returned' | 'published' | 'missed' | 'closed'

const subjects: Record<News, (title: string) => string> = {
  returned: (title) => `【結】求人${title}に運営事業者からの指摘があります`,
  published: (title) => `【結】求人${title}を公開しました`,
  missed: (title) => `【結】求人${title}を予定の日に公開できませんでした`,
  closed: (title) => `【結】求人${title}の募集が終了しました`,
}

const bodies: Record<News, (title: string, posting: PostingRow) => string> = {
  returned: (title) =>
    `求人${title}の審査で、運営事業者からの指摘がありました。\n指摘を確かめて直し、もう一度審査に出してください。`,
  published: (title, posting) =>
    `求人${title}を公開しました。締切日は${dayInWords(posting.closes_on)}です。\n応募が届いたら、お早めに返事をしてください。`,
  missed: (title) =>
    `求人${title}は、公開に必要な項目が足りなくなったため、審査に戻りました。\n運営事業者からの連絡をお待ちください。`,
  closed: (title) =>
    `求人${title}は締切日を過ぎたため、募集を終了しました。\nまだ返事をしていない応募を確かめてください。`,
}

/** Writes to the admins and editors of the client; each piece of news about one posting and one moment goes out once. */
export async function tellClient(tx: Tx, posting: PostingRow, news: News, now: Date): Promise<void> {
  const people = await tx
    .selectFrom('memberships as m')
    .innerJoin('accounts as a', 'a.id', 'm.account_id')
    .select(['a.id', 'a.email', 'a.name'])
    .where('m.organization_id', '=', posting.client_id)
    .where('m.state', '=', 'active')
    .where('m.role', 'in', ['admin', 'editor'])
    .where('a.state', '=', 'active')
    .orderBy('a.id')
    .limit(20)
    .execute()
  const title = `「${posting.title}」`
  const subject = subjects[news](title)
  const body = bodies[news](title, posting)
  for (const { id, email, name } of people)
    await post(
      tx,
      {
        once: `posting-${news}-${posting.id}-${now.getTime()}-${id}`,
        topic: 'posting',
        to: { accountId: id, address: email },
        subject,
        body: `${name} 様\n\n${body}`,
        path: `/client/postings/${posting.id}`,
      },
      now,
    )
}
