import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { settle } from '../../../tests/settle.ts'
import { house } from '../../../tests/visitor.ts'
import { applicationsOf } from '../../../tests/world/applications.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { postingsOf } from '../../../tests/world/postings.ts'
import { type Actor, as, clock } from '../../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../../platform/errors.ts'
import { moveDueRounds } from '../../programmes/rounds.ts'
import { closeDuePostings, publishDuePostings } from '../due-postings.ts'
import { changeRound } from './change-round.ts'
import { closingDay, openingDay } from './follow-round.ts'
import { tellDays } from './tell-days.ts'

const { db, owner } = await freshDatabase()
const { services } = house(db)
const { member, organization } = office(owner)
const posting = postingsOf(owner)

type State = 'planned' | 'open' | 'closed'
const usual = {
  planned: ['2025-12-10', '2025-12-20'],
  open: ['2025-11-25', '2025-12-20'],
  closed: ['2025-10-01', '2025-10-20'],
} as const

/** A round of a town with a programme of its own, on the usual days of its state. The day of the tests is 1 December. */
async function made(state: State) {
  const town = await organization('municipality')
  const programme = randomUUID()
  const life = { name: '活用事業', first_year: 2025, last_year: 2027, created_at: NOW }
  await owner
    .insertInto('programmes')
    .values({ id: programme, municipality_id: town, ...life })
    .execute()
  const officer = await member('municipality', town)
  const [opens_on, closes_on] = usual[state]
  const id = await roundIn(programme, { state, opens_on, closes_on })
  const inRound = async (is: 'draft' | 'review' | 'published', given = {}) =>
    (await posting(is, { municipality_id: town, programme_id: programme, round_id: id, closes_on, ...given })).id
  return { id, town, programme, officer, inRound }
}

async function roundIn(programme: string, row: { state: State; opens_on: string; closes_on: string }): Promise<string> {
  const id = randomUUID()
  await owner
    .insertInto('rounds')
    .values({ id, programme_id: programme, name: '冬の募集', created_at: NOW, ...row })
    .execute()
  return id
}

const change = (actor: Actor, id: string, opensOn: string, closesOn: string, now = NOW) =>
  as(db, actor, (tx) => changeRound(tx, actor, id, { opensOn, closesOn }, now))
const daysOf = async (id: string) => {
  const row = await owner.selectFrom('postings').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return `${row.state} ${row.publish_on ?? '—'} ${row.closes_on}`
}
const tick = (instant: string) =>
  as(db, clock, async (tx) => {
    await moveDueRounds(tx, new Date(instant))
    await publishDuePostings(tx, new Date(instant))
    await closeDuePostings(tx, new Date(instant))
  })
const fieldsRefused = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => null,
    (caught) => caught as Error,
  )
  if (error instanceof Invalid) return Object.keys(error.problems).join(' ')
  return error ? error.constructor.name : 'done'
}

test('which days may become which, by where the round stands', async () => {
  const tries = {
    'both later': ['2025-12-15', '2025-12-25'],
    'from today on': ['2025-12-01', '2025-12-20'],
    'from yesterday': ['2025-11-30', '2025-12-20'],
    'only the end later': ['', '2025-12-24'],
    'only the end earlier': ['', '2025-12-15'],
    'the end before the beginning': ['2025-12-15', '2025-12-14'],
    'the same again': ['', ''],
    'further than 90 days': ['', '2026-03-02'],
  } as const
  const table: string[] = []
  for (const [name, [opensOn, closesOn]] of Object.entries(tries)) {
    const came: string[] = []
    for (const state of ['planned', 'open', 'closed'] as const) {
      const { id, officer } = await made(state)
      const [opens, closes] = usual[state]
      came.push(await fieldsRefused(change(officer, id, opensOn || opens, closesOn || closes)))
    }
    table.push(`${name}: ${came.join(' | ')}`)
  }
  assert.deepEqual(table, [
    'both later: done | opensOn | Stale',
    'from today on: done | opensOn | Stale',
    'from yesterday: opensOn | opensOn | Stale',
    'only the end later: done | done | Stale',
    'only the end earlier: done | closesOn | Stale',
    'the end before the beginning: closesOn | opensOn | Stale',
    'the same again: closesOn | closesOn | Stale',
    'further than 90 days: done | closesOn | Stale',
  ])
})

