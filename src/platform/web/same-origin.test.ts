import assert from 'node:assert/strict'
import { test } from 'vitest'
import { comesFromUs } from './same-origin.ts'

const ours = 'https://yui.test'

test('a form is taken from our own pages only', () => {
  const cases: [origin: string | undefined, fetchSite: string | undefined, taken: boolean][] = [
    [ours, 'same-origin', true],
    [ours, undefined, true],
    [undefined, 'same-origin', true],
    [undefined, 'none', true],
    // A program without a browser: the form key holds it.
    [undefined, undefined, true],
    [ours, 'cross-site', false],
    [ours, 'same-site', false],
    ['https://evil.test', undefined, false],
    ['https://evil.test', 'same-origin', false],
    ['http://yui.test', undefined, false],
    ['https://yui.test.evil.test', undefined, false],
    ['null', undefined, false],
    ['', undefined, false],
  ]
  for (const [origin, fetchSite, taken] of cases)
    assert.equal(comesFromUs(origin, fetchSite, ours), taken, `${origin} ${fetchSite}`)
})
