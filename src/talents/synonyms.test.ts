import assert from 'node:assert/strict'
import { test } from 'vitest'
import { createMapper } from '../matching/text/mapper.ts'
import { synonymGroups } from './synonyms.ts'
import { taxonomy } from './taxonomy.ts'

const groups = synonymGroups()
const mapper = createMapper(taxonomy, groups)
const idsIn = (text: string) => mapper.concepts(text).map(({ id }) => id)

test('the dictionary is read: tens of thousands of groups, each with two words or writings', () => {
  assert.ok(groups.length > 20_000)
  assert.ok(groups.every(({ words }) => words.flat().length > 1))
})

test('writings of one word stand together, other words for the same thing apart', () => {
  const order = groups.find(({ words }) => words.some((writings) => writings.includes('通販')))
  assert.ok(order?.words.some((writings) => writings.includes('通販') && writings.includes('通信販売')))
})

test('what a company writes and what a talent writes meet in one concept', () => {
  assert.ok(idsIn('紙の伝票とファックスをなくしたい').includes('paperless'))
  assert.ok(idsIn('ペーパレス化を推進しました').includes('paperless'))
  assert.ok(idsIn('ふるさと納税の返礼品を見直したい').includes('furusato-tax'))
  assert.ok(idsIn('杜氏の高齢化').includes('sake-brewing'))
})

test('a wish, a sole trader and something instant are not Thailand, personnel and Instagram', () => {
  assert.deepEqual(idsIn('食べたい。個人事業主。インスタント。'), [])
})

test('a piece of the taxonomy that nobody listed reaches the operator', () => {
  assert.deepEqual(mapper.unmapped('蜃気楼で集客したい'), ['蜃気楼'])
})
