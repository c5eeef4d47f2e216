import assert from 'node:assert/strict'
import * as fc from '../../../tests/properties.ts'
import { test } from 'vitest'
import { regions } from '../../law/places.ts'
import { industryIds, occupationIds, skillIds } from '../taxonomy-choices.ts'
import { codesOf, remoteNames, themeNames, visitRhythmNames } from '../words.ts'
import { titleOfSearch, saidConditions } from './condition-words.ts'
import { placeBook } from '../../law/place-book.ts'
import { everyPosting, orderNames, type PostingSearch, searchHref, searchPairs } from './posting-search.ts'
import { hasEmptyBoxes } from '../../platform/web/asked.ts'
import { readSearch } from './read-search.ts'

const places = placeBook(new Map([['319999', '湯けむり町']]))
const read = (query: string) => readSearch(new URLSearchParams(query), places)
const names = { places, roundNames: new Map<string, string>() }

test.each<[string, Partial<PostingSearch>]>([
  ['', {}],
  ['q=', {}],
  ['q=%20%E3%80%80&fee=&page=', {}],
  ['q=EC&page=2', { text: 'EC', order: 'relevance', page: 2 }],
  ['prefecture=31', { prefecture: '31' }],
  ['town=312037', { prefecture: '31', town: '312037' }],
  ['town=319999', { prefecture: '31', town: '319999' }],
  ['tie=倉吉&tie=倉吉市&tie=312037', { ties: ['312037'] }],
  ['tie=湯けむり', { ties: ['319999'] }],
  ['fee=5万円', { fee: 50_000 }],
  ['fee=３０，０００', { fee: 30_000 }],
  ['hours=１０時間', { hours: 10 }],
  ['remote=onsite&remote=full&remote=full', { remote: ['full', 'onsite'] }],
  ['round=AAAAAAAA-AAAA-4AAA-8AAA-AAAAAAAAAAAA', { round: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa' }],
  ['closing=soon', { closingSoon: true }],
  ['sort=fee', { order: 'fee' }],
  ['sort=relevance', { order: 'newest' }],
  ['q=EC&sort=newest', { text: 'EC', order: 'newest' }],
])('「%s」 is understood without a word', (query, wanted) => {
  assert.deepEqual(read(query), { search: { ...everyPosting, ...wanted }, notices: [] })
})

test.each([
  ['occupation=x', '職種の指定を読み取れなかったため、職種では絞り込んでいません。'],
  ['prefecture=48', '都道府県の指定を読み取れなかったため、都道府県では絞り込んでいません。'],
  ['prefecture=3', '都道府県の指定を読み取れなかったため、都道府県では絞り込んでいません。'],
  ['town=000000', '市区町村の指定を読み取れなかったため、市区町村では絞り込んでいません。'],
  ['town=310000', '市区町村の指定を読み取れなかったため、市区町村では絞り込んでいません。'],
  ['fee=0', '月あたりの謝礼を数字で読み取れなかったため、絞り込んでいません。'],
  ['fee=10000001', '月あたりの謝礼を数字で読み取れなかったため、絞り込んでいません。'],
  ['fee=約5万', '月あたりの謝礼を数字で読み取れなかったため、絞り込んでいません。'],
  ['hours=0', '月あたりの稼働時間を数字で読み取れなかったため、絞り込んでいません。'],
  ['hours=745', '月あたりの稼働時間を数字で読み取れなかったため、絞り込んでいません。'],
  ['hours=-5', '月あたりの稼働時間を数字で読み取れなかったため、絞り込んでいません。'],
  ['remote=moon', '働き方の指定の一部を読み取れませんでした。'],
  ['round=1', '募集回の指定を読み取れなかったため、募集回では絞り込んでいません。'],
  ['closing=later', '締切の指定を読み取れなかったため、締切では絞り込んでいません。'],
  ['sort=random', '並び順の指定を読み取れなかったため、いつもの順で表示しています。'],
  ['page=0', 'ページの番号を読み取れなかったため、最初のページを表示しています。'],
  ['page=501', 'ページの番号を読み取れなかったため、最初のページを表示しています。'],
  ['page=1e2', 'ページの番号を読み取れなかったため、最初のページを表示しています。'],
  [
    'tie=竜宮城',
    'ゆかりの地「竜宮城」が見つかりませんでした。都道府県か市区町村の名前を「倉吉市」のように入力してください。',
  ],
])('「%s」 narrows nothing, and the reader is told so', (query, notice) => {
  assert.deepEqual(read(query), { search: everyPosting, notices: [notice] })
})

test('a town that lies elsewhere gives way to the prefecture, with a sentence', () => {
  const { search, notices } = read('prefecture=32&town=312037')
  assert.deepEqual([search.prefecture, search.town], ['32', null])
  assert.deepEqual(notices, ['鳥取県倉吉市は島根県にないため、市区町村の条件を外しました。'])
})

test('a remote way that is known stands beside one that is not', () => {
  assert.deepEqual(read('remote=full&remote=moon').search.remote, ['full'])
})

test('words are cut to 300 characters, never through the middle of one', () => {
  assert.equal(read(`q=${'あ'.repeat(400)}`).search.text.length, 300)
  for (const text of [`${'あ'.repeat(299)}𠮷野家`, `${'あ'.repeat(300)}𠮷`])
    assert.ok(read(`q=${text}`).search.text.isWellFormed())
  const [said] = saidConditions({ ...everyPosting, text: `${'あ'.repeat(39)}𠮷野家` }, names)
  assert.ok(said?.label.isWellFormed())
})

test('boxes left empty are noticed, so that the address is drawn again without them', () => {
  const left = (query: string) => hasEmptyBoxes(new URLSearchParams(query))
  assert.deepEqual(['', 'q=EC', 'q=EC&fee=', 'fee=%20'].map(left), [false, false, true, true])
})

const maybe = <T>(values: readonly T[]) => fc.constantFrom(null, ...values)
const searches: fc.Arbitrary<PostingSearch> = fc
  .record({
    text: fc.constantFrom('', 'EC', '直販 サイト', '𠮷野家', 'a&b=c', '%00', '髙﨑'),
    occupation: maybe(occupationIds),
    skill: maybe(skillIds),
    industry: maybe(industryIds),
    theme: maybe(codesOf(themeNames)),
    region: maybe(regions().map(({ name }) => name)),
    where: fc.constantFrom([null, null], ['31', null], ['31', '312037'], ['13', '131016'], ['31', '319999']),
    ties: fc.uniqueArray(fc.constantFrom('31', '312037', '131016', '319999'), { maxLength: 4 }),
    fee: maybe([1, 50_000, 10_000_000]),
    hours: maybe([1, 10, 744]),
    remote: fc.subarray(codesOf(remoteNames)),
    visits: fc.subarray(codesOf(visitRhythmNames)),
    round: maybe(['aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa']),
    closingSoon: fc.boolean(),
    order: fc.constantFrom(...(Object.keys(orderNames) as (keyof typeof orderNames)[])),
    page: fc.integer({ min: 1, max: 500 }),
  })
  .map(({ where: [prefecture = null, town = null], ...rest }) => ({ ...rest, prefecture, town }))
  // Without words nothing is more relevant than anything else.
  .map((search) => (search.text === '' && search.order === 'relevance' ? { ...search, order: 'newest' } : search))

test('every search can be read back from its own address, and its conditions can be taken off one by one', () => {
  fc.assert(
    fc.property(searches, (search) => {
      const again = readSearch(new URLSearchParams(searchPairs(search)), places)
      assert.deepEqual(again, { search, notices: [] })
      for (const { label, without } of saidConditions(search, names)) {
        assert.notEqual(label, '')
        assert.notEqual(searchHref(without), searchHref(search), label)
        assert.equal(without.page, 1)
        // Without its town a search is one of its prefecture.
        assert.ok(saidConditions(without, names).length <= saidConditions(search, names).length, label)
      }
    }),
    { numRuns: 300 },
  )
})

test.each<[Partial<PostingSearch>, string]>([
  [{}, '求人を探す'],
  [{ text: 'EC' }, '「EC」の求人'],
  [{ prefecture: '31' }, '鳥取県の求人'],
  [{ prefecture: '31', town: '312037', fee: 50_000 }, '鳥取県倉吉市・月50,000円以上の求人'],
  [{ text: 'EC', hours: 10, closingSoon: true }, '「EC」・月10時間までなどの求人'],
  [{ closingSoon: true }, '7日以内に締切の求人'],
  [{ ties: ['31'], remote: ['full'] }, 'ゆかりの地 鳥取県・フルリモートの求人'],
  [{ round: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa' }, '指定の募集回の求人'],
])('the title of %o is %s', (conditions, title) => {
  assert.equal(titleOfSearch({ ...everyPosting, ...conditions }, names), title)
})
