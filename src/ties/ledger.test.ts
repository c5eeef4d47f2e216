import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { historiesOf } from '../../tests/world/histories.ts'
import { contractsOf } from '../../tests/world/contracts.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { SPRING, tiesOf } from '../../tests/world/ties.ts'
import { type Actor, as } from '../actor.ts'
import { fiscalYear } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { NotFound, Stale } from '../platform/errors.ts'
import { giveConsent } from '../talents/give-consent.ts'
import { withdrawConsent } from '../talents/withdraw-consent.ts'
import { hideFromLedger, showInLedger } from './ledger-consent.ts'
import { asOf, ledgerCounts, ledgerLines, ledgerPerson, type LedgerQuestion, yearsWithTies } from './ledger.ts'
import { myTies, myTown } from './my-ties.ts'
import { depthNames, depths } from './tie.ts'

const { db, owner } = await freshDatabase()
const ties = tiesOf({ db, owner })
const { member, talent } = office(owner)
const { town, posted, applied, contracted } = historiesOf(owner)

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

const livesIn = (talentId: string, place_code: string) =>
  owner.updateTable('talent_contacts').set({ place_code }).where('talent_id', '=', talentId).execute()

/** A town counted by hand: six people, one of them a resident, one of last year only. */
async function smallTown() {
  const { officer, companies } = await town()
  const id = officer.organizationId
  const place = await posted({ municipality: id, client: companies[0] ?? '' }, '2024-05-01T00:00:00Z')
  const fan = await talent('関心')
  await ties.interested(id, '2025-05-01T00:00:00Z', fan)
  const second = await posted({ municipality: id, client: companies[1] ?? '' }, '2025-05-01T00:00:00Z')
  const { person: bidder } = await applied(place, '2025-06-01T00:00:00Z')
  await applied(second, '2025-06-02T00:00:00Z', { person: bidder })
  const { person: worker } = await contracted(place, '2025-07-01T00:00:00Z')
  const { person: faithful } = await contracted(place, '2025-02-01T00:00:00Z')
  const { person: former } = await applied(place, '2024-06-01T00:00:00Z')
  const { person: resident } = await applied(place, '2025-08-01T00:00:00Z')
  const { place_code } = await owner
    .selectFrom('organizations')
    .select('place_code')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await livesIn(resident.talentId, place_code)
  await livesIn(worker.talentId, '131016')
  await livesIn(faithful.talentId, '131016')
  return { officer, id, fan, bidder, worker, faithful, former, resident }
}

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
      depth: '関心1 応募1 参加0 訪問0 稼働1 継続1 移住0',
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
    sql`select * from tie_people(${id}, ${NOW}, ${NOW}, ${NOW}, ${NOW})`.execute(tx),
  )
  assert.deepEqual(rows, [], 'the database itself keeps a town from another')
})

test('a name stands in the ledger while the person consents to this ledger, and to no other end', async () => {
  const { officer, id, worker } = await smallTown()
  const me = { kind: 'talent' as const, ...worker }
  const known = async () => (await lines(officer, question(id, { depth: 'worked' }))).lines[0]?.known
  const letter = await known()
  assert.match(letter ?? '', /^人材[A-Z]+$/)
  await as(db, me, (tx) => showInLedger(tx, me, id, NOW))
  assert.match((await known()) ?? '', /^山田 /)
  const elsewhere = await member('municipality')
  await as(db, me, (tx) => showInLedger(tx, me, elsewhere.organizationId, NOW))
  await as(db, me, (tx) => hideFromLedger(tx, me, id, NOW))
  assert.equal(await known(), letter, 'consent to another town shows nothing here')
  await assert.rejects(
    as(db, me, (tx) => hideFromLedger(tx, me, id, NOW)),
    Stale,
  )
  const operator = await member('operator')
  assert.equal(
    (await lines(operator, question(id, { depth: 'worked' }))).lines[0]?.known,
    letter,
    'nor to the operator',
  )
})

test('whoever works for a town hall may leave its ledger while the contract runs', async () => {
  const made = await contractsOf({ db, owner }).inForce({ clientKind: 'municipality' })
  const consents = () =>
    owner
      .selectFrom('consents as c')
      .leftJoin('consent_withdrawals as w', 'w.consent_id', 'c.id')
      .select((e) => [e('c.subject', '=', made.municipalityId).as('ledger'), 'c.id', 'w.at as ended'])
      .where('c.talent_id', '=', made.talent.talentId)
      .where('c.item', '=', 'name')
      .execute()
  await as(db, made.talent, (tx) => showInLedger(tx, made.talent, made.municipalityId, NOW))
  const contract = {
    ...forContract,
    talentId: made.talent.talentId,
    recipientId: made.municipalityId,
    subject: made.id,
  }
  await as(db, made.talent, (tx) => giveConsent(tx, made.talent, contract, NOW))
  await as(db, made.talent, (tx) => hideFromLedger(tx, made.talent, made.municipalityId, NOW))
  const kept = (await consents()).find(({ ledger }) => !ledger)
  await assert.rejects(
    as(db, made.talent, (tx) => withdrawConsent(tx, made.talent, kept?.id ?? '', NOW)),
    /契約期間中の相手には、氏名の提供の同意を取り消せません/,
    'the town hall still has to know with whom it has a contract',
  )
  const standing = (await consents()).filter(({ ended }) => ended === null)
  assert.deepEqual(
    standing.map(({ ledger }) => ledger),
    [false],
    'only the consent for the contract still stands',
  )
})

const forContract = { items: ['name'] as const, purpose: '契約の締結', wording: '契約のために氏名を伝えます。' }

test('consent that was given with an application puts nobody into the ledger', async () => {
  const { officer, id, bidder } = await smallTown()
  const hash = 'a'.repeat(64)
  await owner.insertInto('consent_wordings').values({ hash, wording: '応募のため', at: NOW }).execute()
  await owner
    .insertInto('consents')
    .values({
      id: bidder.accountId,
      talent_id: bidder.talentId,
      account_id: bidder.accountId,
      recipient_id: id,
      item: 'name',
      purpose: '応募の選考',
      subject: bidder.talentId,
      wording_hash: hash,
      at: NOW,
    })
    .execute()
  const [line] = (await lines(officer, question(id, { depth: 'applied' }))).lines
  assert.match(line?.known ?? '', /^人材/)
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
