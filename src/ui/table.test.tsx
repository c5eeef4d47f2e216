import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { type Column, Table } from './table.tsx'

interface Town {
  name: string
  matches: number
}

const towns: Town[] = [
  { name: '湯けむり町', matches: 7 },
  { name: '汐見村', matches: 3 },
]
const columns: Column<Town>[] = [
  { label: 'まち', kind: 'name', cell: (town) => town.name },
  { label: 'マッチング', kind: 'number', cell: (town) => `${town.matches}件` },
]
const keyOf = (town: Town) => town.name

test('a table has a caption, headings with a scope, and a name for each row', () => {
  const html = renderToString(<Table caption="まちの一覧" columns={columns} rows={towns} keyOf={keyOf} />)
  assert.match(html, /^<table class="table stacks" role="table"><caption>まちの一覧<\/caption>/)
  assert.match(html, /<th role="columnheader" scope="col" class="name">まち<\/th>/)
  assert.match(html, /<th role="rowheader" scope="row" class="name">湯けむり町<\/th>/)
})

test('on a phone a cell carries the heading of its column', () => {
  const html = renderToString(<Table caption="まち" columns={columns} rows={towns} keyOf={keyOf} />)
  assert.match(html, /<td role="cell" class="number" data-label="マッチング">7件<\/td>/)
})

test('before a deed that says all itself a phone puts no heading', () => {
  const bare = columns.map((column, n) => ({ ...column, bare: n === 1 }))
  const html = renderToString(<Table caption="まち" columns={bare} rows={towns} keyOf={keyOf} />)
  assert.match(html, /<td role="cell" class="number">7件<\/td>/)
  assert.match(html, /scope="col" class="number">マッチング<\/th>/)
})

test('a column for which a phone has no room is marked, in its heading as in its cells', () => {
  const roomy = columns.map((column, n) => ({ ...column, roomy: n === 1 }))
  const html = renderToString(<Table caption="まち" columns={roomy} rows={towns} keyOf={keyOf} />)
  assert.match(html, /class="number roomy">マッチング<\/th>/)
  assert.match(html, /<td role="cell" class="number roomy" data-label="マッチング">/)
})

test('a heading sorts by a link and says how the rows are sorted now', () => {
  const sorted = columns.map((column) => ({ ...column, sort: { href: '?sort=name', now: 'ascending' as const } }))
  const html = renderToString(<Table caption="まち" columns={sorted} rows={towns} keyOf={keyOf} />)
  assert.match(html, /aria-sort="ascending"><a href="\?sort=name">まち<\/a>/)
})

test('without rows the table gives way to what to do next', () => {
  const html = renderToString(
    <Table caption="まち" columns={columns} rows={[]} keyOf={keyOf} empty={<p>まだありません</p>} />,
  )
  assert.equal(html, '<p>まだありません</p>')
})

test('a wide table scrolls in a region that the keyboard reaches', () => {
  const html = renderToString(
    <Table caption="月ごと" captionHidden columns={columns} rows={towns} keyOf={keyOf} wide />,
  )
  assert.match(
    html,
    /^<div class="scrolls" role="region" aria-label="月ごと" tabindex="0"><table class="table" role="table">/,
  )
  assert.match(html, /<caption class="unseen">/)
})

test('totals stand in their own last row', () => {
  const html = renderToString(
    <Table caption="まち" columns={columns} rows={towns} keyOf={keyOf} totals={['合計', '10件']} />,
  )
  assert.match(
    html,
    /<tfoot role="rowgroup"><tr role="row"><td role="cell" class="name" data-label="まち">合計<\/td>.*10件/,
  )
})
