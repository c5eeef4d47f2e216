import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { readTokens } from '../site-css.ts'
import { fillOf, lookOf, looks, Patterns } from './looks.tsx'

const tokens = readTokens(
  readFileSync(createRequire(import.meta.url).resolve('@digital-go-jp/design-tokens/dist/tokens-simple.css'), 'utf8'),
)

/** Contrast with white by WCAG 2: relative luminance of an sRGB colour. */
function contrastWithWhite(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)
}

test('the colours are those of the design system and stand out from paper', () => {
  for (const { colour, token } of looks) {
    assert.equal(tokens.get(`--color-primitive-${token}`), colour)
    assert.ok(contrastWithWhite(colour) >= 3, `${token} ${contrastWithWhite(colour)}`)
  }
})

test('without colour, series still differ by dash, by mark and by pattern', () => {
  assert.equal(new Set(looks.map(({ dash }) => dash)).size, looks.length)
  assert.equal(new Set(looks.map(({ mark }) => mark)).size, looks.length)
  const tiles = [...renderToString(<Patterns chart="c" count={5} />).matchAll(/stroke-width="2">(.*?)<\/g>/g)].map(
    (match) => match[1],
  )
  assert.equal(new Set(tiles).size, looks.length - 1)
})

test('a pattern belongs to its chart, so that two charts can stand on one page', () => {
  assert.equal(fillOf('ties', 0), '#0017c1')
  assert.equal(fillOf('ties', 2), 'url(#ties-fill-2)')
  assert.match(
    renderToString(<Patterns chart="ties" count={3} />),
    /<pattern id="ties-fill-1".*<pattern id="ties-fill-2"/,
  )
  assert.doesNotMatch(renderToString(<Patterns chart="ties" count={1} />), /<pattern/)
})

test('a sixth series is refused rather than drawn like the first', () => {
  assert.throws(() => lookOf(5), /at most 5 series/)
})
