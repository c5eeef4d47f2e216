import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { Card } from './card.tsx'

test('only the title of a card is a link, so that it is heard once', () => {
  const html = renderToString(
    <Card title="現地ツアー" href="/events/1" over="2025年12月6日(土)">
      <p>温泉街を歩きます</p>
    </Card>,
  )
  assert.equal(html.match(/<a /g)?.length, 1)
  assert.match(html, /^<article class="card leads"><p class="over">/)
  assert.match(html, /<h3 class="title"><a href="\/events\/1">現地ツアー<\/a><\/h3>/)
})

test('a card without a link does not look like one, and its title fits the page', () => {
  const html = renderToString(<Card title="お知らせ" level={2} />)
  assert.equal(html, '<article class="card"><h2 class="title">お知らせ</h2></article>')
})
