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
import { makeProgramme } from '../programmes/make-programme.ts'
import { alertDaysOf, changeAlertDays } from './alert-days.ts'
import { type AlertKind, alertKinds, snoozable } from './alerts.ts'
import { choiceOf, keepChoice } from './desk-choice.ts'
import { snoozeAlert, snoozed, wakeAlert } from './snooze.ts'
import { errandsOf, type Part, today, wholeDesk } from './today.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const cases = casesOf({ db, owner })
const operator = await member('operator')
const look = (now = NOW, part: Part = wholeDesk) => as(db, operator, (tx) => today(tx, operator, now, part))
const why = async (kind: AlertKind, subject: string, now = NOW) =>
  (await look(now))[kind].first.find(({ key }) => key === subject)?.why

test('a next action is told of from the day after its due day, until it is done', async () => {
  const made = await cases.opened({ operator })
  const id = await cases.action(made, { dueOn: '2025-12-10' })
  assert.equal(await why('actions', id, new Date('2025-12-10T14:59:59Z')), undefined)
  assert.equal(await why('actions', id, new Date('2025-12-10T15:00:00Z')), '期限を1日過ぎています(企業)')
  assert.equal(await why('actions', id, daysFrom(12)), '期限を3日過ぎています(企業)')
  await owner.updateTable('next_actions').set({ state: 'dropped', settled_at: NOW }).where('id', '=', id).execute()
  assert.equal(await why('actions', id, daysFrom(12)), undefined)
})

test('a case without a contact is told of after thirty days, or after those of its programme', async () => {
  const town = await member('municipality')
  const text = { name: '事業', purpose: '', firstYear: 2025, lastYear: 2025, replyDays: 7, reminderDays: 5 }
  const programme = await as(db, town, (tx) => makeProgramme(tx, town, town.organizationId, text, NOW))
  const made = await cases.opened({ operator, town })
  await owner.updateTable('cases').set({ programme_id: programme }).where('id', '=', made.id).execute()
  assert.equal(await why('silent', made.id, daysFrom(29)), undefined)
  assert.equal(await why('silent', made.id, daysFrom(30)), '最後の連絡から30日')
  const days = (silentDays: number) =>
    as(db, operator, (tx) => changeAlertDays(tx, operator, programme, { quietDays: 3, silentDays }, NOW))
  await days(45)
  assert.equal(await why('silent', made.id, daysFrom(40)), undefined)
  const posting = await postingsOf(owner)('published', {
    programme_id: programme,
    municipality_id: town.organizationId,
  })
  assert.equal(await why('quiet', posting.id, daysFrom(3)), '公開から3日、応募がありません')
  const kept = await as(db, operator, (tx) => alertDaysOf(tx, operator, programme))
  assert.deepEqual([kept.quietDays, kept.silentDays], [3, 45])
  const viewer = await member('operator', operator.organizationId, 'viewer')
  await assert.rejects(
    as(db, viewer, (tx) => changeAlertDays(tx, viewer, programme, { quietDays: 1, silentDays: 1 }, NOW)),
    NotAllowed,
  )
  await assert.rejects(
    as(db, town, (tx) => alertDaysOf(tx, town, programme)),
    NotFound,
  )
})

test('a reply clock is told of two days before it runs out, then as late', async () => {
  const { id } = await applicationsOf(owner).submitted()
  assert.equal(await why('replies', id, daysFrom(4)), undefined)
  assert.equal(await why('replies', id, daysFrom(5)), '返答の期限まで2日(応募)')
  assert.deepEqual(
    [await why('replies', id, daysFrom(8)), await why('late', id, daysFrom(8))],
    [undefined, '返答の期限を1日過ぎています(応募)'],
  )
})

test('a contract is told of 45 days before its end, with the day of renewal or notice; the renewed one is left out', async () => {
  const contracts = contractsOf({ db, owner })
  const { id } = await contracts.inForce() // until 2026-06-30
  assert.equal(await why('ending', id, new Date('2026-05-15T12:00:00Z')), undefined)
  assert.equal(
    await why('ending', id, new Date('2026-05-16T12:00:00Z')),
    '満了まで45日。更新・不更新の連絡はあと15日のうちに',
  )
  assert.equal(
    await why('ending', id, new Date('2026-06-20T12:00:00Z')),
    '満了まで10日。更新・不更新を連絡する日(30日前)を過ぎています',
  )
  const renewal = await contracts.drafted()
  await owner.updateTable('contracts').set({ renews_id: id }).where('id', '=', renewal.id).execute()
  assert.equal(await why('ending', id, new Date('2026-06-20T12:00:00Z')), undefined)
})

test('an introduction waits for the operator from the consent of its company until a case begins', async () => {
  const { id } = await cases.consented()
  assert.equal(await why('referrals', id, daysFrom(2)), '企業の同意から2日、伴走が始まっていません')
  await cases.opened({ operator, referralId: id })
  assert.equal(await why('referrals', id, daysFrom(2)), undefined)
})

