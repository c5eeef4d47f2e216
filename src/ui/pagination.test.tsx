import assert from 'node:assert/strict'
import { assert as always, integer, property } from '../../tests/properties.ts'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { Pagination, pagesAround, rangeInWords } from './pagination.tsx'

const hrefOf = (page: number) => `?page=${page}`

test('the reader is told which of how many are shown', () => {
  assert.equal(rangeInWords({ page: 1, perPage: 20, total: 123 }), '1〜20件 / 全123件')
  assert.equal(rangeInWords({ page: 7, perPage: 20, total: 123 }), '121〜123件 / 全123件')
  assert.equal(rangeInWords({ page: 2, perPage: 20, total: 10_000, atLeast: true }), '21〜40件 / 10,000件以上')
  assert.equal(rangeInWords({ page: 9, perPage: 20, total: 3 }), '全3件')
})

test('the pages around the present one are offered, gaps between', () => {
  assert.deepEqual(pagesAround(1, 1), [1])
  assert.deepEqual(pagesAround(3, 62), [1, 2, 3, 4, -62, 62])
  assert.deepEqual(pagesAround(31, 62), [1, -30, 30, 31, 32, -62, 62])
})

test('whatever the page, first and last are offered once and in order', () => {
  always(
    property(integer({ min: 1, max: 5000 }), integer({ min: 1, max: 5000 }), (page, last) => {
      const shown = pagesAround(Math.min(page, last), last)
      const numbers = shown.filter((number) => number > 0)
      assert.equal(numbers[0], 1)
      assert.equal(numbers.at(-1), last)
      assert.equal(new Set(shown).size, shown.length)
      assert.deepEqual(
        numbers,
        numbers.toSorted((a, b) => a - b),
      )
    }),
  )
})

test('the present page is marked, and turning stops at the ends', () => {
  const html = renderToString(<Pagination page={1} perPage={20} total={50} hrefOf={hrefOf} />)
  assert.match(html, /<a href="\?page=1" aria-current="page" aria-label="1ページ目">1<\/a>/)
  assert.match(html, /<a href="\?page=2" rel="next">次へ<\/a>/)
  assert.doesNotMatch(html, /前へ/)
  assert.doesNotMatch(renderToString(<Pagination page={3} perPage={20} total={50} hrefOf={hrefOf} />), /次へ/)
})

test('one page needs no turning, and no row needs no words', () => {
  assert.doesNotMatch(renderToString(<Pagination page={1} perPage={20} total={3} hrefOf={hrefOf} />), /<ul>/)
  assert.equal(renderToString(<Pagination page={1} perPage={20} total={0} hrefOf={hrefOf} />), '')
})
