import assert from 'node:assert/strict'
import { test } from 'vitest'
import { addedWritings, addWriting, groupsByWord, type Words } from './synonym-groups.ts'

const inn = { id: '1', words: [['温泉旅館', 'おんせんリョカン'], ['温泉宿']] }
const known = (...pairs: [string, string][]): Words => {
  const words: Words = new Map()
  for (const [writing, id] of pairs) addWriting(words, writing, [id])
  return words
}

test('every writing of every word leads to its group, folded', () => {
  assert.deepEqual(
    [...groupsByWord([inn])],
    [
      ['温泉旅館', ['1']],
      ['おんせんりょかん', ['1']],
      ['温泉宿', ['1']],
    ],
  )
})

test('a word of many meanings, or of one letter, leads nowhere', () => {
  const vague = ['1', '2', '3', '4'].map((id) => ({ id, words: [['出る'], ['宿']] }))
  assert.deepEqual([...groupsByWord(vague)], [])
})

test('another writing of a known word is added, another word for the same thing is not', () => {
  const added = addedWritings(known(['温泉旅館', 'inn']), [inn])
  assert.deepEqual([...added.keys()], ['おんせんりょかん'])
  assert.deepEqual(added.get('おんせんりょかん')?.ids, new Set(['inn']))
})

test('a word of two letters is too easily another: ロス is not ロサンゼルス', () => {
  const groups = [{ id: '1', words: [['ロス', 'ロサンゼルス']] }]
  assert.deepEqual([...addedWritings(known(['ロス', 'waste']), groups)], [])
})

test('known words are left alone', () => {
  assert.deepEqual([...addedWritings(known(['温泉旅館', 'inn'], ['おんせんりょかん', 'bath']), [inn])], [])
})

test('a writing that would stand for more than two things is not added', () => {
  const groups = [{ id: '1', words: [['いの宿', 'ろの宿', 'はの宿', '宿と宿']] }]
  const two = known(['いの宿', 'a'], ['ろの宿', 'b'])
  assert.deepEqual([...addedWritings(two, groups).keys()], ['はの宿', '宿と宿'])
  addWriting(two, 'はの宿', ['c'])
  assert.deepEqual([...addedWritings(two, groups).keys()], [])
})

test('a word noted twice keeps both writings and both meanings', () => {
  assert.deepEqual(
    [...known(['ハンコ', 'office'], ['はんこ', 'craft'])],
    [['はんこ', { writings: new Set(['ハンコ', 'はんこ']), ids: new Set(['office', 'craft']) }]],
  )
})
