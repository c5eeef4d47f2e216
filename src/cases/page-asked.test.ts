import assert from 'node:assert/strict'
import { test } from 'vitest'
import { oneAsked, pageAsked, recordAsked } from './page-asked.ts'

const asked = (query: string) => new URLSearchParams(query)
const ID = '0f8fad5b-d9cb-469f-a165-70867728950e'

test.each([
  ['', 1],
  ['page=', 1],
  ['page=2', 2],
  ['page=10000', 10_000],
  ['page=10001', 1],
  ['page=0', 1],
  ['page=-3', 1],
  ['page=1.5', 1],
  ['page=NaN', 1],
  ['page=Infinity', 1],
  ['page=２', 1],
  ['page=2&page=3', 2],
  [`page=${'9'.repeat(400)}`, 1],
])('「%s」 is page %d', (query, page) => {
  assert.equal(pageAsked(asked(query)), page)
})

test.each([
  ['', null],
  [`town=${ID}`, ID],
  [`town=${ID}0`, null],
  [`town=x${ID}`, null],
  ["town=' or 1=1--", null],
  ['town=', null],
  [`company=${ID}`, null],
])('「%s」 asks for the record %s', (query, wanted) => {
  assert.equal(recordAsked(asked(query), 'town'), wanted)
})

test('one of several, or none', () => {
  const states = ['open', 'done'] as const
  const read = (query: string) => oneAsked(asked(query), 'state', states)
  assert.deepEqual(['state=open', 'state=Open', 'state=', '', 'state=__proto__'].map(read), [
    'open',
    null,
    null,
    null,
    null,
  ])
})
