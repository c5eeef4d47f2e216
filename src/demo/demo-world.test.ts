import assert from 'node:assert/strict'
import { beforeAll, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../tests/database.ts'
import { NOW } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import { caseStates } from '../cases/case.ts'
import { referralStates } from '../cases/referral.ts'
import { measuredYears } from '../indicators/year-at-a-glance.ts'
import { fiscalYear } from '../law/fiscal-year.ts'
import { postingStates } from '../postings/posting.ts'
import { castOrganizations, castPostings, castTalents } from './cast.ts'
import { demoWorld } from './world.ts'

const first = await freshDatabase()
const second = await freshDatabase()

beforeAll(async () => {
  await demoWorld(first.db, NOW)
  await demoWorld(second.db, NOW)
}, 280_000)

/** Everything that was ever done, in its order, without the ids that are drawn anew. */
const deeds = ({ owner }: TestDatabase) =>
  owner
    .selectFrom('journal')
    .select(['name', 'actor_kind', 'at', 'from_state', 'to_state', 'reason'])
    .where('name', '!=', 'installation.made')
    .orderBy('seq')
    .execute()

async function countsOf(table: 'postings' | 'applications' | 'contracts'): Promise<Record<string, number>> {
  const rows = await first.owner
    .selectFrom(table)
    .select((e) => ['state', e.fn.countAll<number>().as('n')])
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}

test('the demo is the same for everybody who starts it at the same moment', async () => {
  assert.deepEqual(await deeds(first), await deeds(second))
})

test('a second start writes nothing', async () => {
  const before = await deeds(first)
  const told: number[] = []
  await demoWorld(first.db, new Date(NOW.getTime() + 86_400_000), { progress: (done) => told.push(done) })
  assert.deepEqual(await deeds(first), before)
  assert.deepEqual(told, [])
})

/** Postings of no cast of their own: those on their way through the steps, and the one that a tour's proposal became. */
const beingWritten = 5

test('everybody of the cast is there, once', async () => {
  const { owner } = first
  const count = async (table: 'organizations' | 'talents' | 'postings') =>
    (await owner.selectFrom(table).select('id').execute()).length
  // One more posting than the cast: the role that waits for its 決裁.
  assert.deepEqual(
    [await count('organizations'), await count('talents'), await count('postings')],
    [castOrganizations.length, castTalents.length, castPostings.length + 1 + beingWritten],
  )
})

test('there are ten matches in two fiscal years, as in a small town', async () => {
  const matches = await first.owner.selectFrom('journal').select('at').where('name', '=', 'contract.started').execute()
  assert.equal(matches.length, 10)
  const closed = matches.filter(({ at }) => at < new Date('2025-04-01T00:00:00+09:00'))
  assert.equal(closed.length, 4)
})

test('a posting can be seen in every state', async () => {
  const counts = await countsOf('postings')
  assert.deepEqual(
    postingStates.filter((state) => !counts[state]),
    [],
  )
})

test('an application can be seen in every state that a visitor can bring about', async () => {
  const counts = await countsOf('applications')
  const states = ['submitted', 'screening', 'interview', 'offered', 'accepted', 'contracted', 'declined', 'withdrawn']
  assert.deepEqual(
    states.filter((state) => !counts[state]),
    [],
  )
})

test('contracts are being drafted, read, worked under and over', async () => {
  const counts = await countsOf('contracts')
  for (const state of ['drafted', 'proposed', 'in_force', 'ended'])
    assert.ok(counts[state], `no contract is ${state}: ${JSON.stringify(counts)}`)
})

test('cases and referrals can be seen in every state', async () => {
  const statesOf = async (table: 'cases' | 'referrals') =>
    (await first.owner.selectFrom(table).select('state').distinct().execute()).map(({ state }) => state)
  const cases = await statesOf('cases')
  const referrals = await statesOf('referrals')
  assert.deepEqual(
    [
      caseStates.filter((state) => !cases.includes(state)),
      referralStates.filter((state) => !referrals.includes(state)),
    ],
    [[], []],
  )
})

test('nothing in the demo happens after the moment of its start, and nobody’s mail could reach anybody', async () => {
  assert.equal((await deeds(first)).filter(({ at }) => at > NOW).length, 0)
  const mails = await first.owner.selectFrom('mails').select('to_address').execute()
  assert.ok(mails.length > 0)
  // RFC 2606: these names belong to nobody.
  assert.deepEqual(
    mails.filter(({ to_address }) => !/\.(example|test|invalid)$|@example\.(jp|com)$/.test(to_address)),
    [],
  )
})

test('the figures of the demo’s town, counted: last year with targets met and missed, this year running', async () => {
  const { db, owner } = first
  const { id } = await owner
    .selectFrom('organizations')
    .select('id')
    .where('name', '=', '湯けむり町')
    .executeTakeFirstOrThrow()
  const officer = { kind: 'municipality', accountId: id, organizationId: id, role: 'admin' } as const
  const told = async (year: number) => {
    const scope = { municipalityId: id, year: fiscalYear(year), known: NOW }
    const [plan] = await as(db, officer, (tx) => measuredYears(tx, scope))
    return plan?.measurements.map(({ indicator, value, aim, outlook }) =>
      [indicator.name, Math.round((value ?? -1) * 10) / 10, '/', aim?.target, outlook].join(' '),
    )
  }
  // Four matches with four applicants each, of whom one was answered after 3 days and three after 15; nobody came to one.
  assert.deepEqual(await told(2024), [
    '応募数 16 / 30 missed',
    '応募ゼロ求人数 1 / 0 missed',
    '初回返信までの日数 15 / 5 missed',
    'マッチング件数 4 / 3 met',
    '活用企業数(新規) 3 / 3 met',
  ])
  // Five matches of four applicants each, and 3 + 6 + 2 on the postings that are being decided.
  assert.deepEqual(
    (await told(2025))?.filter((line) => /^(応募数|マッチング件数|活用企業数)/.test(line)),
    ['マッチング件数 5 / 12 unlikely', '応募数 31 / 40 doubtful', '活用企業数(新規) 4 / 5 likely'],
  )
})
