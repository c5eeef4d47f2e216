import assert from 'node:assert/strict'
import { test } from 'vitest'
import { answers } from './answers.ts'

const typed = { title: '写真', themes: ['a', 'b'], pledge: 'yes', 'on-year': '2026', 'on-month': '2', 'on-day': '30' }
const { one, many, ticked, date } = answers(typed, { title: '短くしてください', on: '2月にある日を入力してください' })

test('a field is told its name, what was typed and what to correct', () => {
  assert.deepEqual(one('title'), { name: 'title', value: '写真', problem: '短くしてください' })
  assert.deepEqual(one('fee'), { name: 'fee', value: undefined, problem: undefined })
})

test('one answer to a question with several is a list of one, and none is an empty list', () => {
  assert.deepEqual(many('themes').values, ['a', 'b'])
  assert.deepEqual(many('title').values, ['写真'])
  assert.deepEqual(many('skills').values, [])
})

test('a name posted twice fills a single field with the first', () => {
  assert.equal(one('themes').value, 'a')
})

test('a box is ticked when anything was posted for it', () => {
  assert.equal(ticked('pledge').checked, true)
  assert.equal(ticked('consent').checked, false)
})

test('a date is gathered from its three boxes', () => {
  assert.deepEqual(date('on'), {
    name: 'on',
    value: { year: '2026', month: '2', day: '30' },
    problem: '2月にある日を入力してください',
  })
})
