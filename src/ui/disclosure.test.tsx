import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { Disclosure } from './disclosure.tsx'

test('more is folded away under a summary, and can begin open', () => {
  const html = renderToString(<Disclosure summary="条件を追加する">職種</Disclosure>)
  assert.equal(html, '<details class="disclosure"><summary>条件を追加する</summary><div>職種</div></details>')
  assert.match(
    renderToString(
      <Disclosure summary="条件" open>
        職種
      </Disclosure>,
    ),
    /<details class="disclosure" open>/,
  )
})

test('what is folded on a phone only says so to the style sheet', () => {
  const html = renderToString(
    <Disclosure summary="25の数字を開く" roomy>
      1件
    </Disclosure>,
  )
  assert.match(html, /^<details class="disclosure folds"><summary>25の数字を開く/)
})
