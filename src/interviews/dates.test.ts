import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { interviewDeeds } from '../../tests/world/interview-deeds.ts'
import { AFTER, friday, interviewsOf, monday } from '../../tests/world/interviews.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { talentsOf } from '../../tests/world/talents.ts'
import type { ApplicationState } from '../applications/application.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const applications = applicationsOf(owner)
const interviews = interviewsOf(db, owner)
const { propose, book, repropose, cancel, journalOf, lettersOf } = interviewDeeds(db, owner)

test('dates are sent, the application moves on, and the talent reads them all in Japan time', async () => {
  const { id: applicationId, client } = await applications.submitted()
  const id = await propose(client, applicationId)
  const { state: now } = await owner
    .selectFrom('applications')
    .select('state')
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow()
  assert.equal(now, 'interview')
  assert.deepEqual(await journalOf(id), ['interview.proposed company —→proposed'])
  const [letter] = await owner.selectFrom('mails').selectAll().where('once', 'like', `interview-dates-${id}%`).execute()
  assert.match(letter?.body ?? '', /12月5日\(金\) 14:00〜15:00\(日本時間\)\n・2025年12月8日/)
  assert.equal(letter?.path, `/my/interviews/${id}`)
})

test('who is past talking, who is talked to already, and other houses get no dates', async () => {
  const answers: string[] = []
  for (const past of ['offered', 'accepted', 'declined', 'withdrawn'] as ApplicationState[]) {
    const made = await applications.made(past)
    await assert.rejects(propose(made.client, made.id), Stale)
    answers.push(past)
  }
  assert.equal(answers.length, 4)
  const { application, client } = await interviews.proposed()
  await assert.rejects(propose(client, application.id), /すでに日程を調整しています/)
  await assert.rejects(propose(await member('company'), application.id), NotFound)
  await assert.rejects(propose(await member('company', client.organizationId, 'viewer'), application.id), NotAllowed)
  await assert.rejects(propose(application.talent, application.id), NotAllowed)
})

test('an online talk needs an address that a browser can safely open; a place is any words', async () => {
  const { id, client } = await applications.screening()
  for (const place of ['zoomで', 'http://meet.example.jp', 'javascript:alert(1)'])
    await assert.rejects(
      propose(client, id, { place }),
      (error) => error instanceof Invalid && 'place' in error.problems,
    )
  await propose(client, id, { way: 'place', place: '湯けむり旅館 2階の会議室' })
})

test('the talent books, and both get one invitation with the same name in their calendars', async () => {
  const { id } = await interviews.booked()
  assert.deepEqual(await journalOf(id), [
    'interview.proposed company —→proposed',
    'interview.booked talent proposed→booked',
  ])
  assert.deepEqual(await lettersOf(id), [
    'client 面談の日時が決まりました REQUEST 1',
    'my 面談の候補日が届きました — —',
    'my 面談の日時が決まりました REQUEST 1',
  ])
  const row = await interviews.row(id)
  assert.deepEqual([row.starts_at, row.ends_at], [friday.startsAt, friday.endsAt])
})

test('an invitation gives nobody the address of the other side', async () => {
  const { id, talent, client } = await interviews.booked()
  const emails = await owner.selectFrom('accounts').select(['id', 'email']).execute()
  const of = (account: string) => emails.find((each) => each.id === account)?.email ?? ''
  const mails = await owner.selectFrom('mails').selectAll().where('once', 'like', `interview-booked-${id}%`).execute()
  const saying = mails.map((mail) => `${mail.body}${JSON.stringify(mail.attachment)}`.replaceAll('\\r\\n ', ''))
  assert.equal(saying.filter((text) => text.includes(of(talent.accountId))).length, 1)
  assert.equal(saying.filter((text) => text.includes(of(client.accountId))).length, 1)
})

