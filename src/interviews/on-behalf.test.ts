import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { evening, interviewDeeds } from '../../tests/world/interview-deeds.ts'
import { interviewsOf } from '../../tests/world/interviews.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import { applicationStates } from '../applications/application.ts'
import { NotAllowed, Stale } from '../platform/errors.ts'
import { changePlace } from './change-place.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const { visitor } = house(db)
const interviews = interviewsOf(db, owner)
const { propose, book, repropose, cancel, state, journalOf, lettersOf } = interviewDeeds(db, owner)
const coordinator = await member('operator')
const fields = {
  kind: 'first',
  way: 'online',
  place: 'https://meet.example.jp/yukemuri',
  minutes: '60',
  'slot1-year': '2025',
  'slot1-month': '12',
  'slot1-day': '10',
  time1: '18:00',
}

/** Somebody who applied, and dates that a coordinator sent in the client's place. */
async function helped() {
  const application = await applicationsOf(owner).made('screening')
  const id = await propose(coordinator, application.id)
  return { id, application, client: application.client, talent: application.talent }
}
const detailsOf = async (id: string) =>
  (await owner.selectFrom('journal').select(['name', 'detail']).where('subject', '=', id).orderBy('seq').execute()).map(
    ({ name, detail }) => `${name} ${(detail as { onBehalf?: boolean }).onBehalf ? 'in its place' : 'by itself'}`,
  )

test('a coordinator sends dates in the client’s place: they are the client’s, the talent chooses, and the client is told', async () => {
  const { id, talent, application } = await helped()
  const row = await interviews.row(id)
  assert.deepEqual(
    [row.state, row.proposed_by, row.client_id],
    ['proposed', 'client', application.client.organizationId],
  )
  assert.deepEqual(await lettersOf(id), [
    'client 伴走担当が、面談の候補日を代わって送りました — —',
    'my 面談の候補日が届きました — —',
  ])
  await assert.rejects(book(coordinator, id), NotAllowed, 'what was sent in its place is not chosen in its place')
  await book(talent, id)
  assert.equal((await interviews.row(id)).state, 'booked')
  assert.deepEqual(await detailsOf(id), ['interview.proposed in its place', 'interview.booked by itself'])
})

test('the talent sends other dates, and the coordinator chooses for the client; both calendars get it', async () => {
  const { id, talent, client } = await interviews.proposed()
  await repropose(talent, id)
  await book(coordinator, id, 2)
  assert.equal((await interviews.row(id)).state, 'booked')
  const bodies = await owner
    .selectFrom('mails')
    .select('body')
    .where('once', 'like', `interview-booked-${id}%`)
    .execute()
  assert.equal(bodies.length, 2)
  assert.ok(bodies.every(({ body }) => body.includes('伴走担当が発注者に代わって選びました')))
  await as(db, coordinator, (tx) => changePlace(tx, coordinator, id, { way: 'place', place: '旅館の帳場' }, NOW))
  assert.deepEqual((await detailsOf(id)).slice(2), [
    'interview.booked in its place',
    'interview.place_changed in its place',
  ])
  await cancel(client, id)
  assert.equal((await interviews.row(id)).state, 'cancelled', 'the client has the last word')
})

test('the client moves or calls off what was sent in its place', async () => {
  const first = await helped()
  await repropose(first.client, first.id)
  assert.equal((await interviews.row(first.id)).proposal, 2)
  await book(first.talent, first.id, 2)
  const second = await helped()
  await cancel(second.client, second.id)
  assert.deepEqual(await journalOf(second.id), [
    'interview.proposed operator —→proposed',
    'interview.cancelled company proposed→cancelled',
  ])
})

test('a coordinator who calls it off tells both; what came of a talk nobody says in another’s place', async () => {
  const { id } = await helped()
  await cancel(coordinator, id)
  assert.deepEqual(
    (await lettersOf(id)).filter((each) => each.includes('終わりました')),
    ['client 面談の日程の調整が終わりました — —', 'my 面談の日程の調整が終わりました — —'],
  )
  const booked = await interviews.booked()
  await assert.rejects(state(coordinator, booked.id, 'held'), NotAllowed)
})

test('only while the client may still choose, one at a time, and by a coordinator who may write', async () => {
  for (const each of applicationStates) {
    const { id } = await applicationsOf(owner).made(each)
    if (['submitted', 'screening', 'interview'].includes(each)) {
      await propose(coordinator, id)
      await assert.rejects(propose(coordinator, id), Stale, `${each}: twice`)
    } else await assert.rejects(propose(coordinator, id), Stale, each)
  }
  const { id } = await applicationsOf(owner).made('screening')
  const viewer = await member('operator', coordinator.organizationId, 'viewer')
  await assert.rejects(propose(viewer, id), NotAllowed)
})

test('on the pages: the coordinator asks the client first, sends, and both read whose hand it was', async () => {
  const { id, client, talent } = await applicationsOf(owner).made('screening')
  const desk = await visitor(coordinator)
  const path = `/desk/applications/${id}/interviews`
  assert.ok((await desk.get(`/desk/applications/${id}`)).text.includes(`href="${path}"`))
  assert.ok((await desk.get(path)).text.includes(`href="${path}/new"`))
  const refused = await desk.post(`${path}/new`, fields)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /発注者の都合を確かめてから/)
  assert.match(refused.text, /value="https:\/\/meet.example.jp\/yukemuri"/)
  const { location } = await desk.post(`${path}/new`, { ...fields, agreed: 'yes' })
  const interview = location?.split('/').at(-1) ?? ''
  const words = /発注者に代わって、日程を調整できます/
  assert.match((await desk.get(`/desk/interviews/${interview}`)).text, words)
  assert.match(
    (await (await visitor(client)).get(`/client/interviews/${interview}`)).text,
    /伴走担当が貴社に代わって送りました/,
  )
  assert.match(
    (await (await visitor(talent)).get(`/my/interviews/${interview}`)).text,
    /伴走担当が発注者に代わって送りました/,
  )
  const journal = (await (await visitor(client)).get(`/client/interviews/${interview}/journal`)).text
  assert.match(journal, /面談の候補日を送りました\(発注者に代わって\)/)
  const again = await desk.get(`${path}/new`)
  assert.equal(again.status, 303, 'dates are being arranged already')
  const viewer = await visitor(await member('operator', coordinator.organizationId, 'viewer'))
  assert.doesNotMatch((await viewer.get(`/desk/interviews/${interview}`)).text, words)
})

test('the page of other dates is open to the coordinator, and its dates are the client’s', async () => {
  const { id } = await helped()
  const desk = await visitor(coordinator)
  const path = `/desk/interviews/${id}/proposals`
  assert.match((await desk.get(path)).text, /別の担当者が出る/)
  const { minutes, 'slot1-year': year, 'slot1-month': month, 'slot1-day': day, time1 } = fields
  const dates = { minutes, 'slot1-year': year, 'slot1-month': month, 'slot1-day': day, time1, message: '' }
  await desk.post(path, dates)
  const row = await interviews.row(id)
  assert.deepEqual([row.proposal, row.proposed_by], [2, 'client'])
  const slot = await owner
    .selectFrom('interview_slots')
    .select('starts_at')
    .where('interview_id', '=', id)
    .where('proposal', '=', 2)
    .executeTakeFirstOrThrow()
  assert.deepEqual(slot.starts_at, evening.startsAt)
})
