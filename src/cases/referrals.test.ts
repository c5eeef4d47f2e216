import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { casesOf, daysFrom, usualReferral } from '../../tests/world/cases.ts'
import { contractsOf } from '../../tests/world/contracts.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { type Actor, as, door } from '../actor.ts'
import { fiscalYear } from '../law/fiscal-year.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { answerReferral, expireReferrals } from './answer-referral.ts'
import { endCase } from './move-case.ts'
import { passReferral, putIntoCase, receiveReferral } from './receive-referral.ts'
import { referralsFor, referralView } from './referral-lists.ts'
import { countsOf, figuresOf, reportRows, reportYear } from './referral-report.ts'
import { sendReferral } from './send-referral.ts'

const { db, owner } = await freshDatabase()
const { member, organization } = office(owner)
const cases = casesOf({ db, owner })
const NUMBER = '1999990000016'

const journalOf = async (subject: string) =>
  (
    await owner
      .selectFrom('journal')
      .select(['name', 'actor_kind'])
      .where('subject', '=', subject)
      .orderBy('seq')
      .execute()
  ).map(({ name, actor_kind }) => `${name} by ${actor_kind}`)
const mailsTo = async (accountId: string) =>
  (await owner.selectFrom('mails').select('subject').where('to_account', '=', accountId).orderBy('at').execute()).map(
    ({ subject }) => subject,
  )
const answer = (code: string, how: 'consent' | 'decline', now = NOW) =>
  as(db, door, (tx) => answerReferral(tx, code, how, now))
const viewAs = (actor: Actor, id: string) => as(db, actor, (tx) => referralView(tx, actor, id))

test('from the introduction to the match: every step by whom it belongs to, and a letter of thanks at the end', async () => {
  const { id, operator, supporter, municipalityId } = await cases.received()
  const company = await member('company')
  const town = await member('municipality', municipalityId)
  const opened = await cases.opened({ operator, company, town, referralId: id })
  assert.equal(await cases.stateOf('referrals', id), 'in_case')
  await postingsOf(owner)('published', { client_id: company.organizationId, published_at: daysFrom(10) })
  await cases.follow(daysFrom(10))
  assert.equal(await cases.stateOf('referrals', id), 'published')
  assert.equal(await cases.follow(daysFrom(11)), 0, 'nothing new')
  await contractsOf({ db, owner }).inForce({
    like: { ...(await contractsOf({ db, owner }).accepted()), client: company },
    now: daysFrom(20),
  })
  await cases.follow(daysFrom(21))
  assert.deepEqual(await journalOf(id), [
    'referral.sent by supporter',
    'referral.consented by door',
    'referral.received by operator',
    'referral.case_opened by operator',
    'referral.published by clock',
    'referral.matched by clock',
  ])
  const { companyName } = { companyName: (await viewAs(supporter, id)).row.company_name }
  assert.deepEqual(await mailsTo(supporter.accountId), [
    `${companyName}が紹介を受けました`,
    `ご紹介の成果のお知らせ(${companyName})`,
  ])
  assert.equal((await viewAs(supporter, id)).caseState, await cases.stateOf('cases', opened.id))
})

test('the company answers once, in time, with the code of its mail alone', async () => {
  const made = await cases.sent()
  await assert.rejects(answer('no-such-code', 'consent'), NotFound)
  await answer(made.code, 'decline')
  await assert.rejects(answer(made.code, 'consent'), Stale)
  assert.deepEqual(await mailsTo(made.supporter.accountId), [`${made.companyName}は今回は見送りました`])
  const late = await cases.sent()
  await assert.rejects(answer(late.code, 'consent', daysFrom(30)), Stale)
  await expireReferrals(db, daysFrom(30))
  await expireReferrals(db, daysFrom(31))
  assert.deepEqual(await journalOf(late.id), ['referral.sent by supporter', 'referral.expired by clock'])
})

test('the code and the address stand in the mail and nowhere that others read', async () => {
  const { id, code, supporter } = await cases.sent({ contactEmail: 'secret@yado.example' })
  const kept = await owner.selectFrom('referrals').select('code_hash').where('id', '=', id).executeTakeFirstOrThrow()
  assert.notEqual(kept.code_hash, code)
  const contacts = (actor: Actor) =>
    as(db, actor, (tx) => tx.selectFrom('referral_contacts').selectAll().where('referral_id', '=', id).execute())
  const operator = await member('operator')
  assert.deepEqual(
    [(await contacts(supporter)).length, (await contacts(door)).length, (await contacts(operator)).length],
    [0, 0, 1],
  )
  assert.equal((await viewAs(operator, id)).contact, null, 'not before the company has said yes')
  await answer(code, 'consent')
  assert.deepEqual((await viewAs(operator, id)).contact, { name: '山根 花子', email: 'secret@yado.example' })
  assert.equal((await viewAs(supporter, id)).contact, null)
})

test('a referral is its supporter’s and the operator’s; the town reads it once the company has said yes', async () => {
  const { id, code, municipalityId } = await cases.sent()
  const town = await member('municipality', municipalityId)
  for (const stranger of [await member('supporter'), await member('company'), await member('municipality'), town])
    await assert.rejects(viewAs(stranger, id), NotFound)
  await answer(code, 'consent')
  assert.equal((await viewAs(town, id)).row.id, id)
})

