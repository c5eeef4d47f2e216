import assert from 'node:assert/strict'
import { beforeAll, test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { NOW } from '../../tests/world/office.ts'
import { as, clock, type Member } from '../actor.ts'
import { unknownWords } from '../recommendations/vocabulary/unknown-words.ts'
import { demoWorld } from './world.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db, { now: () => NOW })
beforeAll(() => demoWorld(db, NOW), 200_000)

async function operator(): Promise<Member> {
  const row = await owner
    .selectFrom('memberships as m')
    .innerJoin('organizations as o', 'o.id', 'm.organization_id')
    .select(['m.account_id', 'm.organization_id'])
    .where('o.kind', '=', 'operator')
    .where('m.role', '=', 'admin')
    .orderBy('m.created_at')
    .limit(1)
    .executeTakeFirstOrThrow()
  return { kind: 'operator', accountId: row.account_id, organizationId: row.organization_id, role: 'admin' }
}

test('the operator finds a posting in need, with what was done; estimates and forecasts held against what came', async () => {
  const { text } = await (await visitor(await operator())).get('/desk/recommendations')
  for (const words of [
    '村の森の木を、村の外の人に使ってもらうには',
    '応募がまだ届いていません',
    '声かけ1人',
    '文章の訂正1回',
    '伴走ケースを開く',
    '見込みの帯ごとに見る',
    '夜ごとの結果を見る',
    '募集を終えた求人を1件ずつ見る',
  ])
    assert.ok(text.includes(words), words)
  assert.doesNotMatch(text, /この半年に表示した0件|返答のあった0件/)
})

test('words wait, words were taught, and what visitors looked for is among those that wait', async () => {
  const me = await operator()
  const { text } = await (await visitor(me)).get('/desk/vocabulary')
  const [waiting, taught] = [text.split('加えた言葉')[0] ?? '', text.split('加えた言葉')[1] ?? '']
  for (const word of ['中間管理', '一緒', '乗降', '半分']) {
    assert.ok(taught.includes(word), word)
    assert.ok(!waiting.includes(`>${word}</a>`), word)
  }
  const words = await as(db, me, (tx) => unknownWords(tx, me))
  assert.ok(words.length > 5)
  assert.ok(words.some(({ searches }) => searches >= 3))
})

test('letters of last Monday lie in the outbox, each with its reasons; nobody got two', async () => {
  const letters = await as(db, clock, (tx) =>
    tx.selectFrom('mails').select(['to_account', 'subject', 'body']).where('topic', '=', 'digest').execute(),
  )
  assert.ok(letters.length > 0)
  assert.equal(new Set(letters.map(({ to_account }) => to_account)).size, letters.length)
  for (const { body } of letters) assert.match(body, /  - (必須|歓迎)スキル|  - 必須\d[\s\S]*採用の見込み: [高中]/)
})

test('what was shown was reckoned, day by day, and people who were shown a posting came', async () => {
  const days = await owner.selectFrom('exposures').select(['expected', 'came']).execute()
  assert.ok(days.length > 10)
  assert.ok(days.reduce((sum, { came }) => sum + came, 0) > 10)
})
