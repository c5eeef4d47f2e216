import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { SearchBox } from './search-box.tsx'

test('words are asked for by GET under a label that is seen', () => {
  const html = renderToString(<SearchBox action="/postings" label="求人を探す" value="返礼品" />)
  assert.match(html, /^<form method="get" action="\/postings" role="search" aria-label="求人を探す"/)
  assert.match(html, /<label for="q">求人を探す<\/label>/)
  assert.match(html, /<input id="q" name="q" type="search" value="返礼品"/)
})

test('other conditions stay as they are, even two of one name', () => {
  const keep: [string, string][] = [
    ['remote', 'full'],
    ['remote', 'mixed'],
  ]
  const html = renderToString(<SearchBox action="/postings" label="求人を探す" keep={keep} />)
  assert.match(
    html,
    /<input type="hidden" name="remote" value="full"\/?><input type="hidden" name="remote" value="mixed"\/?>/,
  )
})
