import type { Visit } from '../route.ts'
import { findOwnPosting } from './own-posting.ts'
import { crumbsBelow, pathOfPosting, titleOf } from './paths.ts'
import { daysUntil } from './public/doorway.ts'
import { PostingPage } from './public/pages/posting-page.tsx'
import { surroundingsOf } from './public/surroundings.ts'
import { readPosting } from './read-posting.ts'

/** The public page's own view of a posting that is not public yet, with a way back instead of the way to apply. */
export async function preview(visit: Visit): Promise<Response> {
  const { actor } = visit
  const id = visit.id('posting')
  const { posting, around } = await visit.read(async (tx) => {
    const own = await findOwnPosting(tx, actor, id)
    return { posting: await readPosting(tx, actor, id), around: await surroundingsOf(tx, actor, own) }
  })
  const { closes_on: closesOn } = posting.row
  return visit.page(
    { title: '人材に見える画面', crumbs: crumbsBelow(actor, posting.row) },
    <PostingPage
      posting={{ ...posting, row: { ...posting.row, title: titleOf(posting.row) } }}
      around={around}
      doorway={{
        kind: 'elsewhere',
        href: pathOfPosting(id),
        label: '求人の画面に戻る',
        note: '公開すると、ここに「応募する」が出ます。',
      }}
      open
      corrections={[]}
      daysLeft={closesOn === null ? null : Math.max(0, daysUntil(closesOn, visit.now))}
      similar={[]}
    />,
  )
}
