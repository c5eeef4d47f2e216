import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { postingsOf } from '../../../tests/world/postings.ts'
import { as, clock } from '../../actor.ts'
import { Invalid } from '../../platform/errors.ts'
import { moveDueRounds } from '../../programmes/rounds.ts'
import { closeDuePostings, publishDuePostings } from '../due-postings.ts'
import { publishPosting } from '../publish-posting.ts'
import { submitPosting } from '../submit-posting.ts'

const { db, owner } = await freshDatabase()
const { member, organization } = office(owner)
const posting = postingsOf(owner)
const town = await organization('municipality', { placeCode: '313700', name: '湯梨浜町' })
const operator = await member('operator')
const programme = randomUUID()
await owner
  .insertInto('programmes')
  .values({
    id: programme,
    municipality_id: town,
    name: '活用事業',
    first_year: 2025,
    last_year: 2027,
    created_at: NOW,
  })
  .execute()

async function round(name: string, opensOn: string, closesOn: string, state: 'planned' | 'open' | 'closed') {
  const id = randomUUID()
  await owner
    .insertInto('rounds')
    .values({ id, programme_id: programme, name, opens_on: opensOn, closes_on: closesOn, state, created_at: NOW })
    .execute()
  return id
}

const inRound = async (state: 'draft' | 'review' | 'published', roundId: string, closes_on = '2025-12-20') =>
  (await posting(state, { municipality_id: town, programme_id: programme, round_id: roundId, closes_on })).id
const publish = (id: string, when: { on?: string; withRound?: boolean }) =>
  as(db, operator, (tx) => publishPosting(tx, operator, id, { version: 1, on: null, ...when }, NOW))
const rowOf = (id: string) =>
  owner.selectFrom('postings').select(['state', 'publish_on']).where('id', '=', id).executeTakeFirstOrThrow()
const tick = (instant: string) =>
  as(db, clock, async (tx) => {
    await moveDueRounds(tx, new Date(instant))
    await publishDuePostings(tx, new Date(instant))
    await closeDuePostings(tx, new Date(instant))
  })

test('a posting published into a round that is still to come opens with it, at midnight in Japan, and closes with it', async () => {
  const id = await round('冬の募集', '2025-12-10', '2025-12-20', 'planned')
  const own = await inRound('review', id)
  await assert.rejects(publish(own, {}), /2025年12月10日.*に始まります/)
  await assert.rejects(publish(own, { on: '2025-12-09' }), Invalid)
  await publish(own, { withRound: true })
  assert.deepEqual(await rowOf(own), { state: 'review', publish_on: '2025-12-10' })
  await tick('2025-12-09T14:59:00Z')
  assert.equal((await rowOf(own)).state, 'review')
  await tick('2025-12-09T15:00:00Z')
  assert.equal((await rowOf(own)).state, 'published')
  await tick('2025-12-20T14:59:00Z')
  assert.equal((await rowOf(own)).state, 'published', 'the closing day itself is open')
  await tick('2025-12-20T15:00:00Z')
  assert.equal((await rowOf(own)).state, 'closed')
})

test('into a round that is open, at once; into none, one that is over, or beyond its end, not at all', async () => {
  const open = await round('師走の募集', '2025-11-25', '2025-12-22', 'open')
  const now = await inRound('review', open)
  await publish(now, { withRound: true })
  assert.equal((await rowOf(now)).state, 'published')
  await assert.rejects(publish(await inRound('review', open, '2025-12-25'), {}), /締切日が、募集回の締切日/)
  const over = await round('秋の募集', '2025-10-01', '2025-10-31', 'closed')
  await assert.rejects(publish(await inRound('review', over), {}), /締め切ります。募集回を選び直して/)
  const alone = await posting('review', { municipality_id: town })
  await assert.rejects(publish(alone.id, { withRound: true }), /募集回に入っていません/)
})

test('a client hears before the review that its closing day lies beyond the round', async () => {
  const open = await round('春の募集', '2025-11-20', '2025-12-15', 'open')
  const company = await member('company')
  const { id } = await posting('draft', {
    client_id: company.organizationId,
    municipality_id: town,
    round_id: open,
    programme_id: programme,
  })
  const submit = () => as(db, company, (tx) => submitPosting(tx, company, id, NOW))
  await assert.rejects(submit(), (e) => e instanceof Invalid && /2025年12月15日/.test(e.problems.closesOn ?? ''))
  await owner.updateTable('rounds').set({ state: 'closed' }).where('id', '=', open).execute()
  await assert.rejects(submit(), (e) => e instanceof Invalid && 'roundId' in e.problems)
})

test('everybody finds the rounds: those closing first on top, with how many days are left', async () => {
  const reader = await house(db).visitor()
  const open = await round('年末の募集', '2025-11-25', '2025-12-03', 'open')
  const planned = await round('新年の募集', '2026-01-05', '2026-01-20', 'planned')
  const long = await round('ずっと前の募集', '2023-01-05', '2023-01-20', 'closed')
  const own = await inRound('published', open, '2025-12-03')
  const list = (await reader.get('/rounds')).text
  assert.ok(list.indexOf('年末の募集') < list.indexOf('新年の募集'))
  assert.ok(list.includes('締切まであと2日です。') && list.includes('募集開始まであと35日です。'))
  assert.doesNotMatch(list, /ずっと前の募集/)
  const page = (await reader.get(`/rounds/${open}`)).text
  assert.ok(page.includes(`/postings/${own}`) && page.includes('締切まであと2日です。'))
  assert.match((await reader.get(`/rounds/${planned}`)).text, /求人はまだ公開されていません/)
  assert.match((await reader.get(`/rounds/${long}`)).text, /この募集回は締め切りました。/)
  assert.equal((await reader.get(`/rounds/${randomUUID()}`)).status, 404)
  const place = (await reader.get('/towns/313700')).text
  assert.ok(place.includes(`/rounds/${open}`) && !place.includes('ずっと前の募集'))
  assert.match((await reader.get(`/postings/${own}`)).text, new RegExp(`href="/rounds/${open}"`))
})

test('a house without rounds says what to do instead', async () => {
  const empty = await freshDatabase()
  assert.match((await (await house(empty.db).visitor()).get('/rounds')).text, /募集回はまだありません/)
})
