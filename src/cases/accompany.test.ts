import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { casesOf, daysFrom } from '../../tests/world/cases.ts'
import { contractsOf } from '../../tests/world/contracts.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { type Actor, as } from '../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { followCases } from './follow-cases.ts'
import { endCase, resumeCase, setStage } from './move-case.ts'
import { openCase } from './open-case.ts'

const { db, owner } = await freshDatabase()
const { member, organization } = office(owner)
const cases = casesOf({ db, owner })
const posting = postingsOf(owner)

const journalOf = async (subject: string) =>
  (
    await owner
      .selectFrom('journal')
      .select(['name', 'from_state', 'to_state', 'reason'])
      .where('subject', '=', subject)
      .orderBy('seq')
      .execute()
  ).map((e) => [e.name, e.from_state, e.to_state, e.reason].filter(Boolean).join(' '))
const mailsTo = async (accountId: string) =>
  (
    await owner
      .selectFrom('mails')
      .select('subject')
      .where('to_account', '=', accountId)
      .orderBy('at')
      .orderBy('once')
      .execute()
  ).map(({ subject }) => subject)
const finish = { how: 'finish', reason: 'solved', note: '' } as const
const stop = { how: 'stop', reason: 'no_time', note: '来春にもう一度話す。' } as const

test('a company of which nothing is known yet begins with 相談, and hears who accompanies it', async () => {
  const { id, company } = await cases.opened()
  assert.equal(await cases.stateOf('cases', id), 'consultation')
  assert.deepEqual(await journalOf(id), ['case.opened consultation'])
  assert.deepEqual(await mailsTo(company.accountId), ['伴走担当のお知らせ'])
})

test.each([
  ['a posting under review', 'posting', (client_id: string) => posting('review', { client_id })],
  [
    'somebody who applied',
    'selection',
    async (clientId: string) => {
      const client = await member('company', clientId)
      return applicationsOf(owner).screening({ client, posting: await posting('published', { client_id: clientId }) })
    },
  ],
])('a company with %s begins at %s', async (_, state, stand) => {
  const company = await member('company')
  await stand(company.organizationId)
  const { id } = await cases.opened({ company })
  assert.equal(await cases.stateOf('cases', id), state)
})

test('a company walks one path at a time; when it is over another may begin', async () => {
  const first = await cases.opened()
  await assert.rejects(cases.opened({ company: first.company }), Stale)
  await as(db, first.operator, (tx) => endCase(tx, first.operator, first.id, stop, NOW))
  await assert.rejects(cases.opened({ company: first.company }), Stale)
  await as(db, first.operator, (tx) => resumeCase(tx, first.operator, first.id, NOW))
  assert.equal(await cases.stateOf('cases', first.id), 'hearing')
  await as(db, first.operator, (tx) => endCase(tx, first.operator, first.id, finish, NOW))
  await assert.rejects(
    as(db, first.operator, (tx) => resumeCase(tx, first.operator, first.id, NOW)),
    Stale,
  )
  await cases.opened({ company: first.company })
  assert.deepEqual(await journalOf(first.id), [
    'case.opened consultation',
    'case.stopped consultation stopped no_time',
    'case.resumed stopped hearing',
    'case.finished hearing finished solved',
  ])
})

test('a case is opened by operators who may write, for a company, in a town, with one of their own people', async () => {
  const operator = await member('operator')
  const wanted = {
    companyId: await organization('company'),
    municipalityId: await organization('municipality'),
    programmeId: null,
    coordinatorId: operator.accountId,
    referralId: null,
    worry: '',
  }
  const open = (actor: Actor, given: Partial<typeof wanted> = {}) =>
    as(db, actor, (tx) => openCase(tx, actor, { ...wanted, ...given }, NOW))
  for (const kind of ['company', 'municipality', 'supporter'] as const) {
    const somebody = await member(kind)
    await assert.rejects(open(somebody), NotAllowed)
  }
  await assert.rejects(open(await member('operator', operator.organizationId, 'viewer')), NotAllowed)
  await assert.rejects(open(operator, { companyId: wanted.municipalityId }), NotFound)
  const field = (name: string) => (error: unknown) => error instanceof Invalid && name in error.problems
  await assert.rejects(open(operator, { municipalityId: wanted.companyId }), field('municipality'))
  await assert.rejects(open(operator, { coordinatorId: (await member('operator')).accountId }), field('coordinator'))
})

