import { test } from 'vitest'
import assert from 'node:assert/strict'
import {
  signsOfEmployment,
  unansweredQuestions,
  type WorkerStatusAnswers,
  workerStatusQuestions,
} from './worker-status.ts'

const independent = Object.fromEntries(
  workerStatusQuestions.map(({ id, independentIf }) => [id, independentIf]),
) as WorkerStatusAnswers

test('an independent professional shows no sign of employment', () => {
  assert.deepEqual(signsOfEmployment(independent), [])
  assert.deepEqual(unansweredQuestions(independent), [])
})

test('each contrary answer is named', () => {
  const contrary = Object.fromEntries(
    workerStatusQuestions.map(({ id, independentIf }) => [id, independentIf === 'yes' ? 'no' : 'yes']),
  ) as WorkerStatusAnswers
  assert.deepEqual(signsOfEmployment(contrary), [
    '諾否の自由',
    '指揮監督',
    '時間と場所の拘束',
    '代替性',
    '報酬の労務対償性',
    '機械、器具の負担',
    '専属性',
  ])
  assert.deepEqual(signsOfEmployment({ ...independent, hours: 'yes' }), ['時間と場所の拘束'])
})

test('a question without an answer is asked again, and proves nothing', () => {
  assert.equal(unansweredQuestions({}).length, 7)
  assert.deepEqual(signsOfEmployment({}), [])
})
