import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { settle } from '../../tests/settle.ts'
import { house, testServices } from '../../tests/visitor.ts'
import { casesOf, daysFrom } from '../../tests/world/cases.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { type Actor, as, clock, door } from '../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { answerReferral, expireReferrals } from './answer-referral.ts'
import { receiveReferral } from './receive-referral.ts'
import { MOST_SENDINGS, nextForSupporter, referralStates } from './referral.ts'
import { tellCompanyOfWithdrawal } from './referral-letters.ts'
import { referralView } from './referral-lists.ts'
import { resendReferral } from './resend-referral.ts'
import { withdrawReferral } from './withdraw-referral.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const { visitor } = house(db)
const cases = casesOf({ db, owner })
const operator = await member('operator')
const again = { contactName: '山根 次郎', contactEmail: 'jiro@yado.example', agreedBy: 'phone' } as const

const withdraw = (actor: Actor, id: string) => as(db, actor, (tx) => withdrawReferral(tx, actor, id, 'timing', NOW))
const resend = (actor: Actor, id: string) => as(db, actor, (tx) => resendReferral(tx, actor, id, again, NOW))
const answer = (code: string, how: 'consent' | 'decline' = 'consent') =>
  as(db, door, (tx) => answerReferral(tx, code, how, NOW))
const rowOf = (id: string) => owner.selectFrom('referrals').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const stand = (id: string, state: string) =>
  owner.updateTable('referrals').set({ state }).where('id', '=', id).execute()
const secondCode = async (id: string) =>
  (await owner.selectFrom('mails').select('path').where('once', '=', `referral-${id}-2`).executeTakeFirstOrThrow()).path
    ?.split('/')
    .at(-1) ?? ''
const lettersOf = async (id: string) =>
  (await owner.selectFrom('mails').select('subject').where('once', 'like', `%${id}%`).execute())
    .map(({ subject }) => subject)
    .toSorted()

test('what a supporter may take back and send again, state by state', async () => {
  const lines: string[] = []
  for (const state of referralStates) {
    const tried: string[] = []
    for (const [name, act] of Object.entries({ withdraw, resend })) {
      const { id, supporter } = await cases.sent()
      await stand(id, state)
      const done = await act(supporter, id).then(
        () => true,
        (error) => (assert.ok(error instanceof Stale, String(error)), false),
      )
      if (done) tried.push(name)
    }
    lines.push(`${state}: ${tried.join(' ') || '—'}`)
  }
  assert.deepEqual(lines, [
    'sent: withdraw',
    'consented: withdraw',
    'received: withdraw',
    'in_case: —',
    'published: —',
    'matched: —',
    'passed: —',
    'declined: —',
    'expired: resend',
    'withdrawn: resend',
  ])
})

test('nobody but the supporter’s own who may write', async () => {
  const { id, supporter } = await cases.sent()
  const viewer = await member('supporter', supporter.organizationId, 'viewer')
  await assert.rejects(withdraw(await member('supporter'), id), NotFound)
  await assert.rejects(withdraw(await member('company'), id), NotFound)
  await assert.rejects(withdraw(viewer, id), NotAllowed)
  await assert.rejects(withdraw(operator, id), NotAllowed)
  await withdraw(supporter, id)
  await assert.rejects(resend(viewer, id), NotAllowed)
  await assert.rejects(resend(await member('supporter'), id), NotFound)
  assert.equal((await rowOf(id)).state, 'withdrawn')
})

test('what was taken back leaves the coordinator’s list at once, and whoever had received it is told', async () => {
  const { id, supporter, companyName } = await cases.consented()
  const desk = await visitor(operator)
  assert.ok((await desk.get('/desk?mine=no')).text.includes(companyName))
  await as(db, operator, (tx) => receiveReferral(tx, operator, id, NOW))
  await withdraw(supporter, id)
  assert.ok(!(await desk.get('/desk?mine=no')).text.includes(companyName))
  assert.ok(!(await desk.get('/desk/referrals?state=consented')).text.includes(companyName))
  assert.ok((await desk.get('/desk/referrals?state=withdrawn')).text.includes(companyName))
  assert.ok((await lettersOf(id)).includes('受け付けた紹介が取り下げられました'))
  const view = await as(db, operator, (tx) => referralView(tx, operator, id))
  assert.equal(view.contact, null, 'its yes no longer counts: the address is closed again')
  await assert.rejects(
    as(db, operator, (tx) => receiveReferral(tx, operator, id, NOW)),
    Stale,
  )
})

