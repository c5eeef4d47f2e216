import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { completeContent, kurayoshi } from '../../tests/world/posting-forms.ts'
import { as } from '../actor.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { ChangedMeanwhile } from './change-posting.ts'
import type { PostingContent } from './content.ts'
import { correctPosting } from './correct-posting.ts'
import { type CorrectableField, correctableFields } from './correction.ts'
import { draftPosting } from './draft-posting.ts'
import { publishPosting } from './publish-posting.ts'
import { submitPosting } from './submit-posting.ts'
import { typedOf } from './typed.ts'

const { db, owner } = await freshDatabase()
const { member, organization, talent } = office(owner)
const { visitor } = house(db)
const town = await organization('municipality', { placeCode: kurayoshi })
const company = await member('company', await organization('company', { placeCode: kurayoshi }))
const operator = await member('operator')

async function published(): Promise<string> {
  const id = await as(db, company, (tx) =>
    draftPosting(tx, company, { clientId: company.organizationId, content: completeContent }, NOW),
  )
  await as(db, company, (tx) => submitPosting(tx, company, id, NOW))
  await as(db, operator, (tx) => publishPosting(tx, operator, id, { version: 1, on: null }, NOW))
  return id
}

const contentWith = (given: Partial<PostingContent>) => {
  const content = { ...completeContent, ...given }
  return Object.fromEntries(correctableFields.map((field) => [field, content[field]])) as Pick<
    PostingContent,
    CorrectableField
  >
}
const correct = (id: string, given: Partial<PostingContent>, { version = 1, actor = company } = {}) =>
  as(db, actor, (tx) => correctPosting(tx, actor, id, { version, content: contentWith(given) }, NOW))

/** Somebody who applied, in a state. */
async function applicant(postingId: string, state: string) {
  const person = await talent()
  const { id } = { id: randomUUID() }
  await owner
    .insertInto('applications')
    .values({
      id,
      posting_id: postingId,
      talent_id: person.talentId,
      account_id: person.accountId,
      client_id: company.organizationId,
      municipality_id: town,
      state,
      motivation: '経験が役に立つと思いました。',
      submitted_at: NOW,
      state_since: NOW,
    })
    .execute()
  return person.accountId
}

