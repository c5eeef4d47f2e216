import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { Engine } from './engine.ts'
import { type Checked, measure, percentile } from './measure.ts'
import type { Question } from './queries.ts'

const question = (text: string): Question => ({ kind: 'two', text, words: [], filters: null })
const checked = ['営業', '広報', '企画'].map(
  (text, at): Checked => ({ question: question(text), totals: { words: at, letters: 2 } }),
)

/** An engine that notes what it was asked and always finds two. */
function engineOf(name: Engine['name'], meaning: Engine['meaning'], asked: string[]): Engine {
  const answer = (question: Question) => {
    asked.push(`${name} ${question.text}`)
    return 2
  }
  return { name, meaning, ceiling: Infinity, answer, close: () => undefined }
}

test('everything is asked three times, the engines in turn, and totals are held against their own meaning', async () => {
  const asked: string[] = []
  const [ours, fts5] = [engineOf('ours', 'words', asked), engineOf('fts5', 'letters', asked)]
  const measured = await measure([ours, fts5], checked, [])
  assert.deepEqual(asked.slice(0, 4), ['ours 営業', 'fts5 営業', 'fts5 広報', 'ours 広報'])
  assert.deepEqual(asked.slice(6, 8), ['fts5 営業', 'ours 営業'])
  assert.equal(asked.length, 2 * 3 * 3)
  assert.equal(measured.get(ours)?.exact, 0.3333)
  assert.equal(measured.get(fts5)?.exact, 1)
})

test('a percentile is the smallest time that so many do not exceed', () => {
  assert.deepEqual([percentile([3, 1, 2], 0.5), percentile([3, 1, 2], 0.95), percentile([], 0.5)], [2, 3, 0])
})
