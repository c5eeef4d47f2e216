import assert from 'node:assert/strict'
import * as fc from '../../../tests/properties.ts'
import { test } from 'vitest'
import {
  createSearchIndex,
  fold,
  type SearchDocument,
  type SearchIndex,
  type SearchRequest,
  type Shape,
} from './index.ts'

const shape: Shape = {
  headFields: ['title'],
  bodyFields: ['body'],
  facets: ['town'],
  numbers: ['fee'],
  days: ['closing'],
  newest: 'closing',
}
// Few characters, so that words meet; 東京都 so that guards do; kana of both kinds, long marks, pairs of units, signs.
const characters = Array.from('東京都府営業企髙高りリんンごゴーメめるC+ai 。、𠮷吉\ud842１')
const words = fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 4 })
const text = fc.string({
  unit: fc.oneof(fc.constantFrom(...characters), fc.constantFrom('東京都', '京都', '営業企画', 'りんご')),
  maxLength: 25,
})

const document: fc.Arbitrary<SearchDocument> = fc.record({
  id: fc.constantFrom(...'abcdefghijklmnop'.split('')),
  texts: fc.record({ title: text, body: text }),
  facets: fc.record({ town: fc.subarray(['湯けむり町', '白浜町', '青空村']) }),
  numbers: fc.record({ fee: fc.integer({ min: 0, max: 3 }) }),
  days: fc.record({ closing: fc.constantFrom('2026-04-01', '2026-04-02', '2027-01-01') }),
})

/** A second way to say what is found, by plain means: long words that hide the short one are taken out first. */
function holds(folded: string, form: string): boolean {
  const open = form === '京都' ? folded.replaceAll('東京都', '|') : folded
  if (/^[a-z0-9+#]{1,3}$/.test(form) && /[a-z]/.test(form)) return open.split(/[^a-z0-9+#]+/).includes(form)
  return open.includes(form)
}

function naive(documents: SearchDocument[], query: string): string[] {
  const { words } = createSearchIndex({ shape }).parse(query)
  return documents
    .filter((document) =>
      words.every(({ forms }) => forms.some((form) => fieldsOf(document).some((field) => holds(field, form)))),
    )
    .map((document) => document.id)
    .sort()
}

function fieldsOf(document: SearchDocument): string[] {
  return [fold(document.texts['title'] ?? ''), fold(document.texts['body'] ?? '')]
}

function filled(documents: SearchDocument[]): SearchIndex {
  const index = createSearchIndex({ shape })
  for (const one of documents) index.put(one)
  return index
}

function lastOfEach(documents: SearchDocument[]): SearchDocument[] {
  return [...new Map(documents.map((one) => [one.id, one])).values()]
}

test('a search finds exactly what a reading of every text finds', () => {
  fc.assert(
    fc.property(
      fc.array(document, { maxLength: 12 }),
      fc.array(words, { minLength: 1, maxLength: 3 }),
      (documents, typed) => {
        const live = lastOfEach(documents)
        const query = typed.join('　')
        const index = filled(live)
        if (index.parse(query).sentence !== null) return
        const found = index.search({ text: query, limit: 100 })
        assert.deepEqual([...found.ids].sort(), naive(live, query))
        assert.equal(found.total, found.ids.length)
      },
    ),
    { numRuns: 600 },
  )
})

test('a phrase cut out of a text finds that text', () => {
  fc.assert(
    fc.property(text, fc.nat(20), fc.integer({ min: 1, max: 8 }), (body, from, length) => {
      const phrase = fold(body)
        .slice(from, from + length)
        .trim()
      const index = filled([{ id: 'a', texts: { title: '', body } }])
      const { words, sentence } = index.parse(`"${phrase}"`)
      if (sentence !== null || words.length === 0 || !holds(fold(body), phrase)) return
      assert.equal(index.search({ text: `"${phrase}"` }).total, 1)
    }),
    { numRuns: 600 },
  )
})

type Deed = { put: SearchDocument } | { remove: string }
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: document.map((put) => ({ put })) },
  { weight: 1, arbitrary: fc.constantFrom(...'abcdefghijklmnop'.split('')).map((remove) => ({ remove })) },
)
const requests: SearchRequest[] = [
  { text: '京都', facets: ['town'] },
  { text: 'りんご 営業', facets: ['town'] },
  { facets: ['town'], filters: { facets: { town: ['白浜町'] } }, sort: { by: 'fee', direction: 'descending' } },
  { text: '高', filters: { numbers: { fee: { from: 1 } }, days: { closing: { to: '2026-12-31' } } }, facets: ['town'] },
  { text: '東', offset: 1, limit: 2 },
]

test('whatever was put and removed, the index equals one built from the rows that are left', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 30 }), fc.boolean(), async (deeds, compacted) => {
      const [grown, rows] = [createSearchIndex({ shape }), new Map<string, SearchDocument>()]
      for (const [at, one] of deeds.entries()) {
        follow(grown, rows, one)
        if (compacted && at % 10 === 5) await grown.compact()
      }
      const rebuilt = filled([...rows.values()])
      for (const request of requests) assert.deepEqual(shown(grown, request), shown(rebuilt, request))
      assert.equal(grown.state().documents, rows.size)
    }),
    { numRuns: 300 },
  )
})

/** A suggestion is written as its word was first met, so here it is folded. */
function shown(index: SearchIndex, request: SearchRequest) {
  const result = index.search(request)
  return { ...result, suggestions: result.suggestions.map(fold) }
}

function follow(index: SearchIndex, rows: Map<string, SearchDocument>, one: Deed): void {
  if ('put' in one) {
    index.put(one.put)
    rows.set(one.put.id, one.put)
  } else {
    assert.equal(index.remove(one.remove), rows.delete(one.remove))
  }
}

test('filters, counts and order equal a plain count of the rows', () => {
  fc.assert(
    fc.property(
      fc.array(document, { maxLength: 16 }),
      fc.subarray(['湯けむり町', '白浜町']),
      fc.nat(3),
      (documents, towns, from) => {
        const live = lastOfEach(documents)
        const passes = (one: SearchDocument) => (one.numbers?.['fee'] ?? 0) >= from
        const inTowns = (one: SearchDocument) =>
          towns.length === 0 || towns.some((town) => one.facets?.['town']?.includes(town))
        const found = filled(live).search({
          filters: { facets: { town: towns }, numbers: { fee: { from } } },
          facets: ['town'],
        })
        assert.equal(found.total, live.filter((one) => passes(one) && inTowns(one)).length)
        for (const { value, count } of found.facets['town'] ?? []) {
          assert.equal(count, live.filter((one) => passes(one) && one.facets?.['town']?.includes(value)).length, value)
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('nothing that can be typed makes a search throw', () => {
  const index = filled([{ id: 'a', texts: { title: '営業', body: '東京都の企画' } }])
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), text), (typed) => {
      const { total, ids } = index.search({ text: typed })
      assert.equal(total, ids.length)
    }),
    { numRuns: 1000 },
  )
})
