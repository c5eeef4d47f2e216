import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { FilterChips } from './filter-chips.tsx'

test('each condition can be taken away, and the link says so', () => {
  const html = renderToString(
    <FilterChips clearHref="/postings" chips={[{ label: 'EC運営', removeHref: '/postings?remote=full' }]} />,
  )
  assert.match(html, /^<ul class="chips" aria-label="絞り込みの条件">/)
  assert.match(html, /<a class="chip" href="\/postings\?remote=full">EC運営<svg[^>]*role="img" aria-label="を外す">/)
  assert.match(html, /<a href="\/postings">すべて外す<\/a>/)
})

test('a list without conditions has nothing to take away', () => {
  assert.equal(renderToString(<FilterChips clearHref="/postings" chips={[]} />), '')
})
