import assert from 'node:assert/strict'
import { test } from 'vitest'
import { coverage, printable, readFonts } from './pdf-fonts.ts'

const fonts = readFonts()
const covered = coverage(fonts)

test('the fonts hold what Japanese names and letters need', () => {
  for (const letter of 'あア漢髙﨑𠮷①㈱〒～−Aａ1１〓') assert.ok(covered.has(letter.codePointAt(0) ?? 0), letter)
})

test('they do not hold pictures or Hangul', () => {
  for (const letter of '🎉❤한') assert.ok(!covered.has(letter.codePointAt(0) ?? 0), letter)
})

test('the first font alone lacks 𠮷, so the second is needed', () => {
  assert.ok(!coverage(fonts.slice(0, 2)).has(0x20bb7))
})

test('a text is made printable letter by letter', () => {
  assert.equal(printable('結🎉\u0000び\uD800\n𠮷\t葛\u{E0100}', covered), '結〓び〓\n𠮷\t葛\u{E0100}')
})

test('a file that is no font is refused', () => {
  assert.throws(() => coverage([Buffer.alloc(40)]), /without a cmap table/)
})
