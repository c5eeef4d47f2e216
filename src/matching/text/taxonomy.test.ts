import assert from 'node:assert/strict'
import { test } from 'vitest'
import { faults, lineage, wordsOf, type Concept } from './taxonomy.ts'

const concept = (id: string, parent: string | null, synonyms: string[] = [], shared: string[] = []): Concept => ({
  id,
  kind: 'skill',
  name: id,
  reading: 'よみ',
  parent,
  synonyms,
  shared,
})

test('a sound taxonomy has nothing to report', () => {
  assert.deepEqual(faults([concept('sns', null, ['エスエヌエス']), concept('instagram', 'sns', ['インスタ'])]), [])
})

test('the same id twice is reported', () => {
  assert.deepEqual(faults([concept('a-b', null, [], ['a-b']), concept('a-b', null, [], ['a-b'])]), [
    'a-b: id is used twice',
  ])
})

test('a parent nobody knows is reported', () => {
  assert.deepEqual(faults([concept('child', 'ghost')]), ['child: parent ghost is missing'])
})

test('a circle of parents is reported once for each that stands in it, and does not hang', () => {
  assert.deepEqual(faults([concept('a', 'b'), concept('b', 'a')]), [
    'a: its parents form a circle',
    'b: its parents form a circle',
  ])
})

test('a fourth level is too deep', () => {
  const tower = [concept('a', null), concept('b', 'a'), concept('c', 'b'), concept('d', 'c')]
  assert.deepEqual(faults(tower), ['d: deeper than 3'])
})

test('a word of two concepts is reported, also when written in another width or kana', () => {
  assert.deepEqual(faults([concept('a', null, ['ハンコ']), concept('b', null, ['はんこ'])]), [
    'はんこ: belongs to a and b',
  ])
  assert.deepEqual(faults([concept('a', null, ['ＳＮＳ'], ['SNS']), concept('b', null, ['sns'])]), [
    'sns: belongs to a and b',
  ])
})

test('a word of two concepts is fine when both say that they share it', () => {
  assert.deepEqual(faults([concept('a', null, ['のれん'], ['のれん']), concept('b', null, ['のれん'], ['のれん'])]), [])
})

test('an id in Japanese and a reading in kanji are reported', () => {
  assert.deepEqual(faults([{ ...concept('営業', null), reading: '営業' }]), [
    '営業: id is not kebab-case',
    '営業: reading is not hiragana',
  ])
})

test('the lineage runs from the top down, and the words begin with the name', () => {
  const byId = new Map([concept('a', null), concept('b', 'a', ['x'])].map((each) => [each.id, each]))
  assert.deepEqual(lineage(byId, 'b'), ['a', 'b'])
  assert.deepEqual(wordsOf(concept('b', 'a', ['x'])), ['b', 'x'])
})
