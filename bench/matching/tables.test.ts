import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'vitest'

/** The command as typed, its JSON line read back. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('tsx', ['bench/matching.ts', 'tables', ...args], { encoding: 'utf8' })
  const last = stdout.trimEnd().split('\n').at(-1) ?? ''
  return { status, stdout, stderr, row: last.startsWith('{') ? JSON.parse(last) : null }
}

test('a row of each source: a table to read, then one line of JSON', () => {
  const www22 = run('--source', 'www22', '--postings', '20', '--lambda', '0.5')
  assert.equal(www22.status, 0)
  assert.match(www22.stdout, /30 candidates × 20 postings/)
  assert.equal(www22.row.naive.toFixed(4), '18.7168')
  assert.equal(www22.row.reciprocal.toFixed(4), '21.1283')
  assert.ok(www22.row.ours > 23.49)

  const recsys24 = run('--source', 'recsys24')
  assert.equal(recsys24.row.tu.toFixed(9), '15.447528484')
  assert.equal(recsys24.row.welfare, recsys24.row.ours)
  assert.deepEqual(recsys24.row.envy.nash, { candidates: 0, postings: 0 })
})

test('any row can be asked for', () => {
  const { row } = run('--source=www22', '--env=reverse', '--lambda=.3', '--postings=9', '--examination=log', '--seed=5')
  assert.deepEqual(
    [row.env, row.lambda, row.postings, row.candidates, row.examination, row.seed],
    ['reverse', 0.3, 9, 13, 'log', 5],
  )
  assert.ok(row.ours >= Math.max(row.naive, row.reciprocal, row.tu))
})

test('arguments that do not fit end with a sentence and exit code 1', () => {
  const wrong: [args: string[], sentence: RegExp][] = [
    [[], /^source must be one of www22, recsys24/],
    [['--source', 'www23'], /^source must be one of/],
    [['--source', 'www22', '--lambda', 'NaN'], /^lambda must be a number/],
    [['--source', 'www22', '--lambda', '1.5'], /^lambda must be a number from 0 to 1/],
    [['--source', 'www22', '--postings', '0'], /^postings must be a whole number from 1/],
    [['--source', 'www22', '--postings', '99999'], /^postings × candidates must be at most/],
    [['--source', 'www22', '--seed=-1'], /^seed must be a whole number/],
    [['--source', 'recsys24', '--env', 'similar'], /^env must be one of random/],
    [['--source', 'www22', '--rows', '3'], /^Unknown option/],
  ]
  for (const [args, sentence] of wrong) {
    const { status, stderr, stdout } = run(...args)
    assert.equal(status, 1, args.join(' '))
    assert.match(stderr, sentence)
    assert.equal(stdout, '')
  }
})
