import { test } from 'vitest'
import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { missingItems, type SixItems, sixItems } from './six-items.ts'

const complete: SixItems = {
  clientName: '湯けむり旅館株式会社',
  address: '鳥取県東伯郡湯けむり町大字湯元１２番地３ 湯元ビル2階201号室',
  contact: { phone: '0858-00-0000' },
  work: '予約サイトの改善についての相談',
  place: 'オンライン（月1回は現地）',
  fee: '月額50,000円（税抜）',
}
const missing = (change: Partial<SixItems>) => missingItems({ ...complete, ...change }).map(({ item }) => item)

test('a posting with all six may be published', () => {
  assert.deepEqual(missingItems(complete), [])
})

test('an empty posting is asked for all six, in order, each with a remedy', () => {
  const asked = missingItems({})
  assert.deepEqual(
    asked.map(({ label }) => label),
    ['募集を行う者の氏名又は名称', '住所（所在地）', '連絡先', '業務の内容', '業務に従事する場所', '報酬'],
  )
  assert.ok(asked.every(({ remedy }) => /入力してください/.test(remedy)))
})

test('one way to be reached is enough', () => {
  assert.deepEqual(missing({ contact: { email: 'saiyo@example.jp' } }), [])
  assert.deepEqual(missing({ contact: { formUrl: 'https://example.jp/contact' } }), [])
  assert.deepEqual(missing({ contact: { phone: ' ', email: undefined } }), ['contact'])
})

test('an anonymous client, an address without its number, a fee to be discussed say nothing', () => {
  assert.deepEqual(missing({ clientName: '社名非公開' }), ['clientName'])
  assert.deepEqual(missing({ clientName: '（非公開）' }), ['clientName'])
  assert.deepEqual(missing({ address: '鳥取県東伯郡湯けむり町' }), ['address'])
  assert.deepEqual(missing({ fee: '応相談' }), ['fee'])
  assert.deepEqual(missing({ place: '未定', work: '　' }), ['work', 'place'])
  assert.deepEqual(missing({ clientName: '株式会社匿名堂' }), [])
})

test('taking any items away asks for exactly those', () => {
  fc.assert(
    fc.property(fc.subarray(sixItems.map(({ id }) => id)), (taken) => {
      const posting = { ...complete }
      for (const id of taken) delete posting[id]
      assert.deepEqual(
        missingItems(posting).map(({ item }) => item),
        taken,
      )
    }),
  )
})
