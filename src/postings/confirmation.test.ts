import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { completeContent, kurayoshi } from '../../tests/world/posting-forms.ts'
import { as } from '../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { askConfirmation } from './ask-confirmation.ts'
import { changePosting } from './change-posting.ts'
import { agreedAfter, awaitsClient, confirmationMoves, confirmationStates } from './confirmation.ts'
import { confirmPosting } from './confirm-posting.ts'
import { draftPosting } from './draft-posting.ts'
import { objectToPosting } from './object-to-posting.ts'
import { publishPosting } from './publish-posting.ts'
import { submitPosting } from './submit-posting.ts'

const { db, owner } = await freshDatabase()
const { member, organization } = office(owner)
const { visitor } = house(db)
await organization('municipality', { placeCode: kurayoshi })
const company = await member('company', await organization('company', { placeCode: kurayoshi, name: '湯けむり旅館' }))
const viewer = await member('company', company.organizationId, 'viewer')
const operator = await member('operator')

/** The operator writes for the company. */
const written = () =>
  as(db, operator, (tx) =>
    draftPosting(tx, operator, { clientId: company.organizationId, content: completeContent }, NOW),
  )
const ask = (id: string, version = 1, note = '電話で伺った内容です') =>
  as(db, operator, (tx) => askConfirmation(tx, operator, id, { version, note }, NOW))
const confirm = (id: string, version = 1, actor = company) =>
  as(db, actor, (tx) => confirmPosting(tx, actor, id, version, NOW))
const object = (id: string, version = 1, answer = '「直販」を「自社予約」にしてください') =>
  as(db, company, (tx) => objectToPosting(tx, company, id, { version, answer }, NOW))
const submit = (id: string) => as(db, company, (tx) => submitPosting(tx, company, id, NOW))
const change = (id: string, version: number, actor: typeof company, title: string) =>
  as(db, actor, (tx) => changePosting(tx, actor, id, { version, content: { title } }, NOW))
const statesOf = async (id: string) =>
  (
    await owner
      .selectFrom('posting_confirmations')
      .select(['version', 'state'])
      .where('posting_id', '=', id)
      .orderBy('version')
      .orderBy('asked_at')
      .execute()
  ).map(({ version, state }) => `${version} ${state}`)
const deedsOf = async (id: string) =>
  (await owner.selectFrom('journal').select('name').where('subject', '=', id).orderBy('seq').execute()).map(
    ({ name }) => name.replace('posting.', ''),
  )

test('the moves of a confirmation, read back in full', () => {
  const table = Object.entries(confirmationMoves).map(
    ([move, { from, to, by }]) => `${move}: ${from.join()} → ${to} (${by.join()})`,
  )
  assert.deepEqual(table, [
    'confirm: asked → confirmed (client)',
    'object: asked → objected (client)',
    'replace: asked → replaced (operator)',
  ])
  assert.deepEqual(confirmationStates, ['asked', 'confirmed', 'objected', 'replaced'])
})

test('whose word a saved text is', () => {
  const after = (agreed_version: number, version: number, byClient: boolean) =>
    agreedAfter({ agreed_version, version }, version + 1, byClient)
  assert.deepEqual(
    {
      'the client writes on its own text': after(3, 3, true),
      'an operator writes on it': after(3, 3, false),
      'the client adds a word to what an operator wrote': after(3, 4, true),
      'an operator writes on': after(3, 4, false),
    },
    {
      'the client writes on its own text': 4,
      'an operator writes on it': 3,
      'the client adds a word to what an operator wrote': 3,
      'an operator writes on': 3,
    },
  )
  assert.equal(awaitsClient({ agreed_version: 0, version: 1 }), true)
  assert.equal(awaitsClient({ agreed_version: 4, version: 4 }), false)
})

test('an operator writes, asks, the company confirms, and only then can it be sent in', async () => {
  const id = await written()
  await assert.rejects(submit(id), /発注者がまだ確認していません/)
  await ask(id)
  const { subject, path } = await owner
    .selectFrom('mails')
    .select(['subject', 'path'])
    .where('to_account', '=', company.accountId)
    .orderBy('at', 'desc')
    .executeTakeFirstOrThrow()
  assert.match(subject, /文案を確認してください/)
  assert.equal(path, `/client/postings/${id}/confirmation`)
  await confirm(id)
  await submit(id)
  assert.deepEqual(await statesOf(id), ['1 confirmed'])
  assert.deepEqual(await deedsOf(id), ['drafted', 'confirmation_asked', 'confirmed', 'submitted'])
})

