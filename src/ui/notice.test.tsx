import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { Notice, type Tone } from './notice.tsx'

test('the icon of each notice says its meaning in words', () => {
  const meanings: Record<Tone, string> = { info: 'お知らせ', success: '成功', warning: '注意', error: 'エラー' }
  for (const tone of Object.keys(meanings) as Tone[]) {
    const html = renderToString(<Notice tone={tone} title="題" />)
    assert.match(html, new RegExp(`^<div class="notice ${tone}"><svg[^>]*role="img" aria-label="${meanings[tone]}"`))
  }
})

test('only an answer to what the reader did interrupts', () => {
  assert.doesNotMatch(renderToString(<Notice tone="warning" title="題" />), /role="(alert|status)"/)
  assert.match(renderToString(<Notice tone="warning" title="題" live />), /role="status"/)
  assert.match(renderToString(<Notice tone="error" title="題" live />), /role="alert"/)
})

test('a notice can say what to do', () => {
  const html = renderToString(
    <Notice tone="info" title="候補日が届いています">
      <p>選んでください</p>
    </Notice>,
  )
  assert.match(html, /<p class="title">候補日が届いています<\/p><p>選んでください<\/p>/)
})
