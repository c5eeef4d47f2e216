import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house, type Visitor } from '../../tests/visitor.ts'
import { office } from '../../tests/world/office.ts'
import { filledForm, firstStep, kurayoshi } from '../../tests/world/posting-forms.ts'

const { db, owner } = await freshDatabase()
const { member, organization } = office(owner)
const { visitor } = house(db)

async function companyOfTheTown() {
  const town = await organization('municipality', { placeCode: kurayoshi })
  const company = await member('company', await organization('company', { placeCode: kurayoshi }))
  return { town, company }
}

const stateOf = async (id: string) =>
  (await owner.selectFrom('postings').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state

const idIn = (location: string | null) => /[0-9a-f-]{36}/.exec(location ?? '')?.[0] ?? ''

test('from the empty form to a published posting, by way of a return with remarks', async () => {
  const { company } = await companyOfTheTown()
  const client = await visitor(company)
  const operator = await visitor(await member('operator'))

  const id = await whenAnEmptyDraftIsSaved(client)
  await thenSendingItInShowsWhatIsMissing(client, id)
  await whenTheFormIsFilled(client, id)
  assert.equal((await client.post(`/client/postings/${id}/reviews`)).status, 303)
  assert.equal(await stateOf(id), 'review')

  await whenTheOperatorReturnsIt(operator, id)
  await thenTheRemarkStandsAtItsField(client, id)
  await whenTheFormIsFilled(client, id, { version: '2', deliverables: '改善計画書' })
  assert.equal((await client.post(`/client/postings/${id}/reviews`)).status, 303)

  const published = await operator.post(`/desk/postings/${id}/publications`, { version: '3', when: 'now' })
  assert.equal(published.status, 303)
  assert.equal(await stateOf(id), 'published')
  assert.ok((await client.get(`/client/postings/${id}`)).text.includes('まで応募を受け付けています'))
  const journal = (await client.get(`/client/postings/${id}/journal`)).text
  for (const deed of ['下書きを作りました', '審査に出しました', '差し戻しました', '公開しました'])
    assert.ok(journal.includes(deed), deed)
})

async function whenAnEmptyDraftIsSaved(client: Visitor): Promise<string> {
  const blank = await client.get('/client/postings/new')
  assert.equal(blank.status, 200)
  assert.match(blank.text, /あと6つあります/)
  const saved = await client.post('/client/postings', firstStep({ title: '' }))
  assert.equal(saved.status, 303, saved.text)
  return idIn(saved.location)
}

async function thenSendingItInShowsWhatIsMissing(client: Visitor, id: string) {
  const refused = await client.post(`/client/postings/${id}/reviews`)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /<title>エラー: /)
  for (const field of ['title', 'duties', 'workPlace', 'feeYen', 'closesOn', 'check_refusal'])
    assert.match(refused.text, new RegExp(`<a href="#${field}">`), field)
  assert.equal(await stateOf(id), 'draft')
}

async function whenTheFormIsFilled(client: Visitor, id: string, given: Record<string, string> = { version: '1' }) {
  const saved = await client.post(`/client/postings/${id}/steps/all`, filledForm(given))
  assert.equal(saved.status, 303, saved.text)
  assert.equal(saved.location, `/client/postings/${id}`)
}

async function whenTheOperatorReturnsIt(operator: Visitor, id: string) {
  assert.match((await operator.get('/desk/postings')).text, /審査中/)
  const without = await operator.post(`/desk/postings/${id}/returns`)
  assert.equal(without.status, 422)
  const returned = await operator.post(`/desk/postings/${id}/returns`, {
    remark_deliverables: '成果物を1つ書いてください',
  })
  assert.equal(returned.status, 303)
  assert.equal(await stateOf(id), 'returned')
}

async function thenTheRemarkStandsAtItsField(client: Visitor, id: string) {
  const form = (await client.get(`/client/postings/${id}/steps/work`)).text
  assert.match(form, /id="deliverables-hint"><strong>運営事業者からの指摘: 成果物を1つ書いてください/)
  assert.match((await client.get('/client')).text, /指摘のある求人/)
}
