import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { homesOf } from '../../tests/world/homes.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { smallTownOf } from '../../tests/world/small-town.ts'
import { SPRING, tiesOf } from '../../tests/world/ties.ts'
import { type Actor, as } from '../actor.ts'
import { fiscalYear } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { NotFound } from '../platform/errors.ts'
import { asOf, ledgerLines, type LedgerQuestion } from './ledger.ts'
import { ledgerCounts, yearsWithTies } from './ledger-counts.ts'
import { ledgerPerson } from './ledger-person.ts'
import { myTies, myTown } from './my-ties.ts'
import { depthNames, depths } from './tie.ts'

const { db, owner } = await freshDatabase()
const ties = tiesOf({ db, owner })
const { member } = office(owner)
const smallTown = smallTownOf({ db, owner })

const question = (municipalityId: string, more: Partial<LedgerQuestion> = {}): LedgerQuestion => ({
  municipalityId,
  year: fiscalYear(2025),
  known: NOW,
  whole: false,
  depth: null,
  kind: null,
  prefecture: null,
  only: null,
  ...more,
})

const lines = (actor: Actor, q: LedgerQuestion) => as(db, actor, (tx) => ledgerLines(tx, actor, q))
const counts = (actor: Actor, q: LedgerQuestion) => as(db, actor, (tx) => ledgerCounts(tx, actor, q))

const livesIn = homesOf(owner)

test('a small town counted by hand: real persons, each once, residents left out', async () => {
  const { officer, id } = await smallTown()
  const { total, depth, prefecture, onsite, continued } = await counts(officer, question(id))
  assert.deepEqual(
    { total, prefecture, onsite, continued, depth: depths.map((d) => `${depthNames[d]}${depth[d]}`).join(' ') },
    {
      total: 4,
      prefecture: [
        ['13', 2],
        ['unknown', 2],
      ],
      onsite: 0,
      continued: 1,
      depth: '関心1 応募1 参加0 訪問0 稼働1 継続1 移住・二地域居住0',
    },
  )
  const earlier = await counts(officer, question(id, { year: fiscalYear(2024) }))
  assert.deepEqual([earlier.total, earlier.depth.worked, earlier.depth.applied], [2, 1, 1], 'as it stood at its end')
  assert.equal((await counts(officer, question(id, { whole: true }))).total, 5)
  const may = question(id, { known: new Date('2025-05-31T14:59:59Z') })
  assert.deepEqual([(await counts(officer, may)).total, (await counts(officer, may)).depth.continued], [2, 1])
  assert.deepEqual(await as(db, officer, (tx) => yearsWithTies(tx, id, NOW)), [2025, 2024])
})

test('every count opens to exactly its rows', async () => {
  const { officer, id } = await smallTown()
  for (const whole of [false, true]) {
    const all = await counts(officer, question(id, { whole }))
    const rows = async (more: Partial<LedgerQuestion>) => (await lines(officer, question(id, { whole, ...more }))).total
    assert.equal(await rows({}), all.total)
    for (const depth of depths) assert.equal(await rows({ depth }), all.depth[depth], depth)
    for (const [code, n] of all.prefecture) assert.equal(await rows({ prefecture: code }), n, code)
    for (const kind of ['hobby', 'exchange', 'work_remote'] as const)
      assert.equal(await rows({ kind }), all.kind[kind] ?? 0, kind)
    assert.equal(await rows({ only: 'onsite' }), all.onsite)
    assert.equal(await rows({ only: 'remote' }), all.total - all.onsite)
    assert.equal(await rows({ only: 'repeated' }), all.repeated)
    assert.equal(await rows({ only: 'continued' }), all.continued)
  }
})

test('pages of the ledger hold everybody once, the deepest first', async () => {
  const { officer, id } = await smallTown()
  const found: string[] = []
  for (let offset = 0; offset < 5; offset += 2) {
    const page = await as(db, officer, (tx) => ledgerLines(tx, officer, question(id), { limit: 2, offset }))
    found.push(...page.lines.map(({ depth, tie }) => `${depth} ${tie}`))
  }
  assert.equal(new Set(found).size, 4)
  assert.deepEqual(
    found.map((line) => line.split(' ')[0]),
    ['continued', 'worked', 'applied', 'interest'],
  )
})

