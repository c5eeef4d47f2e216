import assert from 'node:assert/strict'
import { test } from 'vitest'
import fiction from '../../data/places/fictional.json' with { type: 'json' }
import { isLgCode } from './lg-code.ts'
import { searchPlaces } from './place-search.ts'
import { allPlaces, findPlace, fullName } from './places.ts'

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
