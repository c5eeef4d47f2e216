import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { Tabs } from './tabs.tsx'

test('tabs are links, the shown one marked, with how much is behind each', () => {
  const tabs = [
    { label: 'すべて', href: '?', count: 1234, current: true },
    { label: '面談', href: '?state=interview', count: 0 },
    { label: '見送り', href: '?state=declined' },
  ]
  const html = renderToString(<Tabs label="応募の状態" tabs={tabs} />)
  assert.match(html, /^<nav class="tabs" aria-label="応募の状態">/)
  assert.match(html, /<a href="\?" aria-current="page">すべて<span class="quiet">（1,234）<\/span><\/a>/)
  assert.match(html, /<a href="\?state=interview">面談<span class="quiet">（0）/)
  assert.match(html, /見送り<\/a>/)
})
