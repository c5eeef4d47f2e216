import assert from 'node:assert/strict'
import { test } from 'vitest'
import { addedWritings, addWriting, groupsByWord, type Words } from './synonym-groups.ts'

const inn = { id: '1', words: [['旅館', 'リョカン'], ['宿屋']] }
const known = (...pairs: [string, string][]): Words => {
  const words: Words = new Map()
  for (const [writing, id] of pairs) addWriting(words, writing, [id])
  return words
}

test('every writing of every word leads to its group, folded', () => {
  assert.deepEqual(
    [...groupsByWord([inn])],
    [
      ['旅館', ['1']],
      ['りょかん', ['1']],
      ['宿屋', ['1']],
    ],
  )
})

test('a word of many meanings, or of one letter, leads nowhere', () => {
  const vague = ['1', '2', '3', '4'].map((id) => ({ id, words: [['出る'], ['宿']] }))
  assert.deepEqual([...groupsByWord(vague)], [])
})

test('another writing of a known word is added, another word for the same thing is not', () => {
  const added = addedWritings(known(['旅館', 'inn']), [inn])
  assert.deepEqual([...added.keys()], ['りょかん'])
  assert.deepEqual(added.get('りょかん')?.ids, new Set(['inn']))
})

test('known words are left alone', () => {
  assert.deepEqual([...addedWritings(known(['旅館', 'inn'], ['りょかん', 'bath']), [inn])], [])
})

test('a writing that would stand for more than two things is not added', () => {
  const groups = [{ id: '1', words: [['い宿', 'ろ宿', 'は宿', '宿々']] }]
  const two = known(['い宿', 'a'], ['ろ宿', 'b'])
  assert.deepEqual([...addedWritings(two, groups).keys()], ['は宿', '宿々'])
  addWriting(two, 'は宿', ['c'])
  assert.deepEqual([...addedWritings(two, groups).keys()], [])
})

test('a word noted twice keeps both writings and both meanings', () => {
  assert.deepEqual(
    [...known(['ハンコ', 'office'], ['はんこ', 'craft'])],
    [['はんこ', { writings: new Set(['ハンコ', 'はんこ']), ids: new Set(['office', 'craft']) }]],
  )
})
