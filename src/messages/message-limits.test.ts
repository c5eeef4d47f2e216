import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type Actor, as } from '../actor.ts'
import type { LimitKey } from '../limits.ts'
import { Invalid } from '../platform/errors.ts'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { threadsOf } from '../../tests/world/threads.ts'
import { readThread } from './read-thread.ts'
import { writeMessage } from './write-message.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const threads = threadsOf(db, owner)
const inDays = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000)
const read = (actor: Actor, id: string) => as(db, actor, (tx) => readThread(tx, actor, id, null))

async function withLimit(key: LimitKey, value: number): Promise<void> {
  const changed_by = (await member('operator')).accountId
  await owner.insertInto('limits').values({ key, value, changed_by, changed_at: NOW }).execute()
}

test('no machine writes more within a day than the operator allows', async () => {
  const made = await threads.made()
  await withLimit('messagesPerDay', 20)
  for (let n = 0; n < 20; n++) await threads.write(made.talent, made.threadId, `${n}`)
  await assert.rejects(threads.write(made.talent, made.threadId, '多すぎる'), Invalid)
  await threads.write(made.client, made.threadId, '相手は書けます。')
  await threads.write(made.talent, made.threadId, '一日後', inDays(1.01))
  await owner.deleteFrom('limits').execute()
})

test('a message is as long, and has as many files, as the operator allows', async () => {
  const made = await threads.made()
  await withLimit('messageLetters', 200)
  await withLimit('messageFiles', 1)
  await threads.write(made.talent, made.threadId, 'あ'.repeat(200))
  await assert.rejects(threads.write(made.talent, made.threadId, 'あ'.repeat(201)), Invalid)
  const memo = { type: 'text' as const, name: 'メモ.txt', bytes: new TextEncoder().encode('見本') }
  const send = (count: number) =>
    as(db, made.talent, (tx) =>
      writeMessage(
        tx,
        made.talent,
        made.threadId,
        { body: '見本です', uploads: Array.from({ length: count }, () => memo) },
        NOW,
      ),
    )
  await send(1)
  await assert.rejects(send(2), Invalid)
  await owner.deleteFrom('limits').execute()
  await send(3)
  assert.deepEqual(
    (await read(made.client, made.threadId)).messages.map(({ files }) => files.length),
    [0, 1, 3],
  )
})
