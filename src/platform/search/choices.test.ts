import assert from 'node:assert/strict'
import { test } from 'vitest'
import { countedChoices } from './choices.ts'

const name = (value: string) => `«${value}»`

test('each choice says how many it would show; what is chosen stays to be unchosen', () => {
  assert.deepEqual(countedChoices([{ value: 'ec', count: 1200 }], ['seo'], name), [
    { value: 'ec', label: '«ec»(1,200)' },
    { value: 'seo', label: '«seo»(0)' },
  ])
})

test('a long list is cut after forty, but never what is chosen', () => {
  const counts = Array.from({ length: 60 }, (_, at) => ({ value: `v${at}`, count: 60 - at }))
  const choices = countedChoices(counts, ['v59', 'v1'], name)
  assert.equal(choices.length, 41)
  assert.deepEqual(choices.at(-1), { value: 'v59', label: '«v59»(1)' })
})
