import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { tiesOf } from '../../tests/world/ties.ts'
import { type Actor, as } from '../actor.ts'
import { fiscalYear } from '../law/fiscal-year.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import type { Tx } from '../platform/db/database.ts'
import { isSealed } from './certificate.ts'
import { certificateByCode, findCertificate } from './find-certificate.ts'
import { issueCertificate } from './issue-certificate.ts'
import { approveActivity, refuseActivity } from './judge-activity.ts'
import { answerOnsiteVisit, recordOnsiteVisit } from './onsite-visits.ts'
import { recordActivity } from './record-activity.ts'
import { declareResidence, withdrawDeclaration } from './residence.ts'
import { revokeCertificate } from './revoke-certificate.ts'

const { db, owner } = await freshDatabase()
const ties = tiesOf({ db, owner })
const { member, talent } = office(owner)
const does = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => as(db, actor, work)

async function journalOf(subject: string): Promise<string[]> {
  const rows = await owner.selectFrom('journal').selectAll().where('subject', '=', subject).orderBy('seq').execute()
  return rows.map(({ name, from_state, to_state, reason }) =>
    [name, from_state, to_state, reason].filter(Boolean).join(' '),
  )
}

const mailsTo = async (accountId: string) =>
  (await owner.selectFrom('mails').select('subject').where('to_account', '=', accountId).orderBy('at').execute()).map(
    ({ subject }) => subject,
  )

test('a visit is written down by one side and confirmed by the other', async () => {
  const made = await ties.recordedVisit('talent')
  assert.ok((await mailsTo(made.client.accountId)).includes('現地訪問の記録を確認してください'))
  const answer = (actor: Actor) => does(actor, (tx) => answerOnsiteVisit(tx, actor, made.visitId, 'confirm', NOW))
  await assert.rejects(answer(made.talent), NotAllowed, 'not by whoever wrote it')
  await assert.rejects(answer(made.town), NotFound, 'nor by the town')
  await assert.rejects(answer(await member('company')), NotFound)
  await assert.rejects(answer({ ...made.client, role: 'viewer' }), NotAllowed)
  assert.equal(await answer(made.client), made.id)
  await assert.rejects(answer(made.client), Stale)
  assert.deepEqual(await journalOf(made.visitId), [
    'onsiteVisit.recorded recorded',
    'onsiteVisit.confirmed recorded confirmed',
  ])
})

test('the other way round: the client writes, the talent says that it was not so, and it may be written again', async () => {
  const made = await ties.recordedVisit('client')
  await does(made.talent, (tx) => answerOnsiteVisit(tx, made.talent, made.visitId, 'deny', NOW))
  const again = await ties.recordedVisit('client', made)
  assert.notEqual(again.visitId, made.visitId)
})

test('a visit lies within the contract and is written down once', async () => {
  const made = await ties.worked()
  const visit = (visitedOn: string, actor: Actor = made.talent) =>
    does(actor, (tx) => recordOnsiteVisit(tx, actor, made.id, { visitedOn, what: '打合せ' }, NOW))
  await assert.rejects(visit('2025-03-02'), Invalid, 'before the contract')
  await assert.rejects(visit('2025-12-02'), Invalid, 'tomorrow')
  await visit('2025-12-01')
  await assert.rejects(visit('2025-12-01', made.client), /すでに記録されています/)
  await assert.rejects(visit('2025-07-01', { ...made.client, role: 'viewer' }), NotAllowed)
  await assert.rejects(visit('2025-07-01', await talent()), NotFound)
  await owner.updateTable('contracts').set({ in_force_at: null }).where('id', '=', made.id).execute()
  await assert.rejects(visit('2025-07-01'), Stale, 'nothing has begun')
})

