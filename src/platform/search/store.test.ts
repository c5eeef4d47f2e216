import assert from 'node:assert/strict'
import * as fc from '../../../tests/properties.ts'
import { test } from 'vitest'
import { createFacetColumn, createNumberColumn } from './columns.ts'
import { dayNumber } from './document.ts'
import { createStore, type Entry } from './store.ts'
import { createTexts } from './texts.ts'
import { createVocabulary } from './vocabulary.ts'
import { createWords } from './words.ts'
import { fold } from './fold.ts'

const shape = { headFields: ['title'], bodyFields: ['body'], facets: ['town'], numbers: ['fee'], days: ['closing'] }
const entry = (id: string, text: string): Entry => ({
  id,
  text,
  headLength: 2,
  facets: [['白浜町', '青空村']],
  numbers: [5, 20260401],
})

test('an entry comes back as it was put, until it is changed or removed', () => {
  const store = createStore(shape)
  store.put(entry('a', '営業\n企画'))
  assert.deepEqual(store.entryAt(0), entry('a', '営業\n企画'))
  store.put(entry('a', '営業\n広報'))
  assert.equal(store.entryAt(0), null)
  assert.deepEqual(store.entryAt(1), entry('a', '営業\n広報'))
  assert.deepEqual([store.used(), store.size()], [2, 1])
  assert.deepEqual([store.remove('a'), store.remove('a'), store.size()], [true, false, 0])
})

test('more entries than the first arrays hold', () => {
  const store = createStore(shape)
  for (let at = 0; at < 3000; at++) store.put(entry(String(at), `第${at}回\n企画`))
  for (const at of [0, 1023, 1024, 2999]) assert.equal(store.entryAt(at)?.text, `第${at}回\n企画`)
  assert.equal(store.anywhere.count('企'.charCodeAt(0)), 3000)
})

test('texts are read back and searched from a place on', () => {
  const texts = createTexts()
  const units = Uint16Array.from('業企', (character) => character.charCodeAt(0))
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('営', '業', '企'), maxLength: 12 })),
      fc.nat(3),
      (list, from) => {
        const fresh = createTexts()
        list.forEach((text, slot) => fresh.append(slot, text))
        list.forEach((text, slot) => {
          assert.equal(fresh.read(slot), text)
          for (const anchor of [0, 1]) assert.equal(fresh.holds(slot, units, anchor, from), text.includes('業企', from))
        })
      },
    ),
  )
  assert.equal(texts.read(0), '')
})

test('a text longer than a block, and one that does not fit the rest of a block', () => {
  const texts = createTexts()
  const long = '営業'.repeat(800_000)
  ;['企画', long, '広報'].forEach((text, slot) => texts.append(slot, text))
  assert.deepEqual([texts.read(0), texts.read(1).length, texts.read(2)], ['企画', long.length, '広報'])
})

test('columns keep numbers and lists of values by slot', () => {
  const [fees, towns] = [createNumberColumn(), createFacetColumn()]
  for (let slot = 0; slot < 1500; slot++) {
    fees.set(slot, slot % 2 === 0 ? slot : undefined)
    towns.append(slot, slot % 3 === 0 ? ['白浜町', '青空村', '白浜町'] : [])
  }
  assert.deepEqual([fees.values()[1498], fees.values()[1499]], [1498, NaN])
  const { starts, codes } = towns.lists()
  assert.deepEqual([...codes.subarray(starts[1497], starts[1498])].map(towns.valueOf), ['白浜町', '青空村'])
  assert.deepEqual([towns.codeOf('白浜町'), towns.codeOf('遠い町'), towns.size()], [0, -1, 2])
})

test('days sort as numbers, and what is no day is none', () => {
  assert.deepEqual(['2026-04-01', '2026-4-1', '', undefined].map(dayNumber), [20260401, NaN, NaN, NaN])
})

test('words stand where they are whole, and are found by their parts', () => {
  const words = createWords()
  words.append(0, '営業\n新規営業とweb', 2)
  words.append(1, '新規\n企画', 2)
  const named = (form: string) => Array.from(words.having(form), words.nameOf)
  assert.deepEqual(named('営業'), ['営業', '新規営業'])
  assert.deepEqual(named('規'), ['新規営業', '新規'])
  assert.deepEqual(named('経理'), [])
  assert.deepEqual([...words.anywhere.slots(words.find('新規'))], [1])
  assert.deepEqual([words.inHead.count(words.find('営業')), words.inHead.count(words.find('web'))], [1, 0])
  assert.deepEqual([words.find('と'), words.countHaving('業'), words.size()], [-1, 2, 5])
})

test('the vocabulary writes words as they were met', () => {
  const vocabulary = createVocabulary()
  for (const written of ['ｻｰﾊﾞｰの管理', 'JavaScript', 'サーバ']) vocabulary.learn(written, fold(written))
  assert.deepEqual([fold('サーバー'), 'javascript', '管理'].map(vocabulary.written), ['サーバー', 'JavaScript', '管理'])
})
