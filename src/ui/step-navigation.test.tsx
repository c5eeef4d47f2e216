import assert from 'node:assert/strict'
import { renderToString } from 'preact-render-to-string'
import { test } from 'vitest'
import { StepNavigation } from './step-navigation.tsx'

const html = renderToString(
  <StepNavigation
    steps={[
      { label: '背景', state: 'done', href: '/postings/1/background' },
      { label: 'お願い', state: 'now' },
      { label: '条件', state: 'todo' },
    ]}
  />,
)

test('the steps are an ordered list in which the present one is marked', () => {
  assert.match(html, /^<nav class="steps" aria-label="進み具合"><ol>/)
  assert.match(
    html,
    /<li class="now" aria-current="step"><span class="number">2<\/span><span class="name">お願い<\/span><\/li>/,
  )
})

test('a step that is done says so in words and can be gone back to', () => {
  assert.match(
    html,
    /<a href="\/postings\/1\/background"><span class="number">1<\/span>.*背景<span class="unseen">（済み）/,
  )
  assert.match(html, /<li class="todo"><span class="number">3/)
})
