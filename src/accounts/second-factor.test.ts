import assert from 'node:assert/strict'
import { TOTP } from 'otpauth'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as, door } from '../actor.ts'
import { Invalid, Stale } from '../platform/errors.ts'
import { confirmTotp, hasTotp, provesSecond, removeTotp } from './second-factor.ts'
import { newTotp, stepOfCode } from './totp.ts'

const { db, owner } = await freshDatabase()
const { account } = office(owner)
const STEP = 30_000
const codeAt = (secret: string, at: Date) =>
  new TOTP({ secret, algorithm: 'SHA1', digits: 6, period: 30 }).generate({ timestamp: at.getTime() })
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds)

async function withApp() {
  const accountId = await account()
  const actor = { kind: 'account' as const, accountId }
  const { secret } = newTotp('sakura@example.jp')
  const recovery = await as(db, actor, (tx) => confirmTotp(tx, actor, secret, codeAt(secret, NOW), NOW))
  const proves = (code: string, at: Date) => as(db, door, (tx) => provesSecond(tx, accountId, code, at))
  return { accountId, actor, secret, recovery, proves }
}

test('RFC 6238: the code of a known secret at a known time', () => {
  // Appendix B, SHA-1: the secret is the ASCII text 12345678901234567890; eight digits 94287082 end in 287082.
  assert.equal(stepOfCode('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', '287082', new Date(59_000)), 1)
})

test.each(['', '28708', '2870820', '𠮷𠮷𠮷', 'あいうえおか', '28708x', '-28708', '2e7082'])(
  '「%s」 is no code',
  (typed) => {
    assert.equal(stepOfCode('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', typed, new Date(59_000)), null)
  },
)

test('the app is set up by its first code; a wrong code sets up nothing', async () => {
  const accountId = await account()
  const actor = { kind: 'account' as const, accountId }
  const { secret, uri } = newTotp('sakura@example.jp')
  assert.match(uri, /^otpauth:\/\/totp\//)
  await assert.rejects(
    as(db, actor, (tx) => confirmTotp(tx, actor, secret, '000000', NOW)),
    Invalid,
  )
  assert.equal(await as(db, door, (tx) => hasTotp(tx, accountId)), false)
})

test('each code counts once, with one step of drift either way', async () => {
  const { secret, proves } = await withApp()
  const next = later(2 * STEP)
  assert.equal(await proves(codeAt(secret, NOW), NOW), false, 'the code of the set-up is used up')
  assert.equal(await proves(codeAt(secret, next), next), true)
  assert.equal(await proves(codeAt(secret, next), next), false)
  assert.equal(await proves(codeAt(secret, later(6 * STEP)), later(7 * STEP)), true)
  assert.equal(await proves(codeAt(secret, later(20 * STEP)), later(22 * STEP)), false)
})

test('ten recovery codes, each good once, however they are typed', async () => {
  const { recovery, proves } = await withApp()
  assert.equal(new Set(recovery).size, 10)
  const [first = '', second = ''] = recovery
  assert.equal(await proves(` ${first.toUpperCase()} `, NOW), true)
  assert.equal(await proves(first, NOW), false)
  assert.equal(await proves(second.replace('-', ''), NOW), true)
})

test('set up twice it says so; taken away, neither code nor recovery code helps', async () => {
  const { accountId, actor, secret, recovery, proves } = await withApp()
  await assert.rejects(
    as(db, actor, (tx) => confirmTotp(tx, actor, secret, codeAt(secret, NOW), NOW)),
    Stale,
  )
  await as(db, actor, (tx) => removeTotp(tx, actor, NOW))
  assert.equal(await as(db, door, (tx) => hasTotp(tx, accountId)), false)
  assert.equal(await proves(recovery[0] ?? '', NOW), false)
})

test('another account reads no credentials, not even by asking the table', async () => {
  const { accountId } = await withApp()
  const stranger = { kind: 'account' as const, accountId: await account() }
  const rows = await as(db, stranger, (tx) =>
    tx.selectFrom('credentials').selectAll().where('account_id', '=', accountId).execute(),
  )
  assert.deepEqual(rows, [])
})
