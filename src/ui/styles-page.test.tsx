import assert from 'node:assert/strict'
import { test } from 'vitest'
import { audienceNames, type Audience } from './header.tsx'
import { sampleDocument } from './styles/sample-document.tsx'

const audiences = Object.keys(audienceNames) as Audience[]
const page = (audience: Audience, wrong = false) => sampleDocument({ stylesheet: '/assets/site.css', audience, wrong })

test('every id on the page is given once, for every audience', () => {
  for (const audience of audiences) {
    const ids = [...page(audience, true).matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    )
  }
})

test('whatever a label, a description or a summary points to is there', () => {
  const html = page('company', true)
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]))
  const pointed = [...html.matchAll(/ (?:for|aria-describedby|aria-labelledby|popovertarget|list)="([^"]+)"/g)].flatMap(
    (m) => m[1]?.split(' '),
  )
  const linked = [...html.matchAll(/ href="#([^"]+)"/g)].map((match) => match[1])
  assert.ok(pointed.length > 30)
  assert.deepEqual(
    [...pointed, ...linked].filter((id) => !ids.has(id)),
    [],
  )
})

test('the page keeps the strict content policy', () => {
  assert.doesNotMatch(page('operator', true), /<script|<style| style=| on[a-z]+="/)
})

test('headings go down one step at a time from one first heading', () => {
  const levels = [...page('public').matchAll(/<h([1-6])/g)].map((match) => Number(match[1]))
  assert.equal(levels.filter((level) => level === 1).length, 1)
  assert.ok(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1))
})

test('the forms are shown with and without what has to be corrected', () => {
  assert.match(page('public', true), /<title>エラー: /)
  assert.doesNotMatch(page('public'), /class="problem"/)
})