test('the company that was asked reads once that nothing is to be done, at the address of that sending', async () => {
  const { id, supporter, companyName } = await cases.consented({ contactEmail: 'taro@yado.example' })
  await withdraw(supporter, id)
  await settle(owner, testServices(db))
  await as(db, clock, (tx) => tellCompanyOfWithdrawal(tx, { referralId: id, sending: 1 }, NOW))
  await resend(supporter, id)
  await withdraw(supporter, id)
  await settle(owner, testServices(db))
  const letters = await owner
    .selectFrom('mails')
    .select(['to_address', 'subject', 'body', 'path', 'topic'])
    .where('once', 'like', `referral-withdrawn-${id}%-to-company`)
    .orderBy('to_address')
    .execute()
  assert.deepEqual(
    letters.map(({ to_address, path, topic }) => [to_address, path, topic]),
    [
      [again.contactEmail, null, 'referral'],
      ['taro@yado.example', null, 'referral'],
    ],
  )
  for (const { subject, body } of letters) {
    assert.match(subject, /からの紹介は取り下げられました$/)
    assert.match(body, /していただくことはありません/)
    assert.ok(body.startsWith(companyName), body)
  }
})

test('what a supporter is told never counts who applied', () => {
  for (const state of referralStates) assert.doesNotMatch(nextForSupporter[state], /応募を待って|\d+件|\d+人/, state)
})

test('the address of the list of introductions leads to the list', async () => {
  const { supporter, companyName } = await cases.sent()
  const chamber = await visitor(supporter)
  const { status, location } = await chamber.get('/supporter/referrals')
  assert.deepEqual([status, location], [303, '/supporter#introduced'])
  const { text } = await chamber.get('/supporter')
  assert.ok(text.includes(companyName) && text.includes('id="introduced"'))
  assert.equal((await (await visitor(await member('company'))).get('/supporter/referrals')).status, 404)
})

test('the link of a letter that was taken back says so and answers nothing; the old link of one sent again is dead', async () => {
  const { id, supporter, code } = await cases.withdrawn()
  const company = await house(db).visitor()
  assert.match((await company.get(`/referrals/${code}`)).text, /この紹介は取り下げられました/)
  await assert.rejects(answer(code), Stale)
  await resend(supporter, id)
  await assert.rejects(answer(code), NotFound)
  assert.equal((await company.get(`/referrals/${code}`)).status, 404)
})

test('sent again the company consents again, and only then does the operator read its new address', async () => {
  const { id, supporter } = await cases.consented()
  await withdraw(supporter, id)
  await resend(supporter, id)
  const row = await rowOf(id)
  assert.deepEqual([row.state, row.sending, row.agreed_by], ['sent', 2, 'phone'])
  assert.deepEqual(row.expires_at, daysFrom(30))
  const contact = async () => (await as(db, operator, (tx) => referralView(tx, operator, id))).contact
  assert.equal(await contact(), null)
  await answer(await secondCode(id))
  assert.deepEqual(await contact(), { name: again.contactName, email: again.contactEmail })
  assert.equal((await lettersOf(id)).filter((subject) => subject.includes('紹介を受けました')).length, 2)
  const told = await owner
    .selectFrom('journal')
    .select(['name', 'to_state'])
    .where('subject', '=', id)
    .orderBy('seq')
    .execute()
  assert.deepEqual(
    told.map(({ name, to_state }) => `${name} → ${to_state}`),
    [
      'referral.sent → sent',
      'referral.consented → consented',
      'referral.withdrawn → withdrawn',
      'referral.resent → sent',
      'referral.consented → consented',
    ],
  )
})

test('one that nobody answered is sent again, five times at most; and not beside another of the same company', async () => {
  const { id, supporter } = await cases.sent({ now: daysFrom(-40) })
  await expireReferrals(db, NOW)
  assert.equal((await rowOf(id)).state, 'expired')
  for (let n = 2; n <= MOST_SENDINGS; n++) {
    await resend(supporter, id)
    await withdraw(supporter, id)
  }
  await assert.rejects(resend(supporter, id), /5回まで/)
  const first = await cases.withdrawn()
  const { supporter: house, companyName, municipalityId } = first
  await cases.sent({ supporter: house, companyName, municipalityId })
  await assert.rejects(resend(house, first.id), (e) => e instanceof Invalid && 'companyName' in e.problems)
})

test('on the supporter’s page: taken back with a reason, sent again with an address, and told in the record', async () => {
  const { id, supporter } = await cases.sent()
  const path = `/supporter/referrals/${id}`
  const me = await visitor(supporter)
  assert.match((await me.get(path)).text, /紹介を取り下げる/)
  assert.equal((await me.post(`${path}/withdrawals`, {})).status, 422)
  await me.post(`${path}/withdrawals`, { reason: 'wrong' })
  const page = (await me.get(path)).text
  assert.ok(page.includes('紹介を送り直す') && !page.includes('name="reason"'))
  const wrong = await me.post(`${path}/sendings`, { ...again, contactEmail: 'x' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /value="山根 次郎"/)
  await me.post(`${path}/sendings`, again)
  assert.match((await me.get(path)).text, /企業の同意待ち/)
  const journal = (await me.get(`${path}/journal`)).text
  for (const words of ['紹介を取り下げました', '理由: 内容や連絡先に誤りがあった', '紹介を送り直しました'])
    assert.ok(journal.includes(words), words)
  const viewer = await visitor(await member('supporter', supporter.organizationId, 'viewer'))
  assert.doesNotMatch((await viewer.get(path)).text, /紹介を取り下げる/)
})
