import assert from 'node:assert/strict'
import { render } from 'preact-render-to-string'
import { test } from 'vitest'
import { Lines } from './lines.tsx'

const shown = (text: string) => render(<Lines text={text} />)

test('lines stand as they were typed, empty ones too', () => {
  assert.equal(shown('一行'), '一行')
  assert.equal(shown('一行目\n二行目\n\n四行目'), '一行目<br/>二行目<br/><br/>四行目')
  assert.equal(shown(''), '')
})

test('what was typed is text, never markup', () => {
  assert.equal(shown('<b>太字</b>\n&'), '&lt;b>太字&lt;/b><br/>&amp;')
})
