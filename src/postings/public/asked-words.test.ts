import assert from 'node:assert/strict'
import { beforeEach, test } from 'vitest'
import { countAsked, takeAsked } from './asked-words.ts'

beforeEach(() => void takeAsked())
const ask = (...words: string[]) => countAsked(words.map((typed) => ({ typed })))

test('words are counted in whatever width and case, and handed over once', () => {
  ask('EC', '旅館')
  ask('ｅｃ')
  assert.deepEqual(
    [...takeAsked()],
    [
      ['ec', 2],
      ['旅館', 1],
    ],
  )
  assert.equal(takeAsked().size, 0)
})

test('a search without words counts nothing', () => {
  ask()
  assert.equal(takeAsked().size, 0)
})

test('what is longer than any word is let go', () => {
  ask('長'.repeat(51), '長'.repeat(50))
  assert.deepEqual([...takeAsked().keys()], ['長'.repeat(50)])
})

test('nobody fills the memory: beyond two thousand words only known ones are counted on', () => {
  for (let k = 0; k < 3000; k++) ask(`言葉${k}`)
  ask('言葉0', '新しい言葉')
  const taken = takeAsked()
  assert.equal(taken.size, 2000)
  assert.equal(taken.get('言葉0'), 2)
  assert.equal(taken.has('新しい言葉'), false)
})
