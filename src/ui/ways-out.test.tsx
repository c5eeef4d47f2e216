import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { WaysOut } from './ways-out.tsx'

const plain = (html: string) => html.replaceAll(/<[^>]*>/g, '')

test('each way is a link with what it would show', () => {
  const ways = [
    { label: '観光', href: '/postings?q=a', count: 1200 },
    { label: '観戦', href: '/postings?q=b', count: 1 },
  ]
  const html = renderToString(<WaysOut title="もしかして" ways={ways} unit="件" />)
  assert.equal(plain(html), 'もしかして: 観光(1,200件)、観戦(1件)')
  assert.match(html, /<a href="\/postings\?q=b">観戦<\/a>/)
})

test('without any way there is no line', () => {
  assert.equal(renderToString(<WaysOut title="もしかして" ways={[]} unit="人" />), '')
})