const until = (subject: string, day = '2025-12-08', kind: (typeof snoozable)[number] = 'quiet') => ({
  kind,
  subject,
  until: day,
  reason: 'waiting' as const,
  note: '',
})

test('an alert that is put off is away until its day, then back; and can be woken before', async () => {
  const { id } = await postingsOf(owner)('published', { published_at: daysFrom(-9) })
  const put = (wanted = until(id), now = NOW, actor: Actor = operator) =>
    as(db, actor, (tx) => snoozeAlert(tx, actor, wanted, now))
  const isTold = async (now: Date) => (await why('quiet', id, now)) !== undefined
  assert.equal(await isTold(NOW), true)
  await put()
  assert.deepEqual([await isTold(NOW), await isTold(daysFrom(6)), await isTold(daysFrom(7))], [false, false, true])
  await assert.rejects(put(), Stale)
  await put(until(id, '2025-12-20'), daysFrom(8))
  assert.equal(await isTold(daysFrom(9)), false)
  const list = await as(db, operator, (tx) => snoozed(tx, operator, daysFrom(9)))
  assert.deepEqual(
    list.map(({ until: day, kind, reason }) => [day, kind, reason]),
    [['2025-12-20', 'quiet', 'waiting']],
  )
  const wake = () => as(db, operator, (tx) => wakeAlert(tx, operator, list[0]?.id ?? '', daysFrom(9)))
  await wake()
  await assert.rejects(wake(), Stale)
  assert.equal(await isTold(daysFrom(9)), true)
  const names = await owner
    .selectFrom('journal')
    .select(['name', 'reason'])
    .where('name', 'like', 'alert.%')
    .orderBy('seq')
    .execute()
  assert.deepEqual(
    names.map(({ name, reason }) => `${name} ${reason ?? ''}`.trim()),
    ['alert.snoozed waiting', 'alert.snoozed waiting', 'alert.woken'],
  )
})

test('only what is there is put off, to a day within half a year, by operators who may write', async () => {
  const { id } = await postingsOf(owner)('published', { published_at: daysFrom(-9) })
  const put = (actor: Actor, wanted: ReturnType<typeof until>) =>
    as(db, actor, (tx) => snoozeAlert(tx, actor, wanted, NOW))
  await assert.rejects(put(operator, until(operator.accountId)), NotFound)
  await assert.rejects(put(operator, until(id, '2025-12-01')), Invalid)
  await assert.rejects(put(operator, until(id, '2026-12-01')), Invalid)
  await assert.rejects(put(await member('operator', operator.organizationId, 'viewer'), until(id)), NotAllowed)
  await assert.rejects(put(await member('municipality'), until(id)), NotFound)
})

test('the work is narrowed by town, by programme and to one’s own companies, and the choice is kept', async () => {
  const town = await member('municipality')
  const company = await member('company')
  const mine = await cases.opened({ operator, town, company })
  const ours = { client_id: company.organizationId, municipality_id: town.organizationId, published_at: daysFrom(-9) }
  const own = await postingsOf(owner)('published', ours)
  const neighbour = await postingsOf(owner)('published', {
    municipality_id: town.organizationId,
    published_at: daysFrom(-10),
  })
  const quiet = async (part: Partial<Part>) =>
    (await look(NOW, { ...wholeDesk, ...part })).quiet.first.map(({ key }) => key)
  assert.deepEqual(await quiet({ municipalityId: town.organizationId }), [neighbour.id, own.id], 'the oldest first')
  assert.deepEqual(await quiet({ mine: true, municipalityId: town.organizationId }), [own.id])
  assert.deepEqual(await quiet({ programmeId: mine.id }), [])
  const keep = { mine: true, municipalityId: town.organizationId, programmeId: null }
  await as(db, operator, (tx) => keepChoice(tx, operator, keep))
  await as(db, operator, (tx) => keepChoice(tx, operator, { ...keep, mine: false }))
  assert.deepEqual(await as(db, operator, (tx) => choiceOf(tx, operator)), { ...keep, mine: false })
  const colleague = await member('operator', operator.organizationId)
  assert.deepEqual(await as(db, colleague, (tx) => choiceOf(tx, colleague)), wholeDesk)
})

test('one kind is read by pages, each row once', async () => {
  const seen = new Set<string>()
  const page = (n: number) =>
    as(db, operator, (tx) =>
      errandsOf(tx, operator, { kind: 'quiet', part: wholeDesk, page: n, limit: 2 }, daysFrom(60)),
    )
  const { count } = await page(1)
  for (let n = 1; n <= Math.ceil(count / 2); n++) for (const { key } of (await page(n)).first) seen.add(key)
  assert.equal(seen.size, count)
  assert.ok(count > 2)
})

test('every kind of alert is known, and what cannot be put off only goes away by being done', () => {
  assert.deepEqual(
    alertKinds.filter((kind) => !(snoozable as readonly string[]).includes(kind)),
    ['reports', 'reviews', 'invitations', 'mails', 'jobs'],
  )
})
