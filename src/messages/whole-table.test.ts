import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { type Acts, whatComesOf } from '../../tests/what-comes.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { talentsOf } from '../../tests/world/talents.ts'
import { type MadeThread, threadsOf } from '../../tests/world/threads.ts'
import { type Actor, as, clock } from '../actor.ts'
import { inviteCoordinator } from './invite-coordinator.ts'
import { markRead } from './mark-read.ts'
import { readThread } from './read-thread.ts'
import { reportMessage } from './report-message.ts'
import { writeMessage } from './write-message.ts'

const { db, owner } = await freshDatabase()
const threads = threadsOf(db, owner)
const { member } = office(owner)
const operator = await member('operator')
const thread = await threads.made('人材: はじめまして。', '企業: ご応募ありがとうございます。')

/** Reports the first words, which are the talent's, or the second, which are the company's. */
const complain = (n: number) => (tx: Parameters<typeof reportMessage>[0], actor: Actor, made: MadeThread) =>
  reportMessage(tx, actor, made.threadId, { messageId: made.messages[n] ?? '', reason: 'harassment', note: '' }, NOW)

const acts: Acts<MadeThread> = {
  read: (tx, actor, { threadId }) => readThread(tx, actor, threadId, null),
  mark: (tx, actor, { threadId }) => markRead(tx, actor, threadId, NOW),
  write: (tx, actor, { threadId }) => writeMessage(tx, actor, threadId, { body: '承知しました。', uploads: [] }, NOW),
  reportTalent: complain(0),
  reportCompany: complain(1),
  invite: (tx, actor, { threadId }) => inviteCoordinator(tx, actor, threadId, NOW),
}
const answer = whatComesOf(db, acts)

const people: Record<string, Actor> = {
  'the talent': thread.talent,
  'the company': thread.client,
  'an editor of the company': await member('company', thread.client.organizationId, 'editor'),
  'a viewer of the company': await member('company', thread.client.organizationId, 'viewer'),
  'another talent': await talentsOf(owner).complete(),
  'another company': await member('company'),
  'a town': await member('municipality'),
  'a supporter': await member('supporter'),
  'an operator': operator,
}

async function table(made: MadeThread): Promise<Record<string, string>> {
  const lines: Record<string, string> = {}
  for (const [who, actor] of Object.entries(people)) {
    const done: string[] = []
    const refused = new Set<string>()
    for (const act of Object.keys(acts)) {
      const came = await answer(act, actor, made)
      if (came === 'done') done.push(act)
      else refused.add(came)
    }
    lines[who] = `${done.join(' ') || '—'} (${[...refused].toSorted().join(' ')})`
  }
  return lines
}

test('who may do what in a thread, through the verbs themselves', async () => {
  assert.deepEqual(await table(thread), {
    'the talent': 'read mark write reportCompany invite (Invalid)',
    'the company': 'read mark write reportTalent invite (Invalid)',
    'an editor of the company': 'read mark write reportTalent invite (Invalid)',
    'a viewer of the company': 'read mark reportTalent (Invalid NotAllowed)',
    'another talent': '— (NotFound)',
    'another company': '— (NotFound)',
    'a town': '— (NotFound)',
    'a supporter': '— (NotFound)',
    'an operator': '— (NotFound)',
  })
})

test('row by row, straight from the tables: words, parties and marks of reading', async () => {
  for (const who of ['the talent', 'the company']) {
    const actor = people[who] ?? clock
    await as(db, actor, (tx) => markRead(tx, actor, thread.threadId, NOW))
  }
  const seen = (actor: Actor) =>
    as(db, actor, async (tx) => {
      const counts: number[] = []
      for (const name of ['messages', 'thread_parties', 'thread_reads'] as const)
        counts.push(
          (await tx.selectFrom(name).select('thread_id').where('thread_id', '=', thread.threadId).execute()).length,
        )
      return counts.join(' ')
    })
  const rows: Record<string, string> = {}
  for (const [who, actor] of Object.entries(people)) rows[who] = await seen(actor)
  const nothing = '0 0 0'
  assert.deepEqual(rows, {
    'the talent': '2 2 2',
    'the company': '2 2 2',
    'an editor of the company': '2 2 2',
    'a viewer of the company': '2 2 2',
    'another talent': nothing,
    'another company': nothing,
    'a town': nothing,
    'a supporter': nothing,
    'an operator': nothing,
  })
})
