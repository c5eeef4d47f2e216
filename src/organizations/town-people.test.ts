import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { historiesOf } from '../../tests/world/histories.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { talentsOf } from '../../tests/world/talents.ts'
import { peopleOfTown } from './town-people.ts'

const { db, owner } = await freshDatabase()
const { member, organization } = office(owner)
const { posted, contracted, applied } = historiesOf(owner)
const { visitor } = house(db)
const { organizationId: client } = await member('company')
const nextDay = (days: number) => new Date(NOW.getTime() + days * 86_400_000)

/** A town where so many people have worked in one year, in two, and only applied. */
async function town(placeCode: string, { once = 0, twice = 0, bids = 0 }) {
  const municipality = await organization('municipality', { placeCode })
  const place = () => posted({ municipality, client }, '2024-05-01T00:00:00Z')
  for (let n = 0; n < once; n++) await contracted(await place(), '2025-07-01T00:00:00Z')
  for (let n = 0; n < twice; n++) await contracted(await place(), '2025-02-01T00:00:00Z')
  for (let n = 0; n < bids; n++) await applied(await place(), '2025-07-01T00:00:00Z')
  return municipality
}

const told = async (municipality: string, now = NOW) =>
  (await peopleOfTown(db, municipality, now)).depths.map(({ depth, n }) => `${depth}: ${n ?? '3人未満'}`)

test('people who came by depth; one or two are never told as a number, and who only applied has not come', async () => {
  assert.deepEqual(await told(await town('313700', { once: 3, twice: 2, bids: 4 })), ['5: 3', '6: 3人未満'])
  assert.deepEqual(await told(await town('312011', { once: 1 })), ['5: 3人未満'])
  assert.deepEqual(await told(await town('312029', { bids: 5 })), [])
})

test('what is told stands at the last midnight: it is reckoned once a day and not at each call', async () => {
  const municipality = await town('322016', { once: 3 })
  assert.deepEqual(await told(municipality), ['5: 3'])
  await contracted(await posted({ municipality, client }, '2025-11-30T20:00:00Z'), '2025-11-30T20:00:00Z')
  assert.deepEqual(await told(municipality), ['5: 3'], '2025年12月1日 5:00 is today')
  assert.deepEqual(await told(municipality, nextDay(1)), ['5: 4'])
})

test('the page says how many and until when, with what they let stand there, and no name of anybody else', async () => {
  const municipality = await town('322024', { once: 4, twice: 1 })
  const somebody = await talentsOf(owner).made()
  const greeting = { called: 'initials', shown_as: 'Y.H.さん', words: 'people', wording: '同意します', state: 'shown' }
  const ids = { talent_id: somebody.talentId, account_id: somebody.accountId, municipality_id: municipality }
  await owner
    .insertInto('greetings')
    .values({ id: somebody.talentId, ...ids, ...greeting, state_since: NOW, at: NOW })
    .execute()
  const { text } = await (await visitor()).get('/towns/322024')
  for (const words of [
    'かかわった人',
    '町の仕事をした人',
    '続けてかかわる人',
    '人未満',
    'Y.H.さん',
    '2025年11月30日(日)まで',
  ])
    assert.ok(text.includes(words), words)
  assert.match(text, /<strong>4<\/strong>人/)
  // 「3人未満」 is no figure, and is not set as one.
  assert.match(text, /<p>3人未満<\/p>/)
  assert.doesNotMatch(text, /<strong>3<\/strong>/)
  assert.doesNotMatch(text, /山田|人材\d/)
  await owner
    .updateTable('greetings')
    .set({ state: 'withdrawn', shown_as: '' })
    .where('id', '=', somebody.talentId)
    .execute()
  assert.doesNotMatch((await (await visitor()).get('/towns/322024')).text, /Y\.H\./)
})

test('a town where nobody came has no heading over nothing', async () => {
  await town('322032', {})
  assert.doesNotMatch((await (await visitor()).get('/towns/322032')).text, /かかわった人/)
})