test('by the town and the operator; another town finds nothing, a viewer is refused, and no two rounds overlap', async () => {
  const { id, town, programme, officer } = await made('planned')
  await assert.rejects(change(await member('municipality'), id, '2025-12-15', '2025-12-25'), NotFound)
  await assert.rejects(change(await member('company'), id, '2025-12-15', '2025-12-25'), NotFound)
  await assert.rejects(change(await member('municipality', town, 'viewer'), id, '2025-12-15', '2025-12-25'), NotAllowed)
  await assert.rejects(change(officer, randomUUID(), '2025-12-15', '2025-12-25'), NotFound)
  await roundIn(programme, { state: 'planned', opens_on: '2025-12-24', closes_on: '2025-12-31' })
  await assert.rejects(change(officer, id, '2025-12-15', '2025-12-25'), /「冬の募集」と期間が重なって/)
  await change(await member('operator'), id, '2025-12-12', '2025-12-23')
  const told = await owner
    .selectFrom('journal')
    .select(['name', 'actor_kind', 'detail'])
    .where('subject', '=', id)
    .execute()
  assert.deepEqual(told, [
    {
      name: 'round.changed',
      actor_kind: 'operator',
      detail: { opensOn: '2025-12-12', closesOn: '2025-12-23', postings: 0 },
    },
  ])
})

test('a posting keeps days of its own inside the round; what stood on its edges or falls outside follows', () => {
  const before = { opens_on: '2025-12-10', closes_on: '2025-12-20' }
  const days = { opensOn: '2025-12-12', closesOn: '2025-12-18' }
  const closings = [null, '2025-12-20', '2025-12-19', '2025-12-17', '2025-12-11']
  assert.deepEqual(
    closings.map((own) => closingDay(own, before, days)),
    [null, '2025-12-18', '2025-12-18', '2025-12-17', '2025-12-18'],
  )
  const openings = [null, '2025-12-10', '2025-12-11', '2025-12-14', '2025-12-19']
  assert.deepEqual(
    openings.map((own) => openingDay(own, before, days)),
    [null, '2025-12-12', '2025-12-12', '2025-12-14', '2025-12-12'],
  )
})

test('the clock: a round put off opens and closes on its new days in Japan, and its postings with it', async () => {
  const { id, officer, inRound } = await made('planned')
  const scheduled = await inRound('review', { publish_on: '2025-12-10' })
  const draft = await inRound('draft')
  const ownDay = await inRound('review', { publish_on: '2025-12-10', closes_on: '2025-12-18' })
  assert.equal(await change(officer, id, '2025-12-15', '2025-12-25'), 3)
  assert.equal(await daysOf(draft), 'draft — 2025-12-25')
  await tick('2025-12-09T15:00:00Z')
  assert.equal(await daysOf(scheduled), 'review 2025-12-15 2025-12-25', 'not on the old day')
  await tick('2025-12-14T15:00:00Z')
  assert.deepEqual(
    [await daysOf(scheduled), await daysOf(ownDay)],
    ['published — 2025-12-25', 'published — 2025-12-18'],
  )
  await tick('2025-12-20T15:00:00Z')
  assert.deepEqual([await daysOf(scheduled), await daysOf(ownDay)], ['published — 2025-12-25', 'closed — 2025-12-18'])
  await tick('2025-12-25T14:59:00Z')
  assert.equal(await daysOf(scheduled), 'published — 2025-12-25', 'the closing day itself is open')
  await tick('2025-12-25T15:00:00Z')
  assert.equal(await daysOf(scheduled), 'closed — 2025-12-25')
})