test('what cannot be sent is told at its field', async () => {
  const supporter = await member('supporter')
  const municipalityId = await organization('municipality')
  const send = (actor: Actor, given: object) =>
    as(db, actor, (tx) => sendReferral(tx, actor, { ...usualReferral(), municipalityId, ...given }, NOW))
  const field = (name: string) => (error: unknown) => error instanceof Invalid && name in error.problems
  await assert.rejects(send(supporter, { corporateNumber: '5999990000016' }), field('corporateNumber'))
  await assert.rejects(send(supporter, { municipalityId: supporter.organizationId }), field('municipality'))
  await send(supporter, { companyName: '湯の里商店' })
  await assert.rejects(send(supporter, { companyName: '湯の里商店' }), field('companyName'))
  for (const somebody of [
    await member('company'),
    await member('operator'),
    await member('supporter', undefined, 'viewer'),
  ])
    await assert.rejects(send(somebody, {}), NotAllowed)
})

test('no more than thirty a day: a stolen account cannot write to the whole world', async () => {
  const supporter = await member('supporter')
  const municipalityId = await organization('municipality')
  for (let n = 0; n < 30; n++) await cases.sent({ supporter, municipalityId })
  await assert.rejects(cases.sent({ supporter, municipalityId }), Invalid)
  await cases.sent({ supporter, municipalityId, now: daysFrom(1.1) })
})

test('two supporters introduce one company: both keep their row, and the operator sees who was first', async () => {
  const municipalityId = await organization('municipality')
  const first = await cases.consented({
    companyName: '梨園',
    corporateNumber: NUMBER,
    municipalityId,
    now: daysFrom(-5),
  })
  const second = await cases.consented({ companyName: '湯けむり梨園', corporateNumber: NUMBER, municipalityId })
  const third = await cases.sent({ companyName: '湯けむり梨園', municipalityId, now: daysFrom(1) })
  const operator = await member('operator')
  const { doubles } = await viewAs(operator, second.id)
  assert.deepEqual(doubles.map(({ id, first: isFirst }) => [id, isFirst]).slice(0, 2), [
    [first.id, true],
    [second.id, false],
  ])
  assert.equal(doubles.length, 3)
  const listed = (page: number) => as(db, operator, (tx) => referralsFor(tx, operator, { state: null, page }))
  const lines = [...(await listed(1)).lines, ...(await listed(2)).lines]
  const line = (id: string) => lines.find((one) => one.id === id)
  assert.deepEqual([line(first.id)?.others, line(first.id)?.earlier], [1, 0])
  assert.deepEqual([line(second.id)?.others, line(second.id)?.earlier], [2, 1])
  assert.deepEqual((await viewAs(third.supporter, third.id)).doubles, [], 'a supporter is not told of others')
  const made = await cases.opened({ operator, referralId: first.id })
  await as(db, operator, (tx) => putIntoCase(tx, operator, second.id, made.id, NOW))
  assert.equal(await cases.stateOf('referrals', second.id), 'in_case')
})

test('an introduction is received and passed by operators, in the order of its table', async () => {
  const { id } = await cases.sent()
  const operator = await member('operator')
  const receive = () => as(db, operator, (tx) => receiveReferral(tx, operator, id, NOW))
  await assert.rejects(receive(), Stale)
  const { id: ready, supporter } = await cases.consented()
  await assert.rejects(
    as(db, supporter, (tx) => receiveReferral(tx, supporter, ready, NOW)),
    NotAllowed,
  )
  await as(db, operator, (tx) => passReferral(tx, operator, ready, 'not_fitting', NOW))
  await assert.rejects(
    as(db, operator, (tx) => receiveReferral(tx, operator, ready, NOW)),
    Stale,
  )
})

test('a case that ends without a match passes its introduction', async () => {
  const { id, operator } = await cases.received()
  const made = await cases.opened({ operator, referralId: id })
  await as(db, operator, (tx) => endCase(tx, operator, made.id, { how: 'finish', reason: 'own_way', note: '' }, NOW))
  await cases.follow(daysFrom(1))
  assert.equal(await cases.stateOf('referrals', id), 'passed')
})

test('the report counts the deeds of a fiscal year, per supporter, and every number is its rows', async () => {
  const municipalityId = await organization('municipality')
  const supporter = await member('supporter')
  await cases.consented({ supporter, municipalityId })
  await cases.consented({ supporter, municipalityId })
  const silent = await cases.sent({ supporter, municipalityId, companyName: 'まだ返事のない会社' })
  await cases.sent({ supporter, municipalityId, now: new Date('2025-03-31T14:59:59Z') })
  const rowsAs = (actor: Actor, year: number) => as(db, actor, (tx) => reportRows(tx, actor, fiscalYear(year)))
  const own = await rowsAs(supporter, 2025)
  assert.deepEqual(countsOf(own), { sent: 3, consented: 2, published: 0, matched: 0 })
  assert.deepEqual(figuresOf(own), [
    { supporterId: supporter.organizationId, supporter: own[0]?.supporter, figures: countsOf(own) },
  ])
  assert.deepEqual(countsOf(await rowsAs(supporter, 2024)), { sent: 1, consented: 0, published: 0, matched: 0 })
  const town = await member('municipality', municipalityId)
  const towns = await rowsAs(town, 2025)
  assert.deepEqual(countsOf(towns), countsOf(own))
  const hidden = towns.find(({ referral }) => referral === silent.id)
  assert.equal(hidden?.companyName, '(企業が同意していません)')
  assert.deepEqual(await rowsAs(await member('supporter'), 2025), [])
  assert.deepEqual(await rowsAs(await member('municipality'), 2025), [])
  const company = await member('company')
  await assert.rejects(rowsAs(company, 2025), NotFound)
  for (const year of ['2026', '2018', 'x']) assert.throws(() => reportYear(year, NOW), NotFound)
})
