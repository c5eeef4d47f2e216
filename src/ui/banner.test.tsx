import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { Banner, type Tone } from './banner.tsx'

test('the icon of each banner says its meaning in words', () => {
  const meanings: Record<Tone, string> = { info: 'お知らせ', success: '成功', warning: '注意', error: 'エラー' }
  for (const tone of Object.keys(meanings) as Tone[]) {
    const html = renderToString(<Banner tone={tone} title="題" />)
    assert.match(html, new RegExp(`^<div class="banner ${tone}"><svg[^>]*role="img" aria-label="${meanings[tone]}"`))
  }
})

test('only an answer to what the reader did interrupts', () => {
  assert.doesNotMatch(renderToString(<Banner tone="warning" title="題" />), /role="(alert|status)"/)
  assert.match(renderToString(<Banner tone="warning" title="題" live />), /role="status"/)
  assert.match(renderToString(<Banner tone="error" title="題" live />), /role="alert"/)
})

test('a banner can say what to do', () => {
  const html = renderToString(
    <Banner tone="info" title="候補日が届いています">
      <p>選んでください</p>
    </Banner>,
  )
  assert.match(html, /<p class="title">候補日が届いています<\/p><p>選んでください<\/p>/)
})
