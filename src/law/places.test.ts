import { test } from 'vitest'
import assert from 'node:assert/strict'
import { isLgCode } from './lg-code.ts'
import {
  allPlaces,
  findPlace,
  fullName,
  municipalitiesOf,
  prefectures,
  regionOf,
  regions,
  wardsOfCity,
} from './places.ts'

const count = (kind: string) => allPlaces().filter((place) => place.kind === kind).length

test('all of Japan is here: 47 prefectures, 1,741 municipalities and six villages, the wards of 2024', () => {
  assert.equal(prefectures().length, 47)
  assert.equal(count('municipality'), 1741 + 6)
  assert.equal(count('ward'), 175 - 7 + 3)
  assert.equal(new Set(allPlaces().map(({ code }) => code)).size, allPlaces().length)
})

test('every code carries the right check digit, every reading is hiragana', () => {
  for (const { code, kana } of allPlaces()) {
    assert.ok(isLgCode(code), code)
    assert.match(kana, /^[ぁ-んー]+$/, code)
  }
})

test('浜松市 has three wards since 2024, and the old ones are gone', () => {
  assert.deepEqual(
    wardsOfCity('221309').map(({ code, name }) => `${code} ${name}`),
    ['221384 中央区', '221392 浜名区', '221406 天竜区'],
  )
  assert.equal(findPlace('221317'), undefined)
  assert.equal(fullName(findPlace('221384')!), '静岡県浜松市中央区')
})

test('a town is found by six digits or five', () => {
  const yurihama = findPlace('313700')
  assert.deepEqual(yurihama, {
    code: '313700',
    kind: 'municipality',
    name: '湯梨浜町',
    kana: 'ゆりはまちょう',
    prefecture: { code: '310000', name: '鳥取県' },
  })
  assert.equal(findPlace('31370'), yurihama)
  assert.equal(fullName(yurihama), '鳥取県湯梨浜町')
  for (const unknown of ['', '313701', '99999', '31', 'abcde', '３１３７０'])
    assert.equal(findPlace(unknown), undefined, unknown)
})

test('the towns of a prefecture', () => {
  const names = municipalitiesOf('31').map(({ name }) => name)
  assert.equal(names.length, 19)
  assert.deepEqual(names.slice(0, 4), ['鳥取市', '米子市', '倉吉市', '境港市'])
  assert.deepEqual(municipalitiesOf('310000'), municipalitiesOf('31'))
  assert.ok(municipalitiesOf('13').some(({ name }) => name === '千代田区'))
  assert.deepEqual(municipalitiesOf('48'), [])
  assert.deepEqual(municipalitiesOf(''), [])
})

test('the eight regions hold each prefecture once', () => {
  assert.deepEqual(
    regions().map(({ name, prefectures }) => `${name} ${prefectures.length}`),
    ['北海道 1', '東北 6', '関東 7', '中部 9', '近畿 7', '中国 5', '四国 4', '九州・沖縄 8'],
  )
  assert.deepEqual(
    regions().flatMap(({ prefectures }) => prefectures.map(({ code }) => code)),
    prefectures().map(({ code }) => code),
  )
  assert.equal(regionOf('313700'), '中国')
  assert.equal(regionOf('99'), undefined)
})
