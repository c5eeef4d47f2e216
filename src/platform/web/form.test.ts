import assert from 'node:assert/strict'
import { test } from 'vitest'
import { fingerprintOf, isUuid, newFormKey, readFormKey, storable, takeApart } from './form.ts'

const SECRET = 'a secret of the tests'

test('a key drawn for a visitor is read back for that visitor only', () => {
  const token = newFormKey(SECRET, 'visitor-1')
  const key = readFormKey(SECRET, 'visitor-1', token)
  assert.ok(key && isUuid(key))
  assert.equal(readFormKey(SECRET, 'visitor-2', token), null)
  assert.equal(readFormKey('another secret', 'visitor-1', token), null)
})

test('nothing that we did not draw is a key', () => {
  for (const token of [
    '',
    '.',
    'x',
    'x.y',
    `${crypto.randomUUID()}.`,
    `${crypto.randomUUID()}.${'A'.repeat(32)}`,
    '１'.repeat(500),
  ])
    assert.equal(readFormKey(SECRET, 'visitor-1', token), null, token)
})

test('two drawings are two keys', () => {
  assert.notEqual(newFormKey(SECRET, 'v'), newFormKey(SECRET, 'v'))
})

test('the same answers have the same fingerprint in any order; other answers, files or pages do not', () => {
  const one = fingerprintOf('/a', { x: ['1'], y: ['2'], formKey: ['k1'] }, {})
  assert.equal(one, fingerprintOf('/a', { y: ['2'], x: ['1'], formKey: ['k2'] }, {}))
  assert.notEqual(one, fingerprintOf('/a', { x: ['1'], y: ['3'] }, {}))
  assert.notEqual(one, fingerprintOf('/b', { x: ['1'], y: ['2'] }, {}))
  assert.notEqual(one, fingerprintOf('/a', { x: ['1'], y: ['2'] }, { f: { name: 'a', bytes: new Uint8Array([1]) } }))
})

test('text is kept as PostgreSQL can keep it', () => {
  assert.equal(storable('a\0b\uD800c\r\nd'), 'ab\uFFFDc\nd')
  assert.equal(storable('髙﨑𠮷🍶'), '髙﨑𠮷🍶')
})

test('repeated names are kept in order, empty files are no files, and __proto__ is only a name', async () => {
  const form = new FormData()
  form.append('skill', 'ec')
  form.append('skill', 'pr')
  form.append('__proto__', 'x')
  form.append('empty', new File([], ''))
  form.append('sheet', new File([new Uint8Array([1, 2])], '名簿.xlsx'))
  const { fields, files } = await takeApart(form)
  assert.deepEqual(fields.skill, ['ec', 'pr'])
  assert.deepEqual(Object.keys(fields), ['skill', '__proto__'])
  assert.deepEqual(Object.keys(files), ['sheet'])
  assert.equal(files.sheet?.name, '名簿.xlsx')
})
