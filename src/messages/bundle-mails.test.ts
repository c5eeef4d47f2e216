import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { type Actor, as, clock } from '../actor.ts'
import { type Letter, post } from '../mail.ts'
import { freshDatabase } from '../../tests/database.ts'
import { next, NOW, office } from '../../tests/world/office.ts'
import type { Manner } from './bundle.ts'
import { bundleMails } from './bundle-mails.ts'
import { markSeen } from './notifications.ts'
import { changeSwitches, switchedTopics, type SwitchedTopic } from './switches.ts'

const { db, owner } = await freshDatabase()
const { account } = office(owner)
const MINUTE = 60_000
const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * MINUTE)
const bundle = (minutes: number) => bundleMails(db, 'https://yui.test', later(minutes))

/** A letter to somebody, some minutes after ten. @returns its id */
async function written(accountId: string, minutes: number, more: Partial<Letter> = {}): Promise<string> {
  const once = next('letter')
  const to = { accountId, address: `${accountId}@example.jp` }
  const letter = { once, topic: 'application' as const, to, subject: once, body: '本文です。', ...more }
  await as(db, clock, (tx) => post(tx, letter, later(minutes)))
  return (await owner.selectFrom('mails').select('id').where('once', '=', once).executeTakeFirstOrThrow()).id
}

/** The promise to send a mail. */
const jobOf = (table: string) => sql<string>`'mail-' || ${sql.ref(`${table}.id`)}::text`

/** Every mail of somebody: how it stands, and whether it is being sent. */
async function outbox(accountId: string): Promise<string[]> {
  const mails = await owner
    .selectFrom('mails as m')
    .leftJoin('promises as p', (j) => j.on('p.once', '=', jobOf('m')))
    .select(['m.subject', 'm.state', 'p.job'])
    .where('m.to_account', '=', accountId)
    .orderBy('m.at')
    .orderBy('m.subject')
    .execute()
  return mails.map(({ subject, state, job }) => `${subject} ${state}${job ? ` ${job}` : ''}`)
}

async function choose(accountId: string, topic: SwitchedTopic, manner: Manner): Promise<void> {
  const none = Object.fromEntries(switchedTopics.map((each) => [each, null])) as Record<SwitchedTopic, null>
  const actor: Actor = { kind: 'account', accountId }
  await as(db, actor, (tx) => changeSwitches(tx, actor, { ...none, [topic]: manner }, NOW))
}

test('ten things within half an hour are one mail', async () => {
  const reader = await account()
  for (let n = 0; n < 10; n++) await written(reader, n)
  await bundle(29)
  assert.equal((await outbox(reader)).filter((line) => line.includes('mail.send')).length, 0)
  await bundle(30)
  const sent = (await outbox(reader)).filter((line) => line.includes('mail.send'))
  assert.equal(sent.length, 1)
  assert.match(sent[0] ?? '', /^お知らせが10件あります/)
})

test('however often, and however many workers look at the same time, it is one mail', async () => {
  const reader = await account()
  await written(reader, 0)
  await written(reader, 1)
  await Promise.all([1, 2, 3, 4, 5].map(() => bundle(31)))
  await bundle(35)
  const sent = (await outbox(reader)).filter((line) => line.includes('mail.send'))
  assert.equal(sent.length, 1, sent.join('\n'))
})

test('in a whole day nobody gets more than one mail in half an hour', async () => {
  const reader = await account()
  for (let minute = 0; minute < 24 * 60; minute += 7) await written(reader, minute)
  for (let minute = 0; minute <= 24 * 60 + 30; minute += 5) await bundle(minute)
  const mails = await owner
    .selectFrom('promises')
    .innerJoin('mails', (j) => j.on('promises.once', '=', jobOf('mails')))
    .select('promises.at')
    .where('mails.to_account', '=', reader)
    .orderBy('promises.at')
    .execute()
  const halfHours = mails.map(({ at }) => Math.floor(at.getTime() / (30 * MINUTE)))
  assert.equal(new Set(halfHours).size, halfHours.length)
  assert.ok(mails.length >= 47, `${mails.length}`)
})

test('what was read in the product before the half hour is over is not sent', async () => {
  const reader = await account()
  const actor: Actor = { kind: 'account', accountId: reader }
  await written(reader, 0, { path: '/my/applications/1', subject: '読んだ' })
  await written(reader, 1, { path: '/my/applications/2', subject: '読んでいない' })
  await as(db, actor, (tx) => markSeen(tx, reader, '/my/applications/1', later(5)))
  await bundle(30)
  assert.deepEqual(await outbox(reader), ['読んだ read', '読んでいない waiting mail.send'])
})

test('a topic that is switched off is in the product only', async () => {
  const reader = await account()
  await choose(reader, 'application', 'never')
  await written(reader, 0, { subject: '応募' })
  await written(reader, 0, { subject: '契約', topic: 'contract' })
  await bundle(30)
  assert.deepEqual((await outbox(reader)).toSorted(), ['契約 waiting mail.send', '応募 off'].toSorted())
  const lines = await owner.selectFrom('notifications').select('title').where('account_id', '=', reader).execute()
  assert.equal(lines.length, 2)
})

test('once a day waits for eight in the morning', async () => {
  const reader = await account()
  await choose(reader, 'application', 'daily')
  await written(reader, 0, { subject: 'あ' })
  await written(reader, 300, { subject: 'い' })
  await bundle(360)
  assert.deepEqual(await outbox(reader), ['あ waiting', 'い waiting'])
  await bundle(22 * 60)
  assert.deepEqual(await outbox(reader), [
    'あ bundled',
    'い bundled',
    'お知らせが2件あります(あ ほか) waiting mail.send',
  ])
})

test('codes, invitations, legal notices and guests do not wait; no switch keeps a legal notice back', async () => {
  const reader = await account()
  await choose(reader, 'contract', 'never')
  await written(reader, 0, { topic: 'account', subject: 'コード' })
  await written(reader, 0, { topic: 'contract', subject: '明示書', mustReach: true })
  await bundle(60)
  assert.deepEqual(await outbox(reader), ['コード waiting mail.send', '明示書 waiting mail.send'])
  const once = next('guest')
  const to = { accountId: null, address: 'guest@example.jp' }
  await as(db, clock, (tx) => post(tx, { once, topic: 'event', to, subject: '参加', body: '本文' }, NOW))
  const guest = await owner.selectFrom('mails').select('due_at').where('once', '=', once).executeTakeFirstOrThrow()
  assert.equal(guest.due_at, null)
})

test('an appointment goes out as soon as the clock comes by', async () => {
  const reader = await account()
  await written(reader, 0, { subject: '面談', topic: 'interview', calendar: { name: 'a.ics', text: 'BEGIN' } })
  await bundle(0)
  assert.deepEqual(await outbox(reader), ['面談 waiting mail.send'])
})

test('to a mailbox that is not there nothing is sent but what keeps the account safe', async () => {
  const reader = await account()
  await owner.updateTable('accounts').set({ mail_blocked_at: NOW }).where('id', '=', reader).execute()
  await written(reader, 0, { subject: '応募' })
  await written(reader, 0, { subject: 'コード', topic: 'account' })
  await bundle(30)
  assert.deepEqual((await outbox(reader)).toSorted(), ['コード waiting mail.send', '応募 bounced'].toSorted())
})
