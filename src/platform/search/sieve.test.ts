import assert from 'node:assert/strict'
import { test } from 'vitest'
import { sieve, type Filters } from './sieve.ts'
import { createStore } from './store.ts'

const store = createStore({
  headFields: [],
  bodyFields: [],
  facets: ['town', 'trade'],
  numbers: ['fee', 'hours'],
  days: ['closing'],
})
const rows: [string[], string[], number, number, number][] = [
  [['白浜町'], ['営業'], 3, 10, 20260401],
  [['白浜町', '青空村'], ['広報'], 5, 20, 20260430],
  [['青空村'], ['営業', '広報'], 8, 30, 20260501],
  [[], ['経理'], NaN, 40, NaN],
]
rows.forEach(([towns, trades, ...numbers], at) =>
  store.put({ id: String(at), text: '', headLength: 0, facets: [towns, trades], numbers }),
)

const all = Uint32Array.of(0, 1, 2, 3)
const kept = (filters: Filters) => [...sieve(store, all, filters, []).slots].join('')

test('each kind of filter, bounds included', () => {
  const table: [Filters, string][] = [
    [{}, '0123'],
    [{ facets: { town: [] } }, '0123'],
    [{ facets: { town: ['白浜町'] } }, '01'],
    [{ facets: { town: ['白浜町', '青空村'] } }, '012'],
    [{ facets: { town: ['青空村'], trade: ['営業'] } }, '2'],
    [{ facets: { town: ['どこにもない町'] } }, ''],
    [{ numbers: { fee: { from: 5 } } }, '12'],
    [{ numbers: { fee: { to: 5 } } }, '01'],
    [{ numbers: { fee: { from: 3, to: 5 }, hours: { from: 20 } } }, '1'],
    [{ days: { closing: { from: '2026-04-30' } } }, '12'],
    [{ days: { closing: { from: '2026-04-02', to: '2026-04-30' } } }, '1'],
    [{ days: { closing: { to: 'いつか' } } }, ''],
    [{ numbers: { fee: { from: NaN } } }, ''],
  ]
  for (const [filters, expected] of table) assert.equal(kept(filters), expected, JSON.stringify(filters))
})

test('counts leave the own filter of a facet aside and no other', () => {
  const { facets } = sieve(store, all, { facets: { town: ['青空村'] }, numbers: { fee: { from: 4 } } }, [
    'town',
    'trade',
  ])
  assert.deepEqual(facets, {
    town: [
      { value: '青空村', count: 2 },
      { value: '白浜町', count: 1 },
    ],
    trade: [
      { value: '広報', count: 2 },
      { value: '営業', count: 1 },
    ],
  })
})

test('where two filters fail, nothing is counted', () => {
  const filters = { facets: { town: ['白浜町'], trade: ['経理'] } }
  const { slots, facets } = sieve(store, all, filters, ['town', 'trade'])
  assert.equal(slots.length, 0)
  assert.deepEqual(facets['town'], [])
  assert.deepEqual(facets['trade'], [
    { value: '営業', count: 1 },
    { value: '広報', count: 1 },
  ])
})

test('a name that nobody gave is refused', () => {
  assert.throws(() => sieve(store, all, { facets: { colour: ['赤'] } }, []), RangeError)
  assert.throws(() => sieve(store, all, { days: { born: {} } }, []), RangeError)
  assert.throws(() => sieve(store, all, {}, ['colour']), RangeError)
})
