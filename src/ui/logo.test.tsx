import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { faviconSvg, Mark } from './logo.tsx'

test('the mark is a drawing of two cords that is not heard', () => {
  const html = renderToString(<Mark size={28} />)
  assert.match(html, /width="28" height="28"/)
  assert.match(html, /aria-hidden="true"/)
  assert.equal(html.match(/<path /g)?.length, 2)
})

test('the icon of the site is a whole SVG in the key colour', () => {
  assert.match(faviconSvg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg".*#0017c1.*<\/svg>$/)
})
