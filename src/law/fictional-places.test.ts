import assert from 'node:assert/strict'
import { test } from 'vitest'
import fiction from '../../data/places/fictional.json' with { type: 'json' }
import { isLgCode } from './lg-code.ts'
import { searchPlaces } from './place-search.ts'
import { allPlaces, fictionalPlaceOf, findPlace, fullName } from './places.ts'

test('the towns of the demo have codes that check, and that belong to nobody', () => {
  const real = new Set(allPlaces().map(({ code }) => code))
  for (const { code, name } of fiction.places) {
    assert.ok(isLgCode(code), code)
    assert.ok(!real.has(code), code)
    assert.equal(findPlace(code)?.name, name)
  }
})

test('they are found by exactly their name, and are listed nowhere', () => {
  assert.equal(fullName(findPlace('313793') ?? assert.fail()), '鳥取県湯けむり町')
  assert.deepEqual(
    searchPlaces('湯けむり町').map((p) => p.code),
    ['313793'],
  )
  assert.deepEqual(
    searchPlaces('湯けむり').map((p) => p.code),
    [],
  )
  assert.equal(
    allPlaces().some(({ name }) => name === '湯けむり町'),
    false,
  )
})

test('an address in one of them is known, with and without its prefecture and 郡; a real one is none of them', () => {
  const codes = [
    '鳥取県湯けむり町湯元1-1',
    '湯けむり町湯元1-1',
    '鳥取県東伯郡湯けむり町湯元1-1',
    '島根県湯けむり町1',
    '鳥取県東伯郡湯梨浜町大字久見9',
    '',
  ].map((address) => fictionalPlaceOf(address)?.code)
  assert.deepEqual(codes, ['313793', '313793', '313793', undefined, undefined, undefined])
})
