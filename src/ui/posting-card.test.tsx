import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { PostingCard, type PostingCardProps } from './posting-card.tsx'

const posting: PostingCardProps = {
  href: '/postings/1',
  title: '返礼品の写真を見直したい',
  client: '湯けむり醸造',
  place: '鳥取県 湯けむり町',
  fee: '月50,000円',
  hours: '月20時間',
  remote: 'すべてリモート',
  closes: '2026年1月15日(木)まで',
}

test('a posting shows who, where, how much, how long, how and until when', () => {
  const html = renderToString(<PostingCard {...posting} />)
  for (const words of [
    '湯けむり醸造',
    '鳥取県 湯けむり町',
    '月50,000円',
    '月20時間',
    'すべてリモート',
    '2026年1月15日(木)まで',
  ]) {
    assert.ok(html.includes(words), words)
  }
})

test('each fact has its name, though only an icon is seen', () => {
  const html = renderToString(<PostingCard {...posting} />)
  for (const term of ['謝礼', '稼働', '働き方', '締切'])
    assert.match(html, new RegExp(`role="img" aria-label="${term}"`))
})

test('state, labels and reasons appear only where there are some', () => {
  assert.doesNotMatch(renderToString(<PostingCard {...posting} />), /class="(tag|labels|reasons)/)
  const html = renderToString(
    <PostingCard
      {...posting}
      status={{ tone: 'care', label: 'まもなく締切' }}
      labels={['広報・PR']}
      reasons={['経験が合っています']}
    />,
  )
  assert.match(html, /<span class="tag care">/)
  assert.match(html, /<span class="label">広報・PR<\/span>/)
  assert.match(html, /<ul class="reasons" aria-label="おすすめの理由"><li>経験が合っています/)
})
