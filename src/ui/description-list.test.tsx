import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { DescriptionList } from './description-list.tsx'

test('what is known about a thing is terms and words', () => {
  const html = renderToString(<DescriptionList items={[{ term: '報酬', words: '月50,000円' }]} />)
  assert.equal(html, '<dl class="descriptions"><div><dt>報酬</dt><dd>月50,000円</dd></div></dl>')
})

test('a hole is seen, and a zero is not a hole', () => {
  assert.match(
    renderToString(<DescriptionList items={[{ term: '備考', words: '' }]} />),
    /<dd><span class="quiet">未設定<\/span>/,
  )
  assert.match(renderToString(<DescriptionList items={[{ term: '件数', words: 0 }]} />), /<dd>0<\/dd>/)
})

test('a link to change something says what it changes', () => {
  const html = renderToString(<DescriptionList items={[{ term: '報酬', words: '5万円', change: '/fee' }]} />)
  assert.match(html, /<a href="\/fee">変更<span class="unseen">（報酬）<\/span><\/a>/)
})