test('移住 is declared by the person, once, and can be taken back', async () => {
  const made = await ties.declared('two_places')
  const declare = (actor: Actor, since: string, town = made.municipalityId) =>
    does(actor, (tx) => declareResidence(tx, actor, town, { kind: 'moved', since }, NOW))
  await assert.rejects(declare(made.talent, '2025-10-01'), Stale)
  await assert.rejects(declare(made.town, '2025-10-01'), NotAllowed)
  const other = await talent()
  await assert.rejects(declare(other, '2025-12-02'), Invalid)
  await assert.rejects(declare(other, '2025-10-01', made.client.organizationId), NotFound, 'a company is no town')
  const withdraw = (actor: Actor) => does(actor, (tx) => withdrawDeclaration(tx, actor, made.declarationId, NOW))
  await assert.rejects(withdraw(other), NotFound)
  await assert.rejects(withdraw(made.town), NotFound)
  assert.equal(await withdraw(made.talent), made.municipalityId)
  await assert.rejects(withdraw(made.talent), Stale)
  await declare(made.talent, '2025-11-01')
})

test('work counts once a month for each contract; a refused one may be sent in again', async () => {
  const made = await ties.asked([6])
  const again = (doneOn: string | null, basis = `work:${made.id}`, actor: Actor = made.talent) =>
    does(actor, (tx) => recordActivity(tx, actor, made.municipalityId, { basis, doneOn, what: '会議' }, NOW))
  await assert.rejects(again('2025-06-28'), /この月の稼働は、すでに申請/)
  await assert.rejects(again('2025-02-28'), Invalid)
  await assert.rejects(again('2025-12-02'), Invalid)
  await assert.rejects(again(null), /活動した日を/)
  await assert.rejects(again('2025-07-01', `work:${made.postingId}`), /もとになる契約/)
  await assert.rejects(again('2025-07-01', undefined, await talent()), /もとになる契約/, "another's contract")
  await assert.rejects(again('2025-07-01', undefined, made.town), NotAllowed)
  assert.ok((await mailsTo(made.town.accountId)).includes('担い手活動の申請が届きました'))
  await does(made.town, (tx) => refuseActivity(tx, made.town, made.activityId, '対象の事業ではありません', NOW))
  assert.ok((await mailsTo(made.talent.accountId)).includes('担い手活動が承認されませんでした'))
  await again('2025-06-28')
})

test('a confirmed visit is an activity of its own day, once', async () => {
  const made = await ties.confirmedVisit()
  const words = { basis: `visit:${made.visitId}`, doneOn: null, what: '店舗の下見' }
  const ask = () => does(made.talent, (tx) => recordActivity(tx, made.talent, made.municipalityId, words, NOW))
  const id = await ask()
  const row = await owner.selectFrom('activities').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  assert.deepEqual([row.kind, row.done_on, row.year, row.state], ['visit', '2025-06-10', 2025, 'recorded'])
  await assert.rejects(ask(), Invalid)
  const unconfirmed = await ties.recordedVisit()
  const early = { ...words, basis: `visit:${unconfirmed.visitId}` }
  await assert.rejects(
    does(unconfirmed.talent, (tx) => recordActivity(tx, unconfirmed.talent, unconfirmed.municipalityId, early, NOW)),
    Invalid,
  )
})

test('the town judges an activity once; other towns do not find it', async () => {
  const made = await ties.asked([6, 7])
  const [june = '', july = ''] = made.activities
  const approve = (actor: Actor, id = june) => does(actor, (tx) => approveActivity(tx, actor, id, NOW))
  await assert.rejects(approve(await member('municipality')), NotFound)
  await assert.rejects(approve(made.client), NotFound)
  await assert.rejects(approve(made.talent), NotAllowed)
  await assert.rejects(approve({ ...made.town, role: 'viewer' }), NotAllowed)
  await approve(made.town)
  await assert.rejects(approve(made.town), Stale)
  await assert.rejects(
    does(made.town, (tx) => refuseActivity(tx, made.town, june, '誤り', NOW)),
    Stale,
  )
  await does(made.town, (tx) => refuseActivity(tx, made.town, july, '誤り', NOW))
  assert.deepEqual(await journalOf(june), ['activity.recorded recorded', 'activity.approved recorded approved'])
  assert.deepEqual(await journalOf(july), ['activity.recorded recorded', 'activity.refused recorded refused'])
})

const issue = (actor: Actor, town: string, year = 2025, shown: 'name' | 'initials' = 'initials') =>
  does(actor, (tx) =>
    issueCertificate(tx, actor, town, { year: fiscalYear(year), shown }, { secret: ties.SECRET, now: NOW }),
  )

