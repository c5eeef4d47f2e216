import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { Meter } from './meter.tsx'

const bar = (value: number, max: number) =>
  renderToString(<Meter label="目標" value={value} max={max} words="7件 / 10件" />)

test('the bar is as long as what is reached, and says the same in words', () => {
  const html = bar(7, 10)
  assert.match(
    html,
    /role="meter" aria-label="目標" aria-valuenow="70" aria-valuemin="0" aria-valuemax="100" aria-valuetext="7件 \/ 10件"/,
  )
  assert.match(html, /<rect class="done" width="70%"/)
  assert.match(html, /<span>7件 \/ 10件<\/span>/)
})

test('more than the target is full, and less than nothing is nothing', () => {
  assert.match(bar(14, 10), /class="done" width="100%"/)
  assert.doesNotMatch(bar(-1, 10), /class="done"/)
})

test('a target of zero divides nothing', () => {
  assert.match(bar(3, 0), /aria-valuenow="0"/)
})
