import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as, clock } from '../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { changeProgramme, makeProgramme } from './make-programme.ts'
import { mayProgramme, type ProgrammeAction } from './policy.ts'
import { canMoveRound, roundMoves, type RoundMove, roundStates } from './programme.ts'
import { moveDueRounds, planRound } from './rounds.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const text = {
  name: '湯けむり副業プロジェクト',
  purpose: '企業の課題を一緒に解く',
  firstYear: 2025,
  lastYear: 2027,
  replyDays: 7,
  reminderDays: 5,
}
const DAY = 86_400_000
const at = (days: number) => new Date(NOW.getTime() + days * DAY)

async function ownProgramme() {
  const officer = await member('municipality')
  const id = await as(db, officer, (tx) => makeProgramme(tx, officer, officer.organizationId, text, NOW))
  return { officer, id }
}

test('the moves of a round, read back in full', () => {
  const table = roundStates.map(
    (s) => `${s}: ${(Object.keys(roundMoves) as RoundMove[]).filter((m) => canMoveRound(s, m)).join(' ') || '—'}`,
  )
  assert.deepEqual(table, ['planned: open close', 'open: close', 'closed: —'])
})

test('who may do what with a programme — the whole matrix', async () => {
  const officer = await member('municipality')
  const people = {
    officer,
    'other town': await member('municipality'),
    operator: await member('operator'),
    company: await member('company'),
    supporter: await member('supporter'),
    clock,
  }
  const actions: ProgrammeAction[] = [
    'view',
    'make',
    'change',
    'planRound',
    'moveRound',
    'planYear',
    'confirmYear',
    'judge',
  ]
  const yes = Object.fromEntries(
    Object.entries(people).map(([name, actor]) => [
      name,
      actions.filter((a) => mayProgramme(actor, a, { municipalityId: officer.organizationId })).join(' '),
    ]),
  )
  assert.deepEqual(yes, {
    officer: 'view make change planRound planYear confirmYear judge',
    'other town': '',
    operator: 'view make change planRound',
    company: '',
    supporter: '',
    clock: 'view moveRound',
  })
})

test('a town makes its programme; another town neither sees nor changes it', async () => {
  const { id } = await ownProgramme()
  const stranger = await member('municipality')
  await assert.rejects(
    as(db, stranger, (tx) => changeProgramme(tx, stranger, id, 1, text, NOW)),
    NotFound,
  )
  await assert.rejects(
    as(db, stranger, (tx) => makeProgramme(tx, stranger, crypto.randomUUID(), text, NOW)),
    NotAllowed,
  )
})

test('two people change one programme: the second hears of it and nothing is overwritten', async () => {
  const { officer, id } = await ownProgramme()
  await as(db, officer, (tx) => changeProgramme(tx, officer, id, 1, { ...text, name: '第一の名' }, NOW))
  await assert.rejects(
    as(db, officer, (tx) => changeProgramme(tx, officer, id, 1, { ...text, name: '第二の名' }, NOW)),
    Stale,
  )
  const row = await owner
    .selectFrom('programmes')
    .select(['name', 'version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.deepEqual(row, { name: '第一の名', version: 2 })
})

test.each([
  [{ ...text, lastYear: 2024 }, 'lastYear'],
  [{ ...text, lastYear: 2040 }, 'lastYear'],
  [{ ...text, reminderDays: 7 }, 'reminderDays'],
])('years and clocks that cannot be are told at their field: %j', async (wrong, field) => {
  const officer = await member('municipality')
  await assert.rejects(
    as(db, officer, (tx) => makeProgramme(tx, officer, officer.organizationId, wrong, NOW)),
    (e) => e instanceof Invalid && field in e.problems,
  )
})

test('a round opens and closes by the clock, at midnight in Japan, once', async () => {
  const { officer, id } = await ownProgramme()
  const round = await as(db, officer, (tx) =>
    planRound(tx, officer, id, { name: '第1回', opensOn: '2025-12-03', closesOn: '2025-12-05' }, NOW),
  )
  const state = async () =>
    (await owner.selectFrom('rounds').select('state').where('id', '=', round).executeTakeFirstOrThrow()).state
  const look = (when: Date) => as(db, clock, (tx) => moveDueRounds(tx, when))
  await look(new Date('2025-12-02T14:59:59Z'))
  assert.equal(await state(), 'planned')
  await look(new Date('2025-12-02T15:00:00Z'))
  assert.equal(await state(), 'open')
  assert.equal(await look(new Date('2025-12-05T14:59:59Z')), 0)
  await look(new Date('2025-12-05T15:00:00Z'))
  assert.equal(await state(), 'closed')
  const names = await owner.selectFrom('journal').select('name').where('subject', '=', round).orderBy('seq').execute()
  assert.deepEqual(
    names.map((n) => n.name),
    ['round.planned', 'round.opened', 'round.closed'],
  )
})

test('a night that was missed: a round that is already over closes without opening', async () => {
  const { officer, id } = await ownProgramme()
  const round = await as(db, officer, (tx) =>
    planRound(tx, officer, id, { name: '第1回', opensOn: '2025-12-03', closesOn: '2025-12-05' }, NOW),
  )
  await as(db, clock, (tx) => moveDueRounds(tx, at(30)))
  const names = await owner.selectFrom('journal').select('name').where('subject', '=', round).orderBy('seq').execute()
  assert.deepEqual(
    names.map((n) => n.name),
    ['round.planned', 'round.closed'],
  )
})

test('rounds of one programme do not overlap, and do not end before they begin', async () => {
  const { officer, id } = await ownProgramme()
  const plan = (opensOn: string, closesOn: string) =>
    as(db, officer, (tx) => planRound(tx, officer, id, { name: '回', opensOn, closesOn }, NOW))
  await plan('2025-12-10', '2025-12-20')
  await assert.rejects(plan('2025-12-20', '2025-12-30'), Invalid)
  await assert.rejects(plan('2025-12-31', '2025-12-30'), Invalid)
  await assert.rejects(plan('2025-11-01', '2025-11-30'), Invalid)
  await plan('2025-12-21', '2025-12-30')
})

test('an officer registers a programme and a round on the pages; a mistake keeps what was typed', async () => {
  const officer = await member('municipality')
  const { visitor } = house(db)
  const desk = await visitor(officer)
  assert.match((await desk.get('/town/programmes')).text, /事業はまだありません/)
  const fields = {
    name: '移住につながる副業',
    purpose: '',
    firstYear: '２０２５',
    lastYear: '2024',
    replyDays: '7',
    reminderDays: '5',
  }
  const refused = await desk.post('/town/programmes', fields)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /移住につながる副業/)
  assert.match(refused.text, /終わりの年度は、始まりの年度以降/)
  const made = await desk.post('/town/programmes', { ...fields, lastYear: '2026' })
  assert.equal(made.status, 303)
  const path = made.location ?? ''
  const days = {
    'opensOn-year': '2025',
    'opensOn-month': '12',
    'opensOn-day': '3',
    'closesOn-year': '2025',
    'closesOn-month': '12',
    'closesOn-day': '14',
  }
  assert.equal((await desk.post(`${path}/rounds`, { name: '第1回募集', ...days })).status, 303)
  const page = await desk.get(path)
  assert.match(page.text, /第1回募集/)
  const round = /\/rounds\/[0-9a-f-]{36}/.exec(page.text)?.[0] ?? ''
  const open = await (await visitor()).get(round)
  assert.match(open.text, /募集開始まであと2日/)
})
