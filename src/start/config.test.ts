import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, test } from 'vitest'
import { readConfig } from './config.ts'

const folder = mkdtempSync(join(tmpdir(), 'yui-config-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const server = { DATABASE_URL: 'postgres://yui@db/yui', ORIGIN: 'https://yui.example.jp/', SECRET: 'x'.repeat(32) }

test('without anything it listens to this machine only and keeps a secret that only its owner can read', () => {
  const config = readConfig({ YUI_VAR: folder })
  assert.equal(config.host, '127.0.0.1')
  assert.equal(config.port, 3000)
  assert.equal(config.secret, readConfig({ YUI_VAR: folder }).secret)
  assert.equal(statSync(join(folder, 'secret')).mode & 0o077, 0)
})

test('with a server of its own, the origin is exact', () => {
  const config = readConfig(server)
  assert.equal(config.origin, 'https://yui.example.jp')
  assert.equal(config.host, '0.0.0.0')
})

test.each([
  [{ ...server, ORIGIN: '' }, /ORIGIN/],
  [{ ...server, SECRET: '' }, /SECRET/],
  [{ ...server, SECRET: 'short' }, /32文字以上/],
  [{ ...server, DATABASE_URL: 'mysql://db' }, /DATABASE_URL は postgres:/],
  [{ ...server, SMTP_URL: 'smtp://mail' }, /MAIL_FROM/],
  [{ CLAMD: 'localhost:3310' }, /CLAMD は tcp: か unix:/],
  [{ PORT: '70000' }, /PORT/],
  [{ PORT: 'abc' }, /PORT/],
  [{ WEB: 'maybe' }, /WEB は on か off/],
])('a half-set or wrong setting stops the start with a sentence: %j', (env, sentence) => {
  assert.throws(() => readConfig({ YUI_VAR: folder, ...env }), sentence)
})
