import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import { test } from 'vitest'
import { readTokens, siteCss, withTokens } from './site-css.ts'

const css = siteCss()

test('the style sheet of the whole site weighs at most 6 kB on the wire', () => {
  const bytes = gzipSync(css).byteLength
  assert.ok(bytes <= 6000, `${bytes} bytes`)
  assert.ok(css.length > 10_000, 'all sheets are in it')
})

test('colours are those of the design system, as values', () => {
  assert.match(css, /--key:\s*#0017c1/)
  assert.doesNotMatch(css, /--color-/)
})

test('a token that the design system does not have stops the build', () => {
  assert.throws(() => withTokens('a{color:var(--color-pink)}', new Map()), /no --color-pink/)
})

test('a token that names another is followed to its value', () => {
  const tokens = readTokens(':root { --color-a: var(--color-b);\n --color-b: #123456; }')
  assert.equal(withTokens('p{color:var(--color-a)}', tokens), 'p{color:#123456}')
})

test('nothing is fetched: no web font, no picture, no import', () => {
  assert.doesNotMatch(css, /@font-face|@import|url\(/)
})

test('every variable that is used has been given a value', () => {
  const given = new Set([...css.matchAll(/(--[\w-]+):/g)].map((match) => match[1]))
  const used = [...css.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1])
  assert.deepEqual(
    used.filter((name) => !given.has(name)),
    [],
  )
})

test('readers who asked for less motion, or for their own colours, or for paper, are served', () => {
  for (const wish of ['prefers-reduced-motion', 'forced-colors', 'media print']) assert.ok(css.includes(wish), wish)
})
