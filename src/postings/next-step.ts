import type { PostingRow } from './find-posting.ts'
import { dayInWords } from './posting-words.ts'
import type { PostingState } from './posting.ts'

/** What happens next with a posting, and whose turn it is, in one or two sentences for its client. */
export function nextStepOf(row: Pick<PostingRow, 'state' | 'closes_on' | 'publish_on'>, waiting: number): string {
  const say: Record<PostingState, string> = {
    draft: '必要な項目を書き終えたら、審査に出してください。審査は運営事業者が行います。',
    review: row.publish_on
      ? `審査が終わりました。${dayInWords(row.publish_on)}に公開されます。`
      : '運営事業者が内容を確かめています。終わるとメールでお知らせします。',
    returned: '運営事業者からの指摘があります。直して、もう一度審査に出してください。',
    published: waiting > 0 ? `${waiting}件の応募が、あなたの返事を待っています。` : publishedWithout(row.closes_on),
    closed:
      waiting > 0
        ? `${waiting}件の応募が、あなたの返事を待っています。選考を続けられます。`
        : '新しい応募は受け付けていません。契約が決まると「成約」になります。決まらなかったときは、「募集を終える」から理由を選んで「不成立」にしてください。',
    filled: '募集した人数の契約が成立しました。',
    unfilled: '今回は契約に至りませんでした。この求人を写して、もう一度募集できます。',
    withdrawn: 'この求人は取り下げました。写して、新しい求人を作れます。',
  }
  return say[row.state]
}

function publishedWithout(closesOn: string | null): string {
  return `${dayInWords(closesOn)}まで応募を受け付けています。届くとメールでお知らせします。`
}
