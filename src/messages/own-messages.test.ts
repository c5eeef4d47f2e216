import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../actor.ts'
import { freshDatabase } from '../../tests/database.ts'
import { NOW } from '../../tests/world/office.ts'
import { threadsOf } from '../../tests/world/threads.ts'
import { changeSwitches, switchedTopics, type SwitchedTopic } from './switches.ts'
import { dataOfMessages } from './own-messages.ts'
import { reportMessage } from './report-message.ts'

const { db, owner } = await freshDatabase()
const threads = threadsOf(db, owner)

test('the copy of own data holds what one wrote, reported, was told and chose, and nothing of the other side', async () => {
  const { talent, threadId, messages } = await threads.made('人材: 自分の言葉', '企業: 相手の言葉')
  await as(db, talent, async (tx) => {
    await reportMessage(tx, talent, threadId, { messageId: messages[1]!, reason: 'other', note: '事情' }, NOW)
    const none = Object.fromEntries(switchedTopics.map((topic) => [topic, null])) as Record<SwitchedTopic, null>
    await changeSwitches(tx, talent, { ...none, message: 'daily' }, NOW)
  })
  const data = await as(db, talent, (tx) => dataOfMessages(tx, talent.accountId))
  assert.deepEqual(
    data.messages.map(({ body, number }) => `${number} ${body}`),
    ['1 自分の言葉'],
  )
  assert.deepEqual(
    data.reports.map(({ note, state }) => `${note} ${state}`),
    ['事情 open'],
  )
  assert.deepEqual(
    data.notifications.map(({ topic }) => topic),
    ['message'],
  )
  assert.deepEqual(data.mailSwitches, [{ topic: 'message', manner: 'daily', changed_at: NOW }])
  assert.doesNotMatch(JSON.stringify(data), /相手の言葉/)
})