test('only whoever was asked chooses, and only from the newest dates that are still to come', async () => {
  const { id, client, talent } = await interviews.proposed()
  await assert.rejects(book(client, id), /ご自分が送った候補日/)
  await assert.rejects(book(talent, id, 1, 5), Invalid)
  await assert.rejects(book(talent, id, 1, 1, AFTER), /すでに過ぎています/)
  await assert.rejects(book(await talentsOf(owner).complete(), id), NotFound)
  await repropose(talent, id)
  await assert.rejects(book(client, id, 1), /新しい候補日が届いています/)
  await book(client, id, 2)
  await assert.rejects(book(client, id, 2), /すでに「日時確定」/)
})

test('none fits: the talent proposes, the company chooses; what was proposed before is kept', async () => {
  const { id, client, talent } = await interviews.proposed()
  await repropose(talent, id)
  await book(client, id, 2)
  assert.deepEqual(await journalOf(id), [
    'interview.proposed company —→proposed',
    'interview.reproposed talent proposed→proposed',
    'interview.booked company proposed→booked',
  ])
  const slots = await owner.selectFrom('interview_slots').select('proposal').where('interview_id', '=', id).execute()
  assert.deepEqual(
    slots.map(({ proposal }) => proposal).toSorted((a, b) => a - b),
    [1, 1, 2],
  )
})

test('a booked date that is moved leaves both calendars at once, and comes back with a larger number', async () => {
  const { id, client, talent } = await interviews.booked()
  await repropose(client, id)
  const moved = await interviews.row(id)
  assert.deepEqual([moved.state, moved.starts_at, moved.sequence], ['proposed', null, 2])
  await book(talent, id, 2)
  assert.deepEqual(await lettersOf(id), [
    'client 面談の日時が決まりました REQUEST 1',
    'client 面談の日時が決まりました REQUEST 3',
    'client 面談の日時の変更をお願いされています CANCEL 2',
    'my 面談の候補日が届きました — —',
    'my 面談の別の候補日が届きました — —',
    'my 面談の日時が決まりました REQUEST 1',
    'my 面談の日時が決まりました REQUEST 3',
    'my 面談の日時の変更をお願いされています CANCEL 2',
  ])
})

test('after twenty proposals somebody is asked for help instead', async () => {
  const { id, talent } = await interviews.proposed()
  await owner
    .insertInto('interview_proposals')
    .values(Array.from({ length: 19 }, (_, n) => ({ interview_id: id, number: n + 2, by_side: 'talent', at: NOW })))
    .execute()
  await owner.updateTable('interviews').set({ proposal: 20 }).where('id', '=', id).execute()
  await assert.rejects(repropose(talent, id), /20回を超えました/)
})

test('a slot that went to somebody else is refused with what to do, and the other one can be had', async () => {
  const client = await member('company')
  const first = await interviews.booked({ client })
  const second = await applications.interview({ client })
  await assert.rejects(propose(client, second.id), /別の面談が決まっています/)
  const id = await propose(client, second.id, { slots: [monday] })
  await repropose(second.talent, id, [friday])
  await assert.rejects(book(client, id, 2), /ほかの面談が先に決まりました/)
  await cancel(first.talent, first.id)
  await book(client, id, 2)
})

test('another person may lead a talk for another posting at the same time, but not for the same one', async () => {
  const client = await member('company')
  await interviews.booked({ client })
  const other = await applications.interview({ client })
  const id = await propose(client, other.id, { beside: true })
  await book(other.talent, id)
  const same = await interviews.booked({ proposal: { slots: [monday] } })
  const { client_id, municipality_id, posting_id } = await interviews.row(same.id)
  const posting = { id: posting_id, clientId: client_id, municipalityId: municipality_id }
  const rival = await applications.interview({ client: same.client, posting })
  await assert.rejects(propose(same.client, rival.id, { slots: [monday], beside: true }), Invalid)
})

test('a talent is in one talk at a time, and does not learn whose calendar stands against it', async () => {
  const talent = await talentsOf(owner).complete()
  await interviews.booked({ talent })
  const second = await interviews.proposed({ talent })
  await assert.rejects(book(talent, second.id), /ほかの面談が先に決まりました/)
  await assert.rejects(repropose(talent, second.id, [friday]), /別の面談が決まっています/)
  await book(talent, second.id, 1, 2)
})
