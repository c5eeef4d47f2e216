import assert from 'node:assert/strict'
import { test } from 'vitest'
import { problemsOfPeople } from './problems-of-people.ts'

const people = [
  { id: 'a', known: '応募者1' },
  { id: 'b', known: '小林 健太' },
]

test('each sentence names whom it concerns, in the order of the page; what concerns all stands first', () => {
  const problems = {
    'reason-b': '見送りの理由を選んでください',
    'reason-a': '見送りの理由を選んでください',
    'sentence-a': 'この方へのひとことを10文字以上で入力してください',
    common: '全員への文を入力してください',
  }
  assert.deepEqual(Object.entries(problemsOfPeople(problems, people)), [
    ['common', '全員への文を入力してください'],
    ['sentence-a', '応募者1: この方へのひとことを10文字以上で入力してください'],
    ['reason-a', '応募者1: 見送りの理由を選んでください'],
    ['reason-b', '小林 健太: 見送りの理由を選んでください'],
  ])
})

test('somebody who left the page meanwhile is still told about, without a name', () => {
  assert.deepEqual(problemsOfPeople({ 'reason-gone': '見送りの理由を選んでください' }, people), {
    'reason-gone': '見送りの理由を選んでください',
  })
  assert.deepEqual(problemsOfPeople({}, people), {})
})
