import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { Icon, iconNames } from './icons.tsx'

test('an icon beside words is not heard, and one that stands alone is', () => {
  assert.match(renderToString(<Icon name="yen" />), /aria-hidden="true"/)
  assert.match(renderToString(<Icon name="yen" label="謝礼" />), /role="img" aria-label="謝礼"/)
})

test('every icon is a drawing of its own', () => {
  const drawings = iconNames.map((name) => / d="(M[^"]+)"/.exec(renderToString(<Icon name={name} />))?.[1])
  assert.equal(new Set(drawings).size, iconNames.length)
})