test('an open round that goes on longer: everybody reads the new end, clients and open applicants are told once', async () => {
  const { id, officer, inRound } = await made('open')
  const client = await member('company')
  const own = await inRound('published', { client_id: client.organizationId })
  const like = { client, posting: { id: own, clientId: client.organizationId, municipalityId: officer.organizationId } }
  await applicationsOf(owner).screening(like)
  await applicationsOf(owner).declined(like)
  const reader = await house(db).visitor()
  assert.ok((await reader.get(`/rounds/${id}`)).text.includes('締切まであと19日です。'))
  await change(officer, id, '2025-11-25', '2025-12-27')
  assert.ok((await reader.get(`/rounds/${id}`)).text.includes('締切まであと26日です。'))
  assert.match((await reader.get(`/postings/${own}`)).text, /2025年12月27日/)
  await settle(owner, services)
  await tellDays(db, own, NOW)
  const letters = await owner.selectFrom('mails').select('subject').where('path', 'like', `%${own}`).execute()
  assert.deepEqual(letters.map(({ subject }) => subject.replace(/「.*」/, '')).toSorted(), [
    '【結】応募した求人の締切日が変わりました',
    '【結】求人の日程が変わりました',
  ])
  const told = await owner.selectFrom('journal').select(['name', 'detail']).where('subject', '=', own).execute()
  assert.deepEqual(told, [
    { name: 'posting.followed_round', detail: { round: id, closesOn: '2025-12-27', publishOn: null } },
  ])
  await tick('2025-12-20T15:00:00Z')
  assert.equal(await daysOf(own), 'published — 2025-12-27')
})

test('on the pages: from the programme to the days, the old ones typed already, and back', async () => {
  const { id, officer, programme } = await made('open')
  const me = await house(db).visitor(officer)
  assert.ok((await me.get(`/town/programmes/${programme}`)).text.includes(`href="/town/rounds/${id}/days"`))
  const page = (await me.get(`/town/rounds/${id}/days`)).text
  assert.match(page, /締切日を後ろへ延ばすことだけができます/)
  assert.match(page, /type="hidden" name="opensOn-day" value="25"/)
  const days = {
    'opensOn-year': '2025',
    'opensOn-month': '11',
    'opensOn-day': '25',
    'closesOn-year': '2025',
    'closesOn-month': '12',
  }
  const refused = await me.post(`/town/rounds/${id}/days`, { ...days, 'closesOn-day': '10' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /締切日を早められません/)
  const done = await me.post(`/town/rounds/${id}/days`, { ...days, 'closesOn-day': '28' })
  assert.equal(done.location, `/town/programmes/${programme}`)
  assert.match((await me.get(done.location ?? '')).text, /2025年12月28日/)
  const closed = await made('closed')
  const there = await house(db).visitor(closed.officer)
  assert.match((await there.get(`/town/rounds/${closed.id}/days`)).text, /日程は変えられません/)
  assert.ok(!(await there.get(`/town/programmes/${closed.programme}`)).text.includes('/days"'))
})

test('two who change a round at once: the later sees the earlier’s days, and neither loses a posting', async () => {
  const { id, officer, inRound } = await made('planned')
  const own = await inRound('draft')
  const came = await Promise.allSettled([
    change(officer, id, '2025-12-11', '2025-12-21'),
    change(officer, id, '2025-12-12', '2025-12-22'),
  ])
  assert.ok(came.every(({ status }) => status === 'fulfilled'))
  const row = await owner.selectFrom('rounds').select('closes_on').where('id', '=', id).executeTakeFirstOrThrow()
  assert.equal(await daysOf(own), `draft — ${row.closes_on}`)
  await tick('2026-01-30T00:00:00Z')
  await assert.rejects(change(officer, id, '2026-02-01', '2026-02-10', new Date('2026-01-30T00:00:00Z')), Stale)
})
