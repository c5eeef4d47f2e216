import assert from 'node:assert/strict'
import { test } from 'vitest'
import { failuresOf } from '../../bin/code/failures.ts'

const passed = { fullName: 'opens', status: 'passed', failureMessages: [] }

test('what failed is told with its file, its name and why; what passed is not', () => {
  const told = failuresOf({
    testResults: [
      { name: 'a.test.ts', status: 'passed', assertionResults: [passed] },
      {
        name: 'b.test.ts',
        status: 'failed',
        assertionResults: [passed, { fullName: 'closes', status: 'failed', failureMessages: ['1 is not 2\n  at b'] }],
      },
    ],
  })
  assert.deepEqual(told, ['b.test.ts: closes\n    1 is not 2\n      at b'])
})

test('a file that could not be read is a failure of its own', () => {
  const told = failuresOf({
    testResults: [{ name: 'c.test.ts', status: 'failed', message: 'no such module', assertionResults: [] }],
  })
  assert.deepEqual(told, ['c.test.ts: the file itself\n    no such module'])
})

test('a long reason is cut: the end of the output has room for every failure', () => {
  const why = Array.from({ length: 100 }, (_, n) => `line ${n}${'x'.repeat(9999)}`).join('\n')
  const test = { fullName: 'long', status: 'failed', failureMessages: [why] }
  const [told = ''] = failuresOf({ testResults: [{ name: 'd.test.ts', status: 'failed', assertionResults: [test] }] })
  assert.equal(told.split('\n').length, 13)
  assert.ok(told.length < 4000)
})
