import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as, clock, type Actor } from './actor.ts'
import { freshDatabase } from '../tests/database.ts'
import { NOW, office } from '../tests/world/office.ts'
import { type Letter, post } from './mail.ts'
import { type Topic, topics } from './topics.ts'

const { db, owner } = await freshDatabase()
const { account } = office(owner)

async function letterTo(accountId: string, more: Partial<Letter> = {}): Promise<void> {
  const letter = {
    once: `letter-${accountId}`,
    topic: 'application' as const,
    to: { accountId, address: 'hanako@yado.example' },
    subject: '応募がありました',
    body: '本文です。',
    path: '/client/applications/1',
    ...more,
  }
  await as(db, clock, (tx) => post(tx, letter, NOW))
}

const seenBy = (accountId: string) =>
  as(db, { kind: 'account', accountId }, (tx) =>
    tx.selectFrom('notifications').select(['topic', 'title', 'path', 'why', 'at', 'read_at']).execute(),
  )

test('a letter is also a line in the product, with the reason why it came', async () => {
  const accountId = await account()
  await letterTo(accountId)
  assert.deepEqual(await seenBy(accountId), [
    {
      topic: 'application',
      title: '応募がありました',
      path: '/client/applications/1',
      why: 'あなたが関わる応募だから',
      at: NOW,
      read_at: null,
    },
  ])
})

test('the letter itself may say better why it came', async () => {
  const accountId = await account()
  await letterTo(accountId, { why: 'あなたの応募だから' })
  assert.equal((await seenBy(accountId))[0]?.why, 'あなたの応募だから')
})

test('the same letter twice is one line', async () => {
  const accountId = await account()
  await letterTo(accountId)
  await letterTo(accountId)
  assert.equal((await seenBy(accountId)).length, 1)
})

test('a code is of no use among the notifications, and a guest without an account has none', async () => {
  const accountId = await account()
  await letterTo(accountId, { topic: 'account', subject: '結の確認コード' })
  assert.deepEqual(await seenBy(accountId), [])
  await letterTo(accountId, { once: 'to-a-guest', to: { accountId: null, address: 'guest@example.jp' } })
  const lines = await owner.selectFrom('notifications').select('id').where('account_id', '=', accountId).execute()
  assert.deepEqual(lines, [])
})

test('nobody reads or marks what another person is told', async () => {
  const accountId = await account()
  const other: Actor = { kind: 'account', accountId: await account() }
  await letterTo(accountId)
  const touched = await as(db, other, async (tx) => ({
    seen: await tx.selectFrom('notifications').select('id').execute(),
    marked: await tx.updateTable('notifications').set({ read_at: NOW }).executeTakeFirst(),
  }))
  assert.deepEqual(touched.seen, [])
  assert.equal(touched.marked.numUpdatedRows, 0n)
})

test('the kinds of notification', () => {
  const printed = Object.entries(topics).map(([key, { name, why }]) => `${key as Topic} ${name}: ${why}`)
  assert.deepEqual(printed, [
    'account アカウント: アカウントの安全に関わるため',
    'application 応募と選考: あなたが関わる応募だから',
    'scout スカウト: スカウトを受け取る、または送る立場だから',
    'interview 面談: あなたが出る面談だから',
    'contract 契約: あなたが当事者の契約だから',
    'engagement 稼働: あなたが関わる稼働だから',
    'posting 求人: あなたの組織の求人だから',
    'message やりとり: あなたが加わっているやりとりだから',
    'event イベント: あなたが申し込んだ、または担当するイベントだから',
    'case 伴走: あなたが関わる伴走ケースだから',
    'referral 紹介: あなたの組織が関わる紹介だから',
    'digest おすすめと保存した検索: 求人のお知らせを希望しているから',
    'programme 事業: あなたが担当する事業だから',
  ])
})
