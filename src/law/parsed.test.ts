import { test } from 'vitest'
import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { narrow } from './parsed.ts'

test('full-width digits, signs and every kind of dash become what a computer reads', () => {
  assert.equal(narrow('　６８２－０７１５ '), '682-0715')
  assert.equal(narrow('Ｔ７０００—０１２０'), 'T7000-0120')
  assert.equal(narrow('1−2‐3–4'), '1-2-3-4')
})

test('narrowing twice is narrowing once', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(narrow(narrow(text)), narrow(text))))
})
