import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { casesOf, daysFrom, usualVisit } from '../../tests/world/cases.ts'
import { contractsOf } from '../../tests/world/contracts.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { type Actor, as } from '../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { followCases } from './follow-cases.ts'
import { handOverCase } from './hand-over-case.ts'
import { completeAction, dropAction } from './keep-actions.ts'
import { endCase, resumeCase, setStage } from './move-case.ts'
import { openCase } from './open-case.ts'
import { readCase } from './read-case.ts'
import { recordVisit } from './record-visit.ts'

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

test('a visit is told to those it is shared with, its private note to coordinators alone, and the town counts them all', async () => {
  const made = await cases.opened()
  const visit = (sharedWith: ('company' | 'town')[], heard: string) =>
    as(db, made.operator, (tx) => recordVisit(tx, made.operator, made.id, { ...usualVisit, sharedWith, heard }, NOW))
  await visit([], 'だれにも')
  await visit(['company'], '企業に')
  await visit(['company', 'town'], '町にも')
  const told = async (actor: Actor) => {
    const { visits, visitCount } = await as(db, actor, (tx) => readCase(tx, actor, made.id))
    return [
      visitCount,
      visits
        .map(({ heard, note }) => `${heard}${note ? ' + メモ' : ''}`)
        .toSorted()
        .join('、'),
    ]
  }
  assert.deepEqual(
    { operator: await told(made.operator), company: await told(made.company), town: await told(made.town) },
    {
      operator: [3, 'だれにも + メモ、企業に + メモ、町にも + メモ'],
      company: [3, '企業に、町にも'],
      town: [3, '町にも'],
    },
  )
})

test('a visit is not of tomorrow, and one that is written down late does not make the last contact earlier', async () => {
  const made = await cases.opened({ now: daysFrom(-3) })
  const on = (visitedOn: string) =>
    as(db, made.operator, (tx) => recordVisit(tx, made.operator, made.id, { ...usualVisit, visitedOn }, NOW))
  await assert.rejects(on('2025-12-02'), Invalid)
  const contact = async () =>
    (await owner.selectFrom('cases').select('contacted_at').where('id', '=', made.id).executeTakeFirstOrThrow())
      .contacted_at
  await on('2025-11-30')
  assert.deepEqual(await contact(), new Date('2025-11-30T03:00:00Z'))
  await on('2025-11-01')
  assert.deepEqual(await contact(), new Date('2025-11-30T03:00:00Z'))
})

test('everybody sees and ticks the own next actions; the coordinator hears of it', async () => {
  const made = await cases.opened()
  const mine = await cases.action(made, { what: '予約の数字' })
  const towns = await cases.action(made, { what: '統計を渡す', owner: 'municipality' })
  const seen = async (actor: Actor) =>
    (await as(db, actor, (tx) => readCase(tx, actor, made.id))).actions.map(({ what }) => what)
  assert.deepEqual([await seen(made.company), await seen(made.town)], [['予約の数字'], ['統計を渡す']])
  const tick = (actor: Actor, id: string) => as(db, actor, (tx) => completeAction(tx, actor, id, NOW))
  await assert.rejects(tick(made.company, towns), NotFound)
  await assert.rejects(tick(await member('company'), mine), NotFound)
  await assert.rejects(tick(await member('company', made.company.organizationId, 'viewer'), mine), NotAllowed)
  await tick(made.company, mine)
  await assert.rejects(tick(made.company, mine), Stale)
  await assert.rejects(
    as(db, made.town, (tx) => dropAction(tx, made.town, towns, NOW)),
    NotAllowed,
  )
  await as(db, made.operator, (tx) => dropAction(tx, made.operator, towns, NOW))
  assert.deepEqual(
    [await cases.stateOf('next_actions', mine), await cases.stateOf('next_actions', towns)],
    ['done', 'dropped'],
  )
  assert.deepEqual(await mailsTo(made.operator.accountId), ['次の行動が済みました'])
  assert.ok((await mailsTo(made.company.accountId)).includes('していただきたいことがあります'))
})

test('a next action has a day to come and somebody to do it; a case that is over takes none', async () => {
  const made = await cases.opened()
  await assert.rejects(cases.action(made, { dueOn: '2025-11-30' }), Invalid)
  await assert.rejects(cases.action(made, { owner: 'supporter' }), Invalid)
  await as(db, made.operator, (tx) => endCase(tx, made.operator, made.id, finish, NOW))
  await assert.rejects(cases.action(made), Stale)
  await assert.rejects(
    as(db, made.operator, (tx) => recordVisit(tx, made.operator, made.id, usualVisit, NOW)),
    Stale,
  )
})

test('a case is handed over with a note to a colleague, who hears of it as the company does', async () => {
  const made = await cases.opened()
  const colleague = await member('operator', made.operator.organizationId, 'editor')
  const hand = (to: string) =>
    as(db, made.operator, (tx) => handOverCase(tx, made.operator, made.id, { to, note: '夕方に電話を。' }, NOW))
  await assert.rejects(hand(made.operator.accountId), Invalid)
  await assert.rejects(hand((await member('operator')).accountId), Invalid)
  await hand(colleague.accountId)
  assert.deepEqual(await mailsTo(colleague.accountId), ['伴走ケースを引き継ぎました'])
  assert.deepEqual(await mailsTo(made.company.accountId), ['伴走担当のお知らせ', '伴走担当のお知らせ'])
  const { name } = await owner
    .selectFrom('accounts')
    .select('name')
    .where('id', '=', colleague.accountId)
    .executeTakeFirstOrThrow()
  const view = await as(db, made.company, (tx) => readCase(tx, made.company, made.id))
  assert.equal(view.coordinator, name)
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
