import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house, type Visitor } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { threadsOf } from '../../tests/world/threads.ts'
import { type Actor, as, clock } from '../actor.ts'
import { mayThread, type ThreadAction } from './policy.ts'

const { db, owner } = await freshDatabase()
const { member, talent } = office(owner)
const { visitor } = house(db)
const threads = threadsOf(db, owner)
const operator = await member('operator')

/** What the page offers, by what it draws; and what is sent when somebody takes the offer. */
const offers: Record<Exclude<ThreadAction, 'view' | 'archive'>, { drawn: (id: string) => RegExp; send: Sent }> = {
  report: {
    drawn: (id) => new RegExp(`href="/threads/${id}/reports`),
    send: (page, id, message) => page.post(`/threads/${id}/reports`, { message, reason: 'other', note: '' }),
  },
  write: {
    drawn: (id) => new RegExp(`action="/threads/${id}/messages"`),
    send: (page, id) => page.post(`/threads/${id}/messages`, { body: '承知しました。' }),
  },
  inviteCoordinator: {
    drawn: (id) => new RegExp(`action="/threads/${id}/coordinators"`),
    send: (page, id) => page.post(`/threads/${id}/coordinators`),
  },
}
type Sent = (page: Visitor, id: string, message: string) => Promise<{ status: number }>

const roles = ['talent', 'admin', 'editor', 'viewer', 'another talent', 'another company', 'operator'] as const

/** A thread with a word of each side, and who looks at it. */
async function arranged(role: (typeof roles)[number]) {
  const made = await threads.made('人材: はじめまして。', '企業: 面談はいかがですか。')
  const company = made.client.organizationId
  const actors: Record<(typeof roles)[number], () => Promise<Actor>> = {
    talent: () => Promise.resolve(made.talent),
    admin: () => member('company', company, 'admin'),
    editor: () => member('company', company, 'editor'),
    viewer: () => member('company', company, 'viewer'),
    'another talent': talent,
    'another company': () => member('company'),
    operator: () => Promise.resolve(operator),
  }
  const message = made.messages[role === 'talent' ? 1 : 0] ?? ''
  return { ...made, actor: await actors[role](), message }
}

describe.each(['open', 'archived'] as const)('a thread that is %s', (state) => {
  test.each(roles)('%s is offered what the policy allows, and what is offered is taken', async (role) => {
    const { threadId, client, talent: writer, actor, message } = await arranged(role)
    if (state === 'archived') await putAway(threadId)
    const facts = { kind: 'application' as const, parties: [writer.accountId, client.organizationId], state }
    const page = await visitor(actor)
    const { text } = await page.get(`/threads/${threadId}`)
    for (const [action, { drawn, send }] of Object.entries(offers)) {
      const allowed = mayThread(actor, action as ThreadAction, facts)
      const { status } = await send(page, threadId, message)
      const seen = { drawn: drawn(threadId).test(text), taken: status === 303 }
      assert.deepEqual(seen, { drawn: allowed, taken: allowed }, `${role} ${action}: ${status}`)
    }
  })
})

const putAway = (id: string) =>
  as(db, clock, (tx) => tx.updateTable('threads').set({ state: 'archived' }).where('id', '=', id).execute())

test('a viewer reports by the whole way: the link, the form, the report that waits for the operator', async () => {
  const made = await threads.made('人材: 別の所で会いませんか。')
  const viewer = await member('company', made.client.organizationId, 'viewer')
  const page = await visitor(viewer)
  const form = await page.get(`/threads/${made.threadId}/reports?message=${made.messages[0]}`)
  assert.equal(form.status, 200)
  assert.match(form.text, /通報する/)
  const fields = { message: made.messages[0] ?? '', reason: 'outside', note: '困っています。' }
  assert.equal((await page.post(`/threads/${made.threadId}/reports`, fields)).status, 303)
  const report = await owner
    .selectFrom('message_reports')
    .select(['by_account', 'by_party', 'state', 'at'])
    .where('thread_id', '=', made.threadId)
    .executeTakeFirstOrThrow()
  assert.deepEqual(report, {
    by_account: viewer.accountId,
    by_party: made.client.organizationId,
    state: 'open',
    at: NOW,
  })
  assert.match((await page.get(`/threads/${made.threadId}`)).text, /通報しました/)
})

test('a viewer begins no thread: they are told so, and led to the one that is there', async () => {
  const { client, id } = await threads.made('人材: はじめまして。')
  const viewer = await visitor(await member('company', client.organizationId, 'viewer'))
  assert.match((await viewer.get(`/threads/new?about=application:${id}`)).location ?? '', /^\/threads\//)
})
