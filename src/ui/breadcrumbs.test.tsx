import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { Breadcrumbs } from './breadcrumbs.tsx'

test('the way to a page is an ordered list whose last step is the page itself', () => {
  const html = renderToString(<Breadcrumbs crumbs={[{ label: 'ホーム', href: '/' }, { label: '求人' }]} />)
  assert.equal(
    html,
    '<nav class="crumbs" aria-label="現在位置"><ol><li><a href="/">ホーム</a></li><li><span aria-current="page">求人</span></li></ol></nav>',
  )
})

test('the first page has no way to show', () => {
  assert.equal(renderToString(<Breadcrumbs crumbs={[]} />), '')
})