test('the company asks for changes, the operator writes on, and the older question is answered no more', async () => {
  const id = await written()
  await ask(id)
  await assert.rejects(object(id, 1, ''), Invalid)
  await object(id)
  const mail = await owner
    .selectFrom('mails')
    .select('subject')
    .where('to_account', '=', operator.accountId)
    .executeTakeFirstOrThrow()
  assert.match(mail.subject, /修正の依頼/)
  await assert.rejects(submit(id), Stale)
  await change(id, 1, operator, '自社予約サイトの立て直し')
  await ask(id, 2)
  await change(id, 2, operator, '自社予約サイトを立て直したい')
  await assert.rejects(confirm(id, 2), /書き換えられました/)
  await assert.rejects(object(id, 3), /まだ求められていません/)
  await ask(id, 3)
  await confirm(id, 3)
  assert.deepEqual(await statesOf(id), ['1 objected', '2 replaced', '3 confirmed'])
})

test('a company may confirm before it is asked; a word of its own does not confirm what it has not read', async () => {
  const id = await written()
  await change(id, 1, company, '自分たちで直した件名')
  await assert.rejects(submit(id), Stale)
  await confirm(id, 2)
  assert.deepEqual(await statesOf(id), ['2 confirmed'])
  await submit(id)
})

test('nobody confirms in the company’s place, twice, or what waits for nothing', async () => {
  const id = await written()
  await assert.rejects(
    as(db, operator, (tx) => confirmPosting(tx, operator, id, 1, NOW)),
    NotAllowed,
  )
  await assert.rejects(confirm(id, 1, viewer), NotAllowed)
  await assert.rejects(confirm(id, 1, await member('company')), NotFound)
  await assert.rejects(
    as(db, company, (tx) => askConfirmation(tx, company, id, { version: 1, note: '' }, NOW)),
    NotAllowed,
  )
  await assert.rejects(ask(id, 7), /書き換えられました/)
  await ask(id)
  await assert.rejects(ask(id), /すでに求めて/)
  await confirm(id)
  await assert.rejects(confirm(id), Stale)
  await assert.rejects(ask(id), Invalid)
  await submit(id)
  await assert.rejects(ask(id), Stale)
})

test('what became unconfirmed under review is not published', async () => {
  const id = await written()
  await confirm(id)
  await submit(id)
  await owner.updateTable('postings').set({ agreed_version: 0 }).where('id', '=', id).execute()
  await assert.rejects(
    as(db, operator, (tx) => publishPosting(tx, operator, id, { version: 1, on: null }, NOW)),
    /発注者がまだ確認していません/,
  )
})

test('the company reads the whole text the first time, and afterwards what changed', async () => {
  const id = await written()
  const client = await visitor(company)
  const desk = await visitor(operator)
  assert.match((await desk.get(`/desk/postings/${id}`)).text, /発注者に確認を求める/)
  assert.equal((await desk.post(`/desk/postings/${id}/confirmation-requests`, { version: '1', note: '' })).status, 303)
  const home = (await client.get('/client')).text
  assert.ok(home.includes('確認をお願いしたい文案') && home.includes(`/client/postings/${id}/confirmation`))
  const first = (await client.get(`/client/postings/${id}/confirmation`)).text
  assert.ok(first.includes('届いた文案') && first.includes('この文案で進める'))
  assert.match((await client.get(`/client/postings/${id}`)).text, /文案の確認をお願いします/)
  const empty = await client.post(`/client/postings/${id}/objections`, { version: '1', answer: '' })
  assert.equal(empty.status, 422)
  await client.post(`/client/postings/${id}/confirmations`, { version: '1' })
  await change(id, 1, operator, '温泉旅館の自社サイトの立て直し')
  const second = (await client.get(`/client/postings/${id}/confirmation`)).text
  assert.ok(second.includes('変わるところ') && second.includes('<del>') && second.includes('<ins>'))
  assert.doesNotMatch(
    (await (await visitor(viewer)).get(`/client/postings/${id}/confirmation`)).text,
    /この文案で進める</,
  )
  assert.equal((await (await visitor(await member('company'))).get(`/client/postings/${id}/confirmation`)).status, 404)
})
