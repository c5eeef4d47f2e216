import assert from 'node:assert/strict'
import { test } from 'vitest'
import { fold, parseQuery } from '../../src/platform/search/index.ts'
import { synonymTable } from '../../src/platform/search/synonyms.ts'
import { headVector, lexemeQuery, lexemesOf } from './lexemes.ts'

const asked = (text: string) => lexemeQuery(parseQuery(text, synonymTable([])).words)

test('lexemes are single characters and pairs; nothing reaches over a blank', () => {
  assert.deepEqual(lexemesOf('営業 企'), ['営', '営業', '業', '企'])
  assert.deepEqual(lexemesOf('𩸽漁'), ['𩸽', '𩸽漁', '漁'])
  assert.deepEqual(lexemesOf(''), [])
})

test('東京都 is guarded on both sides', () => {
  assert.deepEqual(lexemesOf('東京都'), ['東', '東京', '京', '東京都', '都'])
  assert.equal(asked('京都'), "(('京都'))")
  assert.equal(asked('東京都'), "(('東京' & '東京都'))")
  assert.ok(lexemesOf('東京都と京都').includes('京都'))
})

test('a query asks for the pairs of every word, in any of its forms', () => {
  assert.equal(asked('営業企画　報'), "(('営業' & '業企' & '企画')) & (('報'))")
  assert.equal(asked('りんご'), "(('りん' & 'んご') | ('リン' & 'ンゴ'))")
  assert.equal(asked('"営業 の"'), "(('営業' & 'の') | ('営業' & 'ノ'))")
  assert.equal(asked(''), null)
})

test('the head has a weight and a place for every lexeme', () => {
  assert.equal(headVector({ A: fold('営業'), C: fold('酒') }), "'営':1A '営業':2A '業':3A '酒':4C")
})
