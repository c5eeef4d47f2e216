import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { casesOf } from '../../tests/world/cases.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { type Actor, as, type Member } from '../actor.ts'
import { addParty, openThread } from '../messages/open-thread.ts'
import { readThread } from '../messages/read-thread.ts'
import { writeMessage } from '../messages/write-message.ts'
import { handOverCase } from './hand-over-case.ts'
import { threadOfCase } from './thread-of-case.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const { visitor } = house(db)
const cases = casesOf({ db, owner })

const write = (actor: Actor, thread: string, body: string) =>
  as(db, actor, (tx) => writeMessage(tx, actor, thread, { body, uploads: [] }, NOW))
const handOver = (actor: Member, id: string) =>
  as(db, actor, (tx) => handOverCase(tx, actor, id, { to: actor.accountId, note: '年度替わりのため' }, NOW))
const partiesOf = async (thread: string) =>
  (await owner.selectFrom('thread_parties').select('party_id').where('thread_id', '=', thread).execute()).length
const letterTo = ({ accountId }: Member, caseId: string, coordinator: Member) =>
  owner
    .selectFrom('mails')
    .select('body')
    .where('to_account', '=', accountId)
    .where('once', 'like', `case-${caseId}-coordinator-${coordinator.accountId}%`)
    .executeTakeFirstOrThrow()

async function talked() {
  const made = await cases.opened()
  const thread = await as(db, made.company, async (tx) =>
    openThread(tx, made.company, await threadOfCase(tx, made.company, made.id), NOW),
  )
  await write(made.company, thread, '繁忙期の前に求人を出したいです。')
  return { ...made, thread }
}

test('another operator takes a case over: its house reads what was written, writes, and the company is told so', async () => {
  const { id, company, thread } = await talked()
  const next = await member('operator')
  await assert.rejects(as(db, next, (tx) => readThread(tx, next, thread, null)))
  await handOver(next, id)
  const colleague = await member('operator', next.organizationId)
  for (const actor of [next, colleague]) {
    const { messages } = await as(db, actor, (tx) => readThread(tx, actor, thread, null))
    assert.deepEqual(
      messages.map(({ body }) => body),
      ['繁忙期の前に求人を出したいです。'],
    )
  }
  await write(next, thread, '引き継ぎました。来週お電話します。')
  assert.match((await (await visitor(company)).get(`/threads/${thread}`)).text, /来週お電話します/)
  assert.match((await letterTo(company, id, next)).body, /これまでのやりとりも、新しい担当の組織に引き継ぎました/)
  const entries = await owner.selectFrom('journal').select('detail').where('name', '=', 'thread.joined').execute()
  assert.deepEqual(entries, [{ detail: { party: next.organizationId } }])
})

test('within one house, or before anything was written, nobody new comes in', async () => {
  const { id, company, operator, thread } = await talked()
  const colleague = await member('operator', operator.organizationId)
  await handOver(colleague, id)
  assert.equal(await partiesOf(thread), 2)
  assert.doesNotMatch((await letterTo(company, id, colleague)).body, /引き継ぎました/)
  const silent = await cases.opened()
  const next = await member('operator')
  await handOver(next, silent.id)
  assert.doesNotMatch((await letterTo(silent.company, silent.id, next)).body, /引き継ぎました/)
})

test('handed there and back again, the first house is still in it', async () => {
  const { id, operator, thread } = await talked()
  await handOver(await member('operator'), id)
  await handOver(operator, id)
  assert.equal(await partiesOf(thread), 3)
})

test('an operator who does not coordinate the case cannot bring itself in, nor anybody another house', async () => {
  const { id, thread } = await talked()
  const bring = (actor: Member, house: string) =>
    as(db, actor, (tx) => addParty(tx, thread, { kind: 'organization', id: house, label: 'x' }, actor.accountId, NOW))
  const stranger = await member('operator')
  await assert.rejects(bring(stranger, stranger.organizationId), /row-level security/)
  const company = await member('company')
  await assert.rejects(bring(company, company.organizationId), /row-level security/)
  await handOver(stranger, id)
  assert.equal(await partiesOf(thread), 3)
})