test('a correction is a new version, is written down, and told to everybody whose application is open', async () => {
  const id = await published()
  const waiting = await applicant(id, 'screening')
  const gone = await applicant(id, 'withdrawn')
  await correct(id, { background: '直販の予約が3年で半分になりました。写真が古いためと考えています。' })
  const row = await owner
    .selectFrom('postings')
    .select(['state', 'version', 'agreed_version', 'fee_yen'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.deepEqual(row, { state: 'published', version: 2, agreed_version: 2, fee_yen: 50_000 })
  const { detail } = await owner
    .selectFrom('journal')
    .select('detail')
    .where('subject', '=', id)
    .where('name', '=', 'posting.corrected')
    .executeTakeFirstOrThrow()
  assert.deepEqual(detail, { version: 2, fields: ['background'] })
  const mails = await owner
    .selectFrom('mails')
    .select(['to_account', 'body', 'path'])
    .where('once', 'like', `posting-corrected-${id}%`)
    .execute()
  assert.deepEqual(
    mails.map(({ to_account }) => to_account),
    [waiting],
  )
  assert.notEqual(gone, waiting)
  assert.match(mails[0]?.body ?? '', /■ 背景・課題\n前: 直販の予約が3年で半分になりました。\n後: .*写真が古い/)
})

test('everybody reads when it was corrected, and the search finds the new words', async () => {
  const id = await published()
  const reader = await visitor()
  assert.doesNotMatch((await reader.get(`/postings/${id}`)).text, /公開後の訂正/)
  await reader.get('/postings?q=%E7%83%8F%E8%B3%8A')
  await correct(id, { background: '烏賊の干物の直販が3年で半分になりました。' })
  const page = (await reader.get(`/postings/${id}`)).text
  assert.ok(page.includes('公開後の訂正') && page.includes('背景・課題を訂正しました。'))
  assert.match((await reader.get(`/postings?q=${encodeURIComponent('烏賊')}`)).text, new RegExp(id))
})

test('terms, other people’s postings, other states, nothing at all and a second hand are refused', async () => {
  const id = await published()
  await assert.rejects(correct(id, {}), Invalid)
  await assert.rejects(correct(id, { closesOn: '2025-12-24' }), /早められません/)
  await assert.rejects(correct(id, { closesOn: '2026-12-24' }), /90日以内/)
  await assert.rejects(correct(id, { workPlace: '' }), Invalid)
  await assert.rejects(correct(id, { title: '直販サイト' }, { actor: operator }), NotAllowed)
  await assert.rejects(correct(id, {}, { actor: await member('company') }), NotFound)
  const viewer = await member('company', company.organizationId, 'viewer')
  await assert.rejects(correct(id, {}, { actor: viewer }), NotAllowed)
  await correct(id, { closesOn: '2026-01-10' })
  await assert.rejects(correct(id, { tried: '別の人の訂正' }), ChangedMeanwhile)
  await owner.updateTable('postings').set({ state: 'closed' }).where('id', '=', id).execute()
  await assert.rejects(correct(id, { tried: '遅い訂正' }, { version: 2 }), Stale)
})

test('a posting of a round closes with it, corrected or not', async () => {
  const id = await published()
  const programme = randomUUID()
  const round = randomUUID()
  await owner
    .insertInto('programmes')
    .values({ id: programme, municipality_id: town, name: '事業', first_year: 2025, last_year: 2026, created_at: NOW })
    .execute()
  await owner
    .insertInto('rounds')
    .values({
      id: round,
      programme_id: programme,
      name: '秋の募集',
      opens_on: '2025-12-01',
      closes_on: '2025-12-28',
      state: 'open',
      created_at: NOW,
    })
    .execute()
  await owner.updateTable('postings').set({ round_id: round, programme_id: programme }).where('id', '=', id).execute()
  await assert.rejects(correct(id, { closesOn: '2025-12-29' }), /募集回の締切日/)
  await correct(id, { closesOn: '2025-12-28' })
})

test('on the pages: the form holds what is public, a mistake keeps what was typed, the second sees the first', async () => {
  const id = await published()
  const client = await visitor(company)
  assert.match((await client.get(`/client/postings/${id}`)).text, /公開中の求人を訂正する/)
  const form = (await client.get(`/client/postings/${id}/correction`)).text
  assert.ok(form.includes('直販の予約が3年で半分になりました。') && !form.includes('name="feeYen"'))
  const boxes = Object.fromEntries(
    Object.entries(typedOf(completeContent)).filter(([name]) =>
      (correctableFields as readonly string[]).includes(name.replace(/-(year|month|day)$/, '')),
    ),
  ) as Record<string, string>
  const refused = await client.post(`/client/postings/${id}/corrections`, {
    ...boxes,
    version: '1',
    duties: '何でもお願いします。全部です。',
  })
  assert.equal(refused.status, 422)
  assert.ok(refused.text.includes('何でもお願いします。全部です。') && refused.text.includes('誤字だけです'))
  const done = await client.post(`/client/postings/${id}/corrections`, {
    ...boxes,
    version: '1',
    tried: '写真を変えました。',
  })
  assert.equal(done.status, 303)
  const late = await client.post(`/client/postings/${id}/corrections`, { ...boxes, version: '1', partner: '支配人' })
  assert.equal(late.status, 409)
  assert.ok(
    late.text.includes('<ins>') && late.text.includes('支配人') && late.text.includes('name="version" value="2"'),
  )
  const desk = await visitor(operator)
  assert.equal((await desk.get(`/client/postings/${id}/correction`)).status, 404)
})