test('what the company does moves its case on; what a coordinator set by hand stays until something new happens', async () => {
  const made = await cases.opened()
  const client_id = made.company.organizationId
  assert.equal(await cases.follow(daysFrom(1)), 0)
  const { id: postingId, ...rest } = await posting('published', { client_id })
  await owner
    .insertInto('journal')
    .values({
      name: 'posting.published',
      subject_kind: 'posting',
      subject: postingId,
      actor_kind: 'operator',
      at: daysFrom(2),
      detail: '{}',
    })
    .execute()
  assert.equal(await cases.follow(daysFrom(2)), 1)
  assert.equal(await cases.stateOf('cases', made.id), 'posting')
  assert.equal(await cases.follow(daysFrom(2)), 0, 'asking again changes nothing')
  const back = { move: 'hear', reason: 'again' } as const
  await as(db, made.operator, (tx) => setStage(tx, made.operator, made.id, back, daysFrom(3)))
  assert.equal(await cases.follow(daysFrom(4)), 0, 'the old publication is not news')
  await applicationsOf(owner).submitted({
    client: made.company,
    posting: { ...rest, id: postingId },
    row: { submitted_at: daysFrom(5) },
  })
  await cases.follow(daysFrom(5))
  assert.deepEqual(await journalOf(made.id), [
    'case.opened consultation',
    'case.moved consultation posting',
    'case.moved posting hearing again',
    'case.moved hearing selection',
  ])
})

test('a contract in force is 稼働, and when the last one is over it is 振返り', async () => {
  const { inForce } = contractsOf({ db, owner })
  const contract = await inForce()
  const made = await cases.opened({ company: contract.client, now: daysFrom(-10) })
  assert.equal(await cases.stateOf('cases', made.id), 'engagement')
  await owner
    .updateTable('contracts')
    .set({ state: 'ended', ended_at: daysFrom(30) })
    .where('id', '=', contract.id)
    .execute()
  await cases.follow(daysFrom(31))
  assert.equal(await cases.stateOf('cases', made.id), 'review')
  assert.deepEqual((await journalOf(made.id)).at(-1), 'case.moved engagement review')
})

test('a stage that the table does not know from here is refused, and only operators set one', async () => {
  const made = await cases.opened()
  const review = { move: 'review', reason: 'correction' } as const
  await assert.rejects(
    as(db, made.operator, (tx) => setStage(tx, made.operator, made.id, review, NOW)),
    Stale,
  )
  await assert.rejects(
    as(db, made.company, (tx) => setStage(tx, made.company, made.id, { ...review, move: 'post' }, NOW)),
    NotAllowed,
  )
  const stranger = await member('company')
  await assert.rejects(
    as(db, stranger, (tx) => setStage(tx, stranger, made.id, review, NOW)),
    NotFound,
  )
})

test('the clock follows many cases by pages', async () => {
  const some = [await cases.opened(), await cases.opened(), await cases.opened()]
  for (const { company } of some) {
    const { id: postingId, ...rest } = await posting('published', { client_id: company.organizationId })
    await applicationsOf(owner).submitted({
      client: company,
      posting: { ...rest, id: postingId },
      row: { submitted_at: daysFrom(1) },
    })
  }
  assert.equal(await followCases(db, daysFrom(2), 2), 3)
  for (const { id } of some) assert.equal(await cases.stateOf('cases', id), 'selection')
  assert.equal(await followCases(db, daysFrom(2), 2), 0)
})
