import assert from 'node:assert/strict'
import { test } from 'vitest'
import { parsePlace, placeOfAddress } from './place-of-text.ts'

const read = (typed: string) => {
  const place = parsePlace(typed)
  return place.ok ? place.value : place.problem
}

test('a town is found by its name, with or without prefecture and district, or by its code', () => {
  const ways = [
    '湯梨浜町',
    '湯梨浜',
    '鳥取県湯梨浜町',
    '鳥取県東伯郡湯梨浜町',
    ' 鳥取県 湯梨浜町 ',
    'ゆりはまちょう',
    '31370',
    '３１３７００',
  ]
  assert.deepEqual(
    ways.map(read),
    ways.map(() => '313700'),
  )
})

test('a ward is a place of its own, and a city is not one of its wards', () => {
  assert.deepEqual([read('札幌市'), read('札幌市中央区'), read('北海道札幌市中央区')], ['011002', '011011', '011011'])
})

test('a name that stands for several towns is answered with all of them', () => {
  assert.equal(read('府中市'), '「東京都府中市」「広島県府中市」があります。都道府県から入力してください')
  assert.equal(read('広島県府中市'), '342084')
})

test('what is no municipality is told what to write', () => {
  const howTo = '市区町村を「鳥取県湯梨浜町」のように都道府県から入力してください'
  assert.deepEqual([read('ナルニア国'), read('<script>'), read('')], [howTo, howTo, '市区町村を入力してください'])
  assert.equal(read('310000'), '団体コード310000の市区町村はありません。番号を確かめてください')
  assert.equal(read('999999'), '団体コードの検査数字（6桁目）が合いません。番号を確かめてください')
})

test('an address says where it is, the longest name first and districts skipped', () => {
  assert.deepEqual(
    [
      placeOfAddress('鳥取県東伯郡湯梨浜町大字旭1-1'),
      placeOfAddress('境港市大正町2'),
      placeOfAddress('北海道札幌市中央区①条2丁目'),
      placeOfAddress('福島県郡山市朝日1-23-7'),
      placeOfAddress('奈良県大和郡山市北郡山町248-4'),
      placeOfAddress('茨城県龍ヶ崎市3710'),
      placeOfAddress('府中市1-1'),
      placeOfAddress('どこか', '6820715'),
      placeOfAddress('どこか', null),
    ],
    ['313700', '312045', '011011', '072036', '292036', '082082', undefined, '313700', undefined],
  )
})
