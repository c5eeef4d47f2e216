import assert from 'node:assert/strict'
import { afterEach, test } from 'vitest'
import { teachMapper, textMapper } from './text-mapper.ts'

afterEach(() => teachMapper([]))
const meanings = (text: string) =>
  textMapper()
    .concepts(text)
    .map(({ id }) => id)

test('a word that was taught means its concept, in whatever kana and width, and no longer once it is taken back', () => {
  assert.deepEqual(meanings('ホゲラーメ'), [])
  teachMapper([{ written: 'ホゲラーメ', concept: 'instagram' }])
  assert.deepEqual(meanings('ホゲラーメの会'), ['instagram'])
  assert.deepEqual(meanings('ﾎｹﾞﾗｰﾒの会'), ['instagram'])
  teachMapper([])
  assert.deepEqual(meanings('ホゲラーメの会'), [])
})

test('a word that is passed over is not asked about, and means nothing', () => {
  assert.deepEqual(textMapper().unmapped('ホゲラーメと一輪車'), ['ホゲラーメ', '一輪車'])
  teachMapper([{ written: 'ホゲラーメ', concept: null }])
  assert.deepEqual(textMapper().unmapped('ホゲラーメと一輪車'), ['一輪車'])
  assert.deepEqual(meanings('ホゲラーメ'), [])
})

test('a concept that is no longer in the taxonomy is no harm', () => {
  teachMapper([{ written: '一輪車', concept: 'gone-long-ago' }])
  assert.deepEqual(meanings('一輪車'), [])
})

test('the same again makes no new mapper', () => {
  const words = [{ written: '一輪車', concept: 'instagram' }]
  teachMapper(words)
  const before = textMapper()
  teachMapper([...words])
  assert.equal(textMapper(), before)
})
