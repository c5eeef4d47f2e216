import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../actor.ts'
import { bundleMails } from '../messages/bundle-mails.ts'
import { listThreads } from '../messages/list-threads.ts'
import { freshDatabase } from '../../tests/database.ts'
import { NOW } from '../../tests/world/office.ts'
import { demoWorld } from './world.ts'

test('the demo shows threads read, unread, put away, with a file and a coordinator, and reports open and answered', async () => {
  const { db, owner } = await freshDatabase()
  await demoWorld(db, NOW)
  const threads = await owner.selectFrom('threads').select(['about_kind', 'state']).orderBy('opened_at').execute()
  assert.deepEqual(
    threads.map(({ about_kind, state }) => `${about_kind} ${state}`),
    ['application archived', 'contract open', 'application open', 'case open', 'application open', 'registration open'],
  )
  const reports = await owner.selectFrom('message_reports').select('state').orderBy('number').execute()
  assert.deepEqual(
    reports.map(({ state }) => state),
    ['open', 'dismissed'],
  )
  assert.equal((await owner.selectFrom('message_files').select('file_id').execute()).length, 1)

  const people = await owner.selectFrom('talents').select(['id', 'account_id']).execute()
  const inboxes = await Promise.all(
    people.map(({ id, account_id }) => {
      const talent = { kind: 'talent' as const, accountId: account_id, talentId: id }
      return as(db, talent, async (tx) => (await listThreads(tx, talent, { page: 1, archived: false })).threads)
    }),
  )
  assert.deepEqual(
    inboxes
      .flat()
      .map(({ unread }) => unread)
      .toSorted((a, b) => a - b),
    [0, 1, 1],
  )

  const blocked = await owner.selectFrom('accounts').select('id').where('mail_blocked_at', 'is not', null).execute()
  assert.equal(blocked.length, 1)
  // Two years of old news were read: the first look of the clock sends a few mails, not one for each.
  await bundleMails(db, 'https://yui.example', NOW)
  const sent = await owner
    .selectFrom('mails')
    .select('id')
    .where('state', '=', 'waiting')
    .where('due_at', 'is', null)
    .where('at', '>', new Date(NOW.getTime() - 3 * 86_400_000))
    .execute()
  assert.ok(sent.length < 60, `${sent.length}`)
}, 120_000)
