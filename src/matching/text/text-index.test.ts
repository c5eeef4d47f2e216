import assert from 'node:assert/strict'
import * as fc from '../../../tests/properties.ts'
import { test } from 'vitest'
import type { Concept } from './taxonomy.ts'
import { createReader } from './terms.ts'
import { createTextIndex, rank, WORDS_ALONE } from './text-index.ts'

const concept = (id: string, name: string, ...synonyms: string[]): Concept => ({
  id,
  kind: 'skill',
  name,
  reading: 'よみ',
  parent: null,
  synonyms,
})
const read = createReader([concept('ec', 'EC運営', 'ネット通販', '楽天'), concept('hr', '人事', '離職')], [])
const talents = [
  { id: 'hr', text: '人事制度づくりを十年。評価面談の設計が得意です' },
  { id: 'shop', text: '楽天で店長をしていました' },
  { id: 'baker', text: 'パン職人です' },
]
const ids = (text: string, weights = undefined as typeof WORDS_ALONE | undefined) =>
  rank(createTextIndex(talents, read, weights ? { weights } : {}), text).map(({ id }) => id)

test('a talent is found by what the posting means, without a word in common', () => {
  assert.deepEqual(ids('ネット通販を始めたい'), ['shop'])
  assert.deepEqual(ids('ネット通販を始めたい', WORDS_ALONE), [])
})

test('the posting is found from the talent just as well', () => {
  const postings = [
    { id: 'leaving', text: '若手の離職が続く' },
    { id: 'selling', text: 'ネット通販を始めたい' },
  ]
  assert.equal(rank(createTextIndex(postings, read), talents[1]!.text)[0]?.id, 'selling')
  assert.equal(rank(createTextIndex(postings, read), talents[0]!.text)[0]?.id, 'leaving')
})

test('a rare word outweighs one that everybody writes', () => {
  const everybody = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: `地域で活動 ${id === 'c' ? '杜氏' : '職人'}` }))
  assert.equal(rank(createTextIndex(everybody, read), '地域の杜氏')[0]?.id, 'c')
})

test('a word that the other side always writes counts for less', () => {
  const documents = [
    { id: 'a', text: '観光' },
    { id: 'b', text: '漆器' },
  ]
  const background = ['観光', '観光', '観光'].map((text, at) => ({ id: `posting-${at}`, text }))
  assert.deepEqual(
    rank(createTextIndex(documents, read), '観光と漆器').map(({ id }) => id),
    ['a', 'b'],
  )
  assert.deepEqual(
    rank(createTextIndex(documents, read, { background }), '観光と漆器').map(({ id }) => id),
    ['b', 'a'],
  )
})

test('a document that resembles everything gives way to the one that answers this text', () => {
  const documents = [
    { id: 'everything', text: '観光と料理と写真と人事と酒蔵の話' },
    { id: 'cellar', text: '酒蔵と写真の話。経歴は十年です。挨拶は省きます' },
  ]
  const background = ['観光と料理', '料理と人事', '人事と観光'].map((text, at) => ({ id: `posting-${at}`, text }))
  const first = (options: object) => rank(createTextIndex(documents, read, options), '酒蔵と写真')[0]
  assert.equal(first({})?.id, 'everything')
  assert.equal(first({ background })?.id, 'cellar')
})

test('a background that shares nothing with the documents changes no order', () => {
  const background = [{ id: 'far', text: '宇宙' }]
  const index = createTextIndex(talents, read, { background })
  assert.ok(index.owed.every((owed) => owed === 0))
  assert.deepEqual(
    rank(index, '楽天の人事').map(({ id }) => id),
    ids('楽天の人事'),
  )
})

test('equal documents come in the order of their ids, whatever order they were given in', () => {
  const twins = [
    { id: 'b', text: '酒蔵' },
    { id: 'a', text: '酒蔵' },
  ]
  assert.deepEqual(
    rank(createTextIndex(twins, read), '酒蔵').map(({ id }) => id),
    ['a', 'b'],
  )
})

test('the list ends at the limit, and what shares nothing is left out', () => {
  assert.deepEqual(ids('宇宙'), [])
  assert.equal(rank(createTextIndex(talents, read), '人事と楽天とパン', 2).length, 2)
})

test('no documents, and documents without words, are no trouble', () => {
  assert.deepEqual(rank(createTextIndex([], read), '酒蔵'), [])
  assert.deepEqual(rank(createTextIndex([{ id: 'a', text: '' }], read), '酒蔵'), [])
  assert.deepEqual(ids(''), [])
})

test('a longer text with the same words does not win by length', () => {
  const documents = [
    { id: 'long', text: `酒蔵の話。${'観光と料理と音楽と写真。'.repeat(10)}` },
    { id: 'short', text: '酒蔵の話。' },
  ]
  assert.equal(rank(createTextIndex(documents, read), '酒蔵')[0]?.id, 'short')
})

test('a word repeated fifty times gains less than a second word', () => {
  const documents = [
    { id: 'stuffed', text: '酒蔵。'.repeat(50) },
    { id: 'honest', text: '酒蔵で輸出を担当' },
    { id: 'other', text: '写真と音楽' },
  ]
  assert.equal(rank(createTextIndex(documents, read), '酒蔵の輸出')[0]?.id, 'honest')
})

const texts = fc.array(
  fc.array(fc.constantFrom('楽天', '人事', '離職', '酒蔵', '通販', 'パン', 'の', '。', '\ud800'), { maxLength: 12 }),
  { maxLength: 8 },
)

test('whatever the texts, the list is ordered, without repeats, and scores do not depend on the order they came in', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const documents = all.map((words, at) => ({ id: `t${at}`, text: words.join('') }))
      const ranked = rank(createTextIndex(documents, read), '酒蔵の人事と楽天')
      for (const [at, { score }] of ranked.entries()) assert.ok(at === 0 || score <= ranked[at - 1]!.score)
      const scores = new Map(ranked.map(({ id, score }) => [id, score]))
      assert.equal(scores.size, ranked.length)
      const turned = rank(createTextIndex(documents.toReversed(), read), '酒蔵の人事と楽天')
      assert.equal(turned.length, ranked.length)
      for (const { id, score } of turned) assert.ok(Math.abs(score - scores.get(id)!) < 1e-9)
    }),
  )
})

test('the age or sex that somebody asks for moves nobody', () => {
  const people = (wish: string) => rank(createTextIndex(talents, read), `${wish}人事の方を探しています`)
  assert.deepEqual(people('若い男性の'), people('年配の女性の'))
})