test('nobody but the town and the operator reads the ledger', async () => {
  const { id, worker } = await smallTown()
  const operator = await member('operator')
  assert.equal((await lines(operator, question(id))).total, 4)
  for (const actor of [await member('municipality'), await member('company'), { ...worker, kind: 'talent' as const }])
    for (const ask of [lines, counts]) await assert.rejects(ask(actor, question(id)), NotFound)
  const elsewhere = await member('municipality')
  const { rows } = await as(db, elsewhere, (tx) =>
    sql`select * from tie_people_of_years(${id}, array[2025], true, ${NOW})`.execute(tx),
  )
  assert.deepEqual(rows, [], 'the database itself keeps a town from another')
})

test('one line opens to what it was reckoned from', async () => {
  const { officer, id } = await smallTown()
  const [line] = (await lines(officer, question(id, { depth: 'continued' }))).lines
  const person = await as(db, officer, (tx) => ledgerPerson(tx, officer, id, line?.tie ?? '', NOW))
  assert.deepEqual(
    person.deeds.map(({ deed, at }) => `${deed} ${dayInJapan(at).toString()}`),
    ['applied 2025-02-01', 'worked 2025-02-01', 'worked 2025-04-01'],
  )
  const elsewhere = await member('municipality')
  await assert.rejects(
    as(db, elsewhere, (tx) => ledgerPerson(tx, elsewhere, elsewhere.organizationId, line?.tie ?? '', NOW)),
    NotFound,
  )
})

test('whoever moves is counted to the end of that year, and is a resident from then on', async () => {
  const made = await ties.declared('moved')
  const { place_code } = await owner
    .selectFrom('organizations')
    .select('place_code')
    .where('id', '=', made.municipalityId)
    .executeTakeFirstOrThrow()
  await livesIn(made.talent.talentId, place_code)
  const at = (year: number, known: string) =>
    counts(made.town, question(made.municipalityId, { year: fiscalYear(year), known: new Date(known) }))
  assert.equal((await at(2025, '2026-03-31T00:00:00Z')).depth.moved, 1)
  assert.equal((await at(2026, '2026-12-01T00:00:00Z')).total, 0)
})

test('a person sees the same depth as the town, and only their own ties', async () => {
  const made = await ties.confirmedVisit()
  await ties.interested(made.municipalityId, '2025-01-10T00:00:00Z', made.talent)
  const [mine, ...others] = await as(db, made.talent, (tx) => myTies(tx, made.talent, NOW))
  assert.deepEqual(others, [])
  assert.equal(mine?.tie.depth, 'continued', 'in force in two fiscal years')
  assert.deepEqual([mine?.tie.onsite, mine?.tie.kind], [true, 'work_onsite'])
  const [line] = (await lines(made.town, question(made.municipalityId))).lines
  assert.deepEqual([line?.depth, line?.onsite, line?.kind], ['continued', true, 'work_onsite'])
  const page = await as(db, made.talent, (tx) => myTown(tx, made.talent, made.municipalityId, NOW))
  assert.deepEqual(
    page.deeds.map(({ deed, about }) => `${deed} ${about}`.trim()),
    [
      'interest',
      'applied 温泉旅館のECサイト立て直し',
      'worked 温泉旅館のECサイト立て直し',
      'worked 温泉旅館のECサイト立て直し',
      'visited 店舗の下見',
    ],
  )
  await assert.rejects(
    as(db, made.town, (tx) => myTies(tx, made.town, NOW)),
    NotFound,
  )
})

test('a closed year is told as of its end, a running one as of now', () => {
  const q = (year: number) => asOf({ year: fiscalYear(year), known: NOW }).toISOString()
  assert.deepEqual([q(2024), q(2025)], ['2025-03-31T14:59:59.999Z', NOW.toISOString()])
  assert.ok(SPRING < NOW)
})
