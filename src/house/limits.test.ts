import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { house } from '../../tests/visitor.ts'
import { as } from '../actor.ts'
import { type LimitKey, limitKeys, limitOf, limitRules } from '../limits.ts'
import { inviteMember } from '../organizations/invite-member.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { changeLimit } from '../change-limit.ts'
import { listLimits } from './list-limits.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const operator = await member('operator')
const change = (key: LimitKey, seen: number, value: number, actor = operator) =>
  as(db, actor, (tx) => changeLimit(tx, actor, { key, seen, value }, NOW))
const held = (key: LimitKey) => as(db, operator, (tx) => limitOf(tx, key))

test('every limit, its standard and its range', () => {
  assert.deepEqual(
    limitKeys.map((key) => {
      const { standard, min, max, unit } = limitRules[key]
      return `${key}: ${standard}${unit} (${min}–${max})`
    }),
    [
      'scoutsPerDay: 10件 (1–100)',
      'openApplicationsPerTalent: 20件 (3–100)',
      'choosingDays: 30日 (7–180)',
      'uploadMegabytes: 20MB (1–20)',
      'savedSearchesPerTalent: 10件 (1–50)',
      'openInvitationsPerOrganization: 50件 (5–500)',
      'invitationsPerDay: 100件 (5–1000)',
      'messageLetters: 5000文字 (200–5000)',
      'messageFiles: 3個 (1–5)',
      'messageMegabytes: 10MB (1–20)',
      'messagesPerDay: 200通 (20–1000)',
    ],
  )
  for (const key of limitKeys) {
    const { standard, min, max } = limitRules[key]
    assert.ok(min <= standard && standard <= max, key)
  }
})

test('the standard holds until an operator chooses otherwise; who and when is on the page, from and to in the journal', async () => {
  assert.equal(await held('scoutsPerDay'), 10)
  await change('scoutsPerDay', 10, 7)
  await change('scoutsPerDay', 7, 5)
  assert.equal(await held('scoutsPerDay'), 5)
  const entries = await owner
    .selectFrom('journal')
    .select('detail')
    .where('name', '=', 'limit.changed')
    .orderBy('seq')
    .execute()
  assert.deepEqual(
    entries.map(({ detail }) => detail),
    [
      { limit: 'scoutsPerDay', from: 10, to: 7 },
      { limit: 'scoutsPerDay', from: 7, to: 5 },
    ],
  )
  const [first] = await as(db, operator, (tx) => listLimits(tx, operator))
  assert.deepEqual([first?.value, first?.standard, first?.changed?.at], [5, 10, NOW])
})

test('outside the range, unchanged, changed by somebody else, or by somebody who may not: refused', async () => {
  await assert.rejects(change('savedSearchesPerTalent', 10, 51), Invalid)
  await assert.rejects(change('savedSearchesPerTalent', 10, 0), Invalid)
  await assert.rejects(change('savedSearchesPerTalent', 10, 10), Invalid)
  await assert.rejects(change('savedSearchesPerTalent', 9, 12), Stale)
  await assert.rejects(change('savedSearchesPerTalent', 10, 12, await member('company')), NotFound)
  await assert.rejects(
    change('savedSearchesPerTalent', 10, 12, await member('operator', operator.organizationId, 'viewer')),
    NotAllowed,
  )
  assert.equal(await held('savedSearchesPerTalent'), 10)
})

test('ten operators who saw the same number: one changes it, nine are told', async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 10 }, (_, n) => change('openApplicationsPerTalent', 20, 30 + n)),
  )
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
})

test('row-level security: a client cannot set a limit, even past the verb', async () => {
  const company = await member('company')
  const row = { key: 'uploadMegabytes', value: 1, changed_by: company.accountId, changed_at: NOW }
  await assert.rejects(
    as(db, company, (tx) => tx.insertInto('limits').values(row).execute()),
    /row-level security/,
  )
})

test('invitations stop at the limit of the day, counted with those that were taken back', async () => {
  await change('invitationsPerDay', 100, 5)
  const admin = await member('company')
  const invite = (n: number, now = NOW) =>
    as(db, admin, (tx) =>
      inviteMember(tx, admin, admin.organizationId, { email: `guest${n}@example.jp`, role: 'viewer' }, now),
    )
  for (let n = 0; n < 5; n++) await invite(n)
  await owner
    .updateTable('invitations')
    .set({ state: 'revoked' })
    .where('organization_id', '=', admin.organizationId)
    .execute()
  await assert.rejects(invite(5), /24時間に5件まで/)
  await invite(6, new Date(NOW.getTime() + 86_400_001))
})

test('the page: what holds, a number out of range kept with its sentence, and the change', async () => {
  const person = await house(db).visitor(operator)
  assert.match((await person.get('/desk/settings')).text, /href="\/desk\/limits"/)
  const wrong = await person.post('/desk/limits', { key: 'uploadMegabytes', value: '9000', seen: '20' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /1MBから20MBまでの数字/)
  assert.match(wrong.text, /value="9000"/)
  const words = await person.post('/desk/limits', { key: 'uploadMegabytes', value: '沢山', seen: '20' })
  assert.match(words.text, /上限を数字で入力してください/)
  assert.equal((await person.post('/desk/limits', { key: 'price', value: '1', seen: '20' })).status, 422)
  assert.equal((await person.post('/desk/limits', { key: 'uploadMegabytes', value: '15', seen: '20' })).status, 303)
  assert.match((await person.get('/desk/limits')).text, /はじめの設定は20MBです/)
})
