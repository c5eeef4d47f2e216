import assert from 'node:assert/strict'
import { test } from 'vitest'
import { NOW } from '../../tests/world/office.ts'
import { completeContent } from '../../tests/world/posting-forms.ts'
import { checklistOf } from './checklist.ts'
import { emptyContent, type PostingContent } from './content.ts'
import { stepToGoOn, wayOf } from './way.ts'
import type { WritingStep } from './steps.ts'

const wayTo = (content: PostingContent, now: WritingStep | 'confirm', id: string | null = '1') =>
  wayOf({ id, content, checklist: checklistOf(content, NOW) }, now).map(({ label, state }) => `${state} ${label}`)
const goOn = (content: PostingContent, remarked: string[] = []) =>
  stepToGoOn(content, checklistOf(content, NOW), remarked)

test('the way of an empty posting says how much is missing where', () => {
  assert.deepEqual(wayTo(emptyContent, 'background', null), [
    'now 背景(あと1つ)',
    'todo これまで試したこと',
    'todo 3か月後に変わっていてほしいこと',
    'todo 専門家にお願いしたいこと(あと1つ)',
    'todo 一緒に進める人・頻度・訪問(あと1つ)',
    'todo 条件(あと6つ)',
    'todo 確認',
  ])
})

test('the way of a finished posting is done, up to the last step', () => {
  assert.deepEqual(
    wayTo(completeContent, 'confirm').map((step) => step.split(' ')[0]),
    ['done', 'done', 'done', 'done', 'done', 'done', 'now'],
  )
})

test('words that could not be understood are missing on their own step', () => {
  const content = { ...completeContent, hoursPerMonth: null, unread: { hoursPerMonth: ['週1日くらい'] } }
  assert.equal(wayTo(content, 'work')[5], 'todo 条件(あと1つ)')
})

test('a posting that exists leads to each of its steps, one that does not leads nowhere', () => {
  const hrefs = (id: string | null) =>
    wayOf({ id, content: emptyContent, checklist: checklistOf(emptyContent, NOW) }, 'goal').map(({ href }) => href)
  assert.deepEqual(hrefs('1'), [
    '/client/postings/1/steps/background',
    '/client/postings/1/steps/tried',
    '/client/postings/1/steps/goal',
    '/client/postings/1/steps/work',
    '/client/postings/1/steps/together',
    '/client/postings/1/steps/conditions',
    '/client/postings/1',
  ])
  assert.ok(hrefs(null).every((href) => href === undefined))
})

test('one goes on where a remark stands, else at the first gap, else at the beginning', () => {
  assert.equal(goOn(emptyContent), 'background')
  assert.equal(goOn({ ...emptyContent, title: '件名', background: '背景' }), 'tried')
  assert.equal(goOn({ ...completeContent, workPlace: '' }), 'together')
  assert.equal(goOn(completeContent), 'background')
  assert.equal(goOn({ ...completeContent, tried: '', feeYen: null }), 'conditions', 'what was passed by is no gap')
  assert.equal(goOn({ ...completeContent, tried: '' }), 'background')
  assert.equal(goOn({ ...completeContent, workPlace: '' }, ['duties', 'feeYen']), 'work')
})
