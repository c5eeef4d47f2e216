import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'vitest'

/** The command as typed, its JSON line read back. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('tsx', ['bench/matching.ts', ...args], { encoding: 'utf8' })
  const last = stdout.trimEnd().split('\n').at(-1) ?? ''
  return { status, stdout, stderr, line: last.startsWith('{') ? JSON.parse(last) : null }
}

test('market ends with one JSON line of every policy and its six figures', () => {
  const small = ['--talents', '300', '--postings', '20', '--seed', '2', '--rounds', '2']
  const { status, stdout, line } = run('market', ...small, '--noise=0.2', '--zipf=0.5', '--examination=inverse')
  assert.equal(status, 0)
  assert.deepEqual(Object.keys(line), ['naive', 'reciprocal', 'cap', 'sinkhorn', 'tu', 'ours', 'dual'])
  for (const result of Object.values<Record<string, number>>(line)) {
    assert.deepEqual(Object.keys(result), ['applicant', 'suitable', 'matched', 'applicants', 'gini', 'ms'])
    for (const share of ['applicant', 'suitable', 'matched']) assert.ok(result[share]! >= 0 && result[share]! <= 1)
  }
  assert.match(stdout, /an assumption/)
})

test('forecast ends with what lay within the range, by the assumption and as learned, and says that nothing is real', () => {
  const { status, stdout, line } = run('forecast', '--talents=400', '--daily=3', '--days=60', '--life=10')
  assert.equal(status, 0)
  assert.equal(line.learnedFrom, 45)
  for (const record of [line.assumed, line.learned, ...line.byExpected])
    assert.ok(Math.abs(record.within + record.fewer + record.more - 1) < 1e-9)
  assert.match(stdout, /nothing here was measured on real ones/)
})

test('what is typed wrongly ends with a sentence and exit code 1, for every part', () => {
  const wrong: [args: string[], sentence: RegExp][] = [
    [[], /^usage: npm run bench:matching/],
    [['nonsense'], /^usage: npm run bench:matching/],
    [['market', '--talents', 'x'], /^--talents must be a number/],
    [['market', '--talents', 'NaN'], /^--talents must be a number/],
    [['market', '--postings', '0'], /^--postings must be a whole number from 1/],
    [['market', '--examination', 'flat'], /^--examination must be/],
    [['market', '--rows', '3'], /^Unknown option/],
    [['moving', '--days', '10'], /^--days must be more than twice --life/],
    [['forecast', '--days', '100'], /^--days must be more than four times --life/],
    [['scale', '--talents', '1.5'], /^--talents must be a whole number/],
    [['text', '--pairs'], /^text takes no arguments/],
  ]
  for (const [args, sentence] of wrong) {
    const { status, stderr, stdout } = run(...args)
    assert.equal(status, 1, args.join(' '))
    assert.match(stderr, sentence, args.join(' '))
    assert.equal(stdout, '')
  }
})