test('a certificate freezes what was approved, numbered within its town and year', async () => {
  const made = await ties.approved([6, 7, 8])
  await assert.rejects(issue(made.talent, made.municipalityId, 2024), /承認した活動がまだありません/)
  await assert.rejects(issue(made.town, made.municipalityId), NotAllowed)
  const id = await issue(made.talent, made.municipalityId)
  const row = await owner.selectFrom('certificates').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  assert.ok(isSealed(ties.SECRET, row.code, row.content, row.seal))
  const { number, year, shown, issuedOn, activities } = JSON.parse(row.content)
  assert.deepEqual([number, year, shown, issuedOn], [1, 2025, 'Y.H.', '2025-12-01'])
  assert.deepEqual(
    activities.map(({ kind, on, what }: { kind: string; on: string; what: string }) => `${kind} ${on} ${what}`),
    ['work 2025-06-10 6月の改善会議', 'work 2025-07-10 7月の改善会議', 'work 2025-08-10 8月の改善会議'],
  )
  assert.ok(!row.content.includes('山田'), 'the name is not in what everybody reads')
})

test('issuing anew replaces the former one, and its number is not given again', async () => {
  const made = await ties.certified()
  const second = await issue(made.talent, made.municipalityId, 2025, 'name')
  const rows = await owner
    .selectFrom('certificates')
    .select(['number', 'state', 'revoked_because', 'content'])
    .where('talent_id', '=', made.talent.talentId)
    .orderBy('number')
    .execute()
  assert.deepEqual(
    rows.map(({ number, state, revoked_because }) => [number, state, revoked_because]),
    [
      [1, 'revoked', 'replaced'],
      [2, 'issued', null],
    ],
  )
  assert.match(rows[1]?.content ?? '', /山田 花子/)
  assert.deepEqual(await journalOf(made.certificateId), [
    'certificate.issued issued',
    'certificate.revoked issued revoked replaced',
  ])
  assert.notEqual(second, made.certificateId)
})

test('the town or the person revokes; whoever has the code reads it', async () => {
  const made = await ties.certified()
  const revoke = (actor: Actor) => does(actor, (tx) => revokeCertificate(tx, actor, made.certificateId, 'error', NOW))
  await assert.rejects(revoke(await member('municipality')), NotFound)
  await assert.rejects(revoke(await talent()), NotFound)
  await assert.rejects(revoke({ ...made.town, role: 'viewer' }), NotAllowed)
  const read = () => does({ kind: 'door' }, (tx) => certificateByCode(tx, made.code, ties.SECRET))
  assert.deepEqual([(await read()).state, (await read()).genuine], ['issued', true])
  await revoke(made.town)
  await assert.rejects(revoke(made.talent), Stale)
  assert.deepEqual([(await read()).state, (await read()).because], ['revoked', '内容に誤りがあったため'])
  assert.ok((await mailsTo(made.talent.accountId)).includes('担い手活動証明書が取り消されました'))
})

test('stored content that somebody changed behind the house is not genuine any more', async () => {
  const made = await ties.certified()
  const { content } = await owner
    .selectFrom('certificates')
    .select('content')
    .where('id', '=', made.certificateId)
    .executeTakeFirstOrThrow()
  await owner
    .updateTable('certificates')
    .set({ content: content.replace('6月の改善会議', '6月の海水浴') })
    .where('id', '=', made.certificateId)
    .execute()
  const read = await does({ kind: 'door' }, (tx) => certificateByCode(tx, made.code, ties.SECRET))
  assert.equal(read.genuine, false)
})

test('a certificate is found by its person, its town and the operator, and by nobody else', async () => {
  const made = await ties.certified()
  const find = (actor: Actor) => does(actor, (tx) => findCertificate(tx, actor, made.certificateId, ties.SECRET))
  for (const actor of [made.talent, made.town, await member('operator')])
    assert.equal((await find(actor)).code, made.code)
  for (const actor of [await talent(), made.client, await member('municipality')])
    await assert.rejects(find(actor), NotFound)
  await assert.rejects(
    does({ kind: 'door' }, (tx) => certificateByCode(tx, '0'.repeat(26), ties.SECRET)),
    NotFound,
  )
})
