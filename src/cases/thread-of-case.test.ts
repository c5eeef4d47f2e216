import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { casesOf, daysFrom } from '../../tests/world/cases.ts'
import { pdfFile } from '../../tests/world/files.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { type Actor, as } from '../actor.ts'
import { openThread } from '../messages/open-thread.ts'
import { readThread } from '../messages/read-thread.ts'
import { writeMessage } from '../messages/write-message.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { archiveCaseThreads } from './archive-case-threads.ts'
import { endCase } from './move-case.ts'
import { threadOfCase } from './thread-of-case.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const { visitor } = house(db)
const cases = casesOf({ db, owner })
const words = (html: string): string => html.replace(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const begin = (actor: Actor, id: string) => as(db, actor, (tx) => threadOfCase(tx, actor, id))
const open = (actor: Actor, id: string) =>
  as(db, actor, async (tx) => openThread(tx, actor, await threadOfCase(tx, actor, id), NOW))
const write = (actor: Actor, thread: string, body: string, now = NOW) =>
  as(db, actor, (tx) => writeMessage(tx, actor, thread, { body, uploads: [] }, now))
const refusal = async (work: Promise<unknown>) => work.then(() => 'may').catch((error: Error) => error.constructor.name)

test('who begins a thread about a case: the coordinator’s house and the company, never the town or a supporter', async () => {
  const referral = await cases.consented()
  const made = await cases.opened({ referralId: referral.id })
  const people: Record<string, Actor> = {
    coordinator: made.operator,
    'a colleague': await member('operator', made.operator.organizationId),
    'a viewer at the operator': await member('operator', made.operator.organizationId, 'viewer'),
    company: made.company,
    'a viewer there': await member('company', made.company.organizationId, 'viewer'),
    'another company': await member('company'),
    'the town': made.town,
    'another town': await member('municipality'),
    'the supporter who introduced it': referral.supporter,
  }
  const told: string[] = []
  for (const [who, actor] of Object.entries(people)) told.push(`${who}: ${await refusal(begin(actor, made.id))}`)
  assert.deepEqual(told, [
    'coordinator: may',
    'a colleague: may',
    'a viewer at the operator: NotAllowed',
    'company: may',
    'a viewer there: NotAllowed',
    'another company: NotFound',
    'the town: NotAllowed',
    'another town: NotFound',
    'the supporter who introduced it: NotFound',
  ])
})

test('both begin the same thread; town and supporter read nothing of it', async () => {
  const referral = await cases.consented()
  const made = await cases.opened({ referralId: referral.id })
  const thread = await open(made.company, made.id)
  assert.equal(await open(made.operator, made.id), thread)
  await write(made.company, thread, '応募の方のことで、ご相談があります。')
  const { parties, messages, warns } = await as(db, made.operator, (tx) => readThread(tx, made.operator, thread, null))
  assert.deepEqual(
    parties
      .map(({ own, operator, kind }) => `${kind} ${own ? 'own' : 'other'} ${operator ? 'operator' : ''}`.trim())
      .toSorted(),
    ['organization other', 'organization own operator'],
  )
  assert.equal(messages[0]?.body, '応募の方のことで、ご相談があります。')
  assert.equal(warns, false, 'the two may call each other')
  for (const actor of [made.town, referral.supporter, await member('operator'), await member('company')])
    await assert.rejects(
      as(db, actor, (tx) => readThread(tx, actor, thread, null)),
      NotFound,
    )
})

test('the coordinator writes from the case with a file, the company is told by a letter and answers from its own page', async () => {
  const made = await cases.opened()
  const desk = await visitor(made.operator)
  const page = await desk.get(`/desk/cases/${made.id}`)
  assert.match(page.text, new RegExp(`href="/desk/cases/${made.id}/thread"`))
  const form = await desk.get(`/desk/cases/${made.id}/thread`)
  assert.match(words(form.text), /このやりとりを読めるのは、.+と.+だけです。 /)
  assert.doesNotMatch(words(form.text), /通報したときにだけ読めます/, 'the operator is there from the beginning')
  const files = { file: { name: '予約の推移.pdf', bytes: pdfFile() } }
  const sent = await desk.post(`/desk/cases/${made.id}/thread`, { body: '資料をお送りします。' }, { files })
  assert.equal(sent.status, 303)
  const letters = await owner
    .selectFrom('mails')
    .select(['subject', 'topic', 'path'])
    .where('to_account', '=', made.company.accountId)
    .where('topic', '=', 'message')
    .execute()
  assert.deepEqual(
    letters.map(({ topic, path }) => `${topic} ${path}`),
    [`message ${sent.location?.replace('#newest', '')}`],
  )
  const company = await visitor(made.company)
  assert.match((await company.get('/client/case')).text, new RegExp(`href="${sent.location?.replace('#newest', '')}"`))
  assert.equal((await company.get('/client/case/thread')).location, sent.location?.replace('#newest', ''))
  const thread = await company.get(sent.location ?? '')
  assert.match(words(thread.text), /資料をお送りします。.+予約の推移\.pdf/)
  assert.match(thread.text, /href="\/client\/case"/)
  assert.match(words((await desk.get(sent.location ?? '')).text), /既読/)
})

test('nothing typed, and too much: said at the box, with what was typed', async () => {
  const { id, operator } = await cases.opened()
  const desk = await visitor(operator)
  const empty = await desk.post(`/desk/cases/${id}/thread`, { body: '' })
  assert.equal(empty.status, 422)
  assert.match(words(empty.text), /メッセージを入力してください/)
  const long = await desk.post(`/desk/cases/${id}/thread`, { body: 'あ'.repeat(5001) })
  assert.match(words(long.text), /5000文字以内で入力してください/)
  assert.deepEqual(await owner.selectFrom('threads').select('id').where('about_id', '=', id).execute(), [])
})

test('who may not write is offered nothing to begin, and reads what is there', async () => {
  const made = await cases.opened()
  const viewer = await visitor(await member('company', made.company.organizationId, 'viewer'))
  assert.doesNotMatch((await viewer.get('/client/case')).text, /伴走担当とのやりとり/)
  assert.equal((await viewer.get('/client/case/thread')).status, 403)
  const thread = await open(made.operator, made.id)
  assert.match((await viewer.get('/client/case')).text, new RegExp(`href="/threads/${thread}"`))
  assert.equal((await viewer.get(`/threads/${thread}`)).status, 200)
  const town = await visitor(made.town)
  assert.doesNotMatch((await town.get(`/town/cases/${made.id}`)).text, /cases\/.+\/thread|href="\/threads\/[0-9a-f]/)
})

test('a case that is over begins none; what was written is put away after sixty days', async () => {
  const made = await cases.opened()
  const thread = await open(made.company, made.id)
  await write(made.company, thread, 'ありがとうございました。')
  const ending = { how: 'finish' as const, reason: 'solved' as const, note: '' }
  await as(db, made.operator, (tx) => endCase(tx, made.operator, made.id, ending, NOW))
  await assert.rejects(begin(made.company, made.id), Stale)
  await archiveCaseThreads(db, daysFrom(60))
  await write(made.operator, thread, 'こちらこそ、ありがとうございました。', daysFrom(60))
  await archiveCaseThreads(db, daysFrom(61))
  await write(made.company, thread, 'またお願いします。', daysFrom(61))
  await archiveCaseThreads(db, daysFrom(122))
  await assert.rejects(write(made.company, thread, 'もう一度', daysFrom(122)), Stale)
  await assert.rejects(begin(made.town, made.id), NotAllowed)
})
