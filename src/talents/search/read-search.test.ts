import assert from 'node:assert/strict'
import fc from 'fast-check'
import { test } from 'vitest'
import { placeBook } from '../../law/place-book.ts'
import { employerRules } from '../talent.ts'
import { saidConditions } from './condition-words.ts'
import { readSearch } from './read-search.ts'
import { everyTalent, searchHref, searchPairs, type TalentSearch, usualOrder } from './talent-search.ts'

const places = placeBook(new Map())
const read = (query: string) => readSearch(new URLSearchParams(query), places)

const anySearch: fc.Arbitrary<TalentSearch> = fc
  .record({
    text: fc.constantFrom('', 'EC', '経理 補助金', '「会計」'),
    occupation: fc.constantFrom(null, 'marketing'),
    skill: fc.constantFrom(null, 'instagram', 'seo'),
    prefecture: fc.constantFrom(null, '31', '13'),
    places: fc.subarray(['31', '312037', '313700']),
    bond: fc.constantFrom(null, 'tied' as const, 'wish' as const),
    start: fc.constantFrom(null, '0' as const, '1' as const, '3' as const),
    hours: fc.option(fc.integer({ min: 1, max: 200 })),
    fee: fc.option(fc.integer({ min: 1, max: 10_000_000 })),
    ways: fc.subarray(['visit' as const, 'remote' as const]),
    scouts: fc.boolean(),
    rules: fc.subarray([...employerRules]),
    states: fc.subarray(['draft' as const, 'active' as const, 'resting' as const]),
    order: fc.constantFrom('relevance' as const, 'newest' as const, 'hours' as const),
    page: fc.integer({ min: 1, max: 500 }),
  })
  .map((search) => ({
    ...search,
    order: search.order === 'relevance' ? usualOrder(search) : search.order,
  }))
  // With words the newest first is asked for by name; without, nothing is more relevant.
  .filter(({ text, order }) => text !== '' || order !== 'relevance')

test('every search can be read back from its own address, and its conditions can be taken off one by one', () => {
  fc.assert(
    fc.property(anySearch, (search) => {
      const again = read(new URLSearchParams(searchPairs(search)).toString())
      assert.deepEqual(again, { search, notices: [] })
      let left = search
      for (let k = 0; saidConditions(left, places).length > 0; k++) {
        const [first] = saidConditions(left, places)
        assert.equal(saidConditions(first!.without, places).length, saidConditions(left, places).length - 1)
        left = first!.without
        assert.ok(k < 30)
      }
      assert.deepEqual({ ...left, page: 1, order: 'newest' }, everyTalent)
    }),
    { seed: 1, numRuns: 200 },
  )
})

test('the address of everybody has no conditions', () => {
  assert.equal(searchHref(everyTalent), '/desk/talents')
  assert.equal(
    searchHref({ ...everyTalent, text: 'EC', places: ['312037'], scouts: true, order: 'relevance' }),
    '/desk/talents?q=EC&place=312037&scouts=open',
  )
})

test('places are understood as people write them', () => {
  assert.deepEqual(read('place=倉吉市&place=鳥取県').search.places, ['312037', '31'])
})

const misunderstood: [string, RegExp][] = [
  ['occupation=x', /^職種の指定/],
  ['skill=x', /^スキルの指定/],
  ['prefecture=99', /^都道府県の指定/],
  ['place=どこにもない村', /^ゆかりの地「どこにもない村」が見つかりません/],
  ['bond=x', /^地域との縁/],
  ['start=9', /^始められる時期/],
  ['hours=0', /^月あたりの稼働時間/],
  ['fee=たくさん', /^希望の謝礼/],
  ['way=x', /^働き方/],
  ['scouts=x', /^企業からの声かけ/],
  ['rule=x', /^勤務先の副業の決まり/],
  ['state=deleted', /^状態/],
  ['sort=x', /^並び順/],
  ['page=-1', /^ページの番号/],
]
test.each(misunderstood)('%s is left aside with a sentence', (query, sentence) => {
  const { search, notices } = read(query)
  assert.deepEqual(search, everyTalent)
  assert.equal(notices.length, 1)
  assert.match(notices[0]!, sentence)
})
