import type { Tx } from '../platform/db/database.ts'
import { post } from '../mail.ts'
import type { PostingRow } from './find-posting.ts'
import { wordsOf } from '../templates.ts'
import { dayInWords } from './posting-words.ts'

/** What a client hears of by mail, because it waits for them or changes what others see. */
type News = 'returned' | 'published' | OwnWords

/** The others are told in the words of a template (文例), which the operator may change. */
type OwnWords = 'missed' | 'closed' | 'worded' | 'moved'

const subjects: Record<OwnWords, (title: string) => string> = {
  missed: (title) => `【結】求人${title}を予定の日に公開できませんでした`,
  closed: (title) => `【結】求人${title}の募集が終了しました`,
  worded: (title) => `【結】求人${title}の文案を確認してください`,
  moved: (title) => `【結】求人${title}の日程が変わりました`,
}

const bodies: Record<OwnWords, (title: string, posting: PostingRow) => string> = {
  missed: (title) =>
    `求人${title}は、公開に必要な項目が足りなくなったため、審査に戻りました。\n運営事業者からの連絡をお待ちください。`,
  closed: (title) =>
    `求人${title}は締切日を過ぎたため、募集を終了しました。\nまだ返事をしていない応募を確かめてください。選考は続けられますが、選考の期間を過ぎても返事のない応募には、定型の見送りの返事が届きます。`,
  worded: (title) =>
    `求人${title}の文案を、運営事業者が書きました。\n変わったところを確かめて、「この文案で進める」か「直してほしい」を選んでください。確認が済むまで、求人は公開されません。`,
  moved: (title, { closes_on, publish_on }) =>
    `募集回の日程が変わり、求人${title}もそれに合わせて変わりました。\n${publish_on ? `公開日: ${dayInWords(publish_on)}\n` : ''}締切日: ${dayInWords(closes_on)}`,
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
  for (const { id, email, name } of people) {
    const words = await newsInWords(tx, posting, news, name)
    await post(
      tx,
      {
        ...words,
        once: `posting-${news}-${posting.id}-${now.getTime()}-${id}`,
        topic: 'posting',
        to: { accountId: id, address: email },
        path: `/client/postings/${posting.id}${news === 'worded' ? '/confirmation' : ''}`,
      },
      now,
    )
  }
}

function newsInWords(
  tx: Tx,
  posting: PostingRow,
  news: News,
  name: string,
): Promise<{ subject: string; body: string }> {
  if (news === 'returned' || news === 'published') {
    const values = { posting: posting.title, name, closes_on: dayInWords(posting.closes_on) }
    return wordsOf(tx, `posting-${news}`, values)
  }
  const title = `「${posting.title}」`
  return Promise.resolve({ subject: subjects[news](title), body: `${name} 様\n\n${bodies[news](title, posting)}` })
}
