import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { reopenMail } from '../accounts/reopen-mail.ts'
import { type Actor, as } from '../actor.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { blockedAddresses, masked } from './mails-blocked.ts'

const { db, owner } = await freshDatabase()
const { member, account } = office(owner)
const operator = await member('operator')
const reopen = (id: string, actor: Actor = operator) => as(db, actor, (tx) => reopenMail(tx, actor, id, NOW))
const list = (actor: Actor = operator) => as(db, actor, (tx) => blockedAddresses(tx, actor))
async function blocked(accountId: string, since = NOW): Promise<string> {
  await owner.updateTable('accounts').set({ mail_blocked_at: since }).where('id', '=', accountId).execute()
  return accountId
}

test('an address is masked but for its first letter and its house', () => {
  assert.deepEqual(['yamada@example.jp', 'a@b.jp', '@b.jp', 'x'].map(masked), [
    'y•••@example.jp',
    'a•••@b.jp',
    '•••',
    '•••',
  ])
})

test('who is not reached, with every organization that is affected, the latest first', async () => {
  const one = await member('company')
  await blocked(one.accountId)
  const nobody = await blocked(await account('所属のない人'), new Date(NOW.getTime() + 60_000))
  const { name } = await owner
    .selectFrom('organizations')
    .select('name')
    .where('id', '=', one.organizationId)
    .executeTakeFirstOrThrow()
  const lines = await list()
  assert.deepEqual(
    lines.map(({ accountId, organizations }) => [accountId, organizations]),
    [
      [nobody, []],
      [one.accountId, [name]],
    ],
  )
  assert.ok(lines.every(({ address }) => /^.•••@example\.jp$/.test(address)))
  await assert.rejects(list(one), NotFound)
})

test('sent to again once, and written down; by operators who write', async () => {
  const id = await blocked(await account())
  await assert.rejects(reopen(id, await member('company')), NotFound)
  await assert.rejects(reopen(id, await member('operator', undefined, 'viewer')), NotAllowed)
  await reopen(id)
  await assert.rejects(reopen(id), Stale)
  const entries = await owner.selectFrom('journal').select('name').where('subject', '=', id).execute()
  assert.deepEqual(entries, [{ name: 'account.mail_reopened' }])
})

test('the page of what came back shows them; the button leads back to it', async () => {
  const id = await blocked(await account('戻ってきた人'))
  const person = await house(db, { demo: false }).visitor(operator)
  const page = await person.get('/desk/mails?state=bounced')
  assert.match(page.text, /戻ってきた人/)
  assert.ok(!page.text.includes(`${id}@example.jp`))
  const done = await person.post(`/desk/accounts/${id}/mail-reopenings`)
  assert.deepEqual([done.status, done.location], [303, '/desk/mails?state=bounced'])
  assert.doesNotMatch((await person.get('/desk/mails')).text, /届かなくなったアドレス/)
})
