import assert from 'node:assert/strict'
import * as fc from '../../../tests/properties.ts'
import { test } from 'vitest'
import { orderOf, pageOf, type Sort } from './order.ts'
import { createStore, type Store } from './store.ts'

const shape = { headFields: [], bodyFields: ['body'], numbers: ['fee', 'made'] }

function storeOf(rows: [string, number, number][]): Store {
  const store = createStore(shape)
  for (const [id, ...numbers] of rows) store.put({ id, text: '', headLength: 0, facets: [], numbers })
  return store
}

const all = (store: Store) => Uint32Array.from({ length: store.used() }, (_, slot) => slot)

test('by a number either way, what has none last, then the newest, then the id', () => {
  const store = storeOf([
    ['d', 5, 1],
    ['a', NaN, 9],
    ['b', 5, 2],
    ['c', 7, 1],
    ['e', 5, 1],
  ])
  const page = (sort: Sort) =>
    pageOf(all(store), orderOf(store, sort, null, 'made'), 0, 9).map((slot) => store.ids[slot])
  assert.deepEqual(page({ by: 'fee', direction: 'ascending' }), ['b', 'd', 'e', 'c', 'a'])
  assert.deepEqual(page({ by: 'fee', direction: 'descending' }), ['c', 'b', 'd', 'e', 'a'])
  assert.deepEqual(page('relevance'), ['a', 'b', 'c', 'd', 'e'])
})

test('scores come first', () => {
  const store = storeOf([
    ['a', 1, 3],
    ['b', 1, 2],
    ['c', 1, 1],
  ])
  const order = orderOf(store, 'relevance', Uint8Array.of(1, 3, 3), 'made')
  assert.deepEqual(pageOf(all(store), order, 0, 3), [1, 2, 0])
})

test('every page is that part of the whole list sorted', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { maxLength: 60 }), fc.nat(20), fc.nat(20), (fees, offset, limit) => {
      const store = storeOf(fees.map((fee, at) => [String(at).padStart(3, '0'), fee, at % 4]))
      const order = orderOf(store, { by: 'fee', direction: 'descending' }, null, 'made')
      const sorted = [...all(store)].sort(order)
      assert.deepEqual(pageOf(all(store), order, offset, limit), sorted.slice(offset, offset + limit))
      assert.deepEqual(pageOf(all(store), order, 0, 2000), sorted)
    }),
  )
})
