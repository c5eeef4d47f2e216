import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { DemoRibbon } from './demo-ribbon.tsx'
import { JsonLd } from './raw.tsx'

test('no text of a posting can end the script element or open another', () => {
  const title = '</script><script>alert(1)</script><!-- 求人'
  const html = renderToString(<JsonLd data={{ title, nested: [{ name: '</SCRIPT >' }] }} />)
  const inside = /^<script type="application\/ld\+json">(.*)<\/script>$/s.exec(html)?.[1] ?? ''
  assert.doesNotMatch(inside, /</)
  assert.deepEqual(JSON.parse(inside), { title, nested: [{ name: '</SCRIPT >' }] })
})

test('whoever looks at a demo is told that nobody in it is real, and where to try another place', () => {
  const html = renderToString(<DemoRibbon />)
  assert.match(html, /人物・企業・町はすべて架空です/)
  assert.match(html, /<a href="\/demo">/)
})
