import assert from 'node:assert/strict'
import { test } from 'vitest'
import { cpuTimeOf } from '../../tests/cpu-time.ts'
import { hashPassword, isPassword, problemWithPassword } from './password.ts'

const about = { email: 'sakura@example.jp', name: '山本さくら' }

test('a password is recognised, in whatever width it is typed, and nothing else is', async () => {
  const stored = await hashPassword('湯けむりの町で ｶﾞﾝﾊﾞﾙ123')
  assert.equal(await isPassword(stored, '湯けむりの町で ガンバル123'), true)
  assert.equal(await isPassword(stored, '湯けむりの町で ガンバル124'), false)
  assert.equal(await isPassword(stored, ''), false)
})

test('two hashes of one password differ, and the password is not in them', async () => {
  const [one, two] = await Promise.all([hashPassword('correct horse battery'), hashPassword('correct horse battery')])
  assert.notEqual(one, two)
  assert.doesNotMatch(one, /horse/)
})

test('nobody is refused like somebody, and costs the machine as much', async () => {
  const stored = await hashPassword('correct horse battery')
  const cost = (hash: string | null) =>
    cpuTimeOf(async () => assert.equal(await isPassword(hash, 'wrong guess again'), false))
  await isPassword(null, '')
  const [known, unknown] = [await cost(stored), await cost(null)]
  assert.ok(unknown > known / 3 && unknown < known * 3, `${known.toFixed(0)} ms and ${unknown.toFixed(0)} ms`)
})

test.each([
  ['short', /12文字以上/],
  ['あ'.repeat(201), /200文字以内/],
  ['aaaaaaaaaaaaa', /推測されやすい/],
  ['123456789012', /推測されやすい/],
  ['mypassword2026', /推測されやすい/],
  ['sakura-no-hana', /名前やメールアドレス/],
  ['わたしは山本さくらです。', /名前やメールアドレス/],
])('a weak password is refused with what to do: %s', (password, sentence) => {
  assert.match(problemWithPassword(password, about) ?? '', sentence)
})

test('a long ordinary sentence is a good password', () => {
  assert.equal(problemWithPassword('温泉まんじゅうを毎朝三つ', about), undefined)
})
