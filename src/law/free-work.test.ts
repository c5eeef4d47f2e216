import { test } from 'vitest'
import assert from 'node:assert/strict'
import { freeWork } from './free-work.ts'

const words = (text: string) => freeWork(text).map(({ word }) => word)

test('work without pay, without end or with a purchase is found', () => {
  assert.deepEqual(words('最初の1か月は無償でお試し、納得いくまで修正は何度でも'), [
    '無償でお試し',
    '納得いくまで',
    '修正は何度でも',
  ])
  assert.deepEqual(words('追加費用なしで、チラシも無料で作業をお願い'), ['追加費用なし', '無料で作業'])
  assert.deepEqual(words('弊社の商品を購入いただける方。商品購入が条件'), ['弊社の商品を購入いただ', '商品購入が条件'])
})

test('costs left to the talent are to be said in the conditions, transfer fees never', () => {
  assert.deepEqual(freeWork('交通費は自己負担')[0], {
    word: '交通費は自己負担',
    from: 0,
    to: 8,
    remedy: '現地訪問を求める場合は、費用の負担者と目安の額を条件の欄に書いてください',
  })
  assert.deepEqual(words('振込手数料は差し引いて支払います'), ['振込手数料は差し引'])
})

test('free things that are the task itself are left alone', () => {
  for (const text of [
    '無料セミナーの集客',
    '送料無料のECサイト',
    '交通費は発注者が負担',
    '商品の購入率を上げたい',
    'ボランティアの受入れ体制づくり',
  ]) {
    assert.deepEqual(words(text), [], text)
  }
})
