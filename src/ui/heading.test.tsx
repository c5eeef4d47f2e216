import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { PageHeading, Section } from './heading.tsx'

test('a page has one first heading, with what it is for', () => {
  const html = renderToString(<PageHeading title="応募者" over="湯けむり醸造" lead="7日以内に返事をします。" />)
  assert.equal(
    html,
    '<header class="page-heading"><p class="over">湯けむり醸造</p><h1>応募者</h1><p class="lead">7日以内に返事をします。</p></header>',
  )
})

test('a section has a second heading and may lead to more', () => {
  const html = renderToString(
    <Section title="新着の求人" id="new" more={{ href: '/postings', label: 'すべて見る' }}>
      <p>…</p>
    </Section>,
  )
  assert.match(
    html,
    /^<section class="section" id="new">.*<h2>新着の求人<\/h2><a class="more" href="\/postings">すべて見る<\/a>/,
  )
})
