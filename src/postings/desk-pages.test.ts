import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { type Answer, house } from '../../tests/visitor.ts'
import { office } from '../../tests/world/office.ts'
import { filledForm, firstStep, kurayoshi } from '../../tests/world/posting-forms.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { postingStates } from './posting.ts'

const { db, owner } = await freshDatabase()
const { member, organization } = office(owner)
const posting = postingsOf(owner)
const { visitor } = house(db)
const town = await organization('municipality', { placeCode: kurayoshi, name: '倉吉市' })
const company = await member('company', await organization('company', { placeCode: kurayoshi, name: '湯けむり旅館' }))
const own = { client_id: company.organizationId, municipality_id: town }
const desk = await member('operator')
const operator = await visitor(desk)

function says(answer: Answer, ...words: string[]) {
  for (const word of words) assert.ok(answer.text.includes(word), `the page says ${word}`)
}
const stateOf = async (id: string) =>
  await owner.selectFrom('postings').select(['state', 'publish_on']).where('id', '=', id).executeTakeFirstOrThrow()

test('the queue, narrowed by words, town and state', async () => {
  const { id } = await posting('review', { ...own, title: '審査を待つ求人' })
  says(await operator.get('/desk/postings'), '審査を待つ求人', `href="/desk/postings/${id}"`, '倉吉市')
  says(
    await operator.get(`/desk/postings?text=${encodeURIComponent('審査を')}&municipality=${town}&state=review`),
    '審査を待つ求人',
  )
  says(await operator.get('/desk/postings?text=zzz'), '条件に合う求人はありません')
})

test('every state has its review page, with only the decisions that are open', async () => {
  const decisions: Record<string, string> = {}
  for (const state of postingStates) {
    const { id } = await posting(state, own)
    const page = await operator.get(`/desk/postings/${id}`)
    assert.equal(page.status, 200, state)
    decisions[state] = [...page.text.matchAll(new RegExp(`action="/desk/postings/${id}/([a-z-]+)"`, 'g'))]
      .map(([, deed]) => deed)
      .join(' ')
  }
  assert.deepEqual(decisions, {
    draft: '',
    review: 'returns publications',
    returned: '',
    published: 'closings',
    closed: '',
    filled: '',
    unfilled: '',
    withdrawn: '',
  })
})

test('the reviewer sees the text, the checks and the answers to the questions', async () => {
  const { id } = await posting('review', { ...own, duties: 'サイト全般をお願いします。' })
  says(
    await operator.get(`/desk/postings/${id}`),
    'サイト全般をお願いします。',
    '専門家にお願いしたいことの「全般」',
    '個々の仕事の依頼を、受託者は断れますか: はい',
  )
})

test('a remark that is too long is kept and refused at its field', async () => {
  const { id } = await posting('review', own)
  const page = await operator.post(`/desk/postings/${id}/returns`, { remark_duties: '長'.repeat(501) })
  assert.equal(page.status, 422)
  says(page, '専門家にお願いしたいことへの指摘は500文字以内で入力してください', '長'.repeat(501))
  assert.equal((await stateOf(id)).state, 'review')
})

test('publishing on a day needs the day; then the page tells it', async () => {
  const { id } = await posting('review', own)
  const path = `/desk/postings/${id}/publications`
  const without = await operator.post(path, { version: '1', when: 'day' })
  assert.equal(without.status, 422)
  says(without, '公開日を入力してください')
  const past = await operator.post(path, {
    version: '1',
    when: 'day',
    'publishOn-year': '2025',
    'publishOn-month': '11',
    'publishOn-day': '1',
  })
  assert.equal(past.status, 422)
  says(past, '公開日は今日以降の日付にしてください', 'value="11"')
  const set = await operator.post(path, {
    version: '1',
    when: 'day',
    'publishOn-year': '2025',
    'publishOn-month': '12',
    'publishOn-day': '10',
  })
  assert.equal(set.status, 303)
  assert.deepEqual(await stateOf(id), { state: 'review', publish_on: '2025-12-10' })
  says(await operator.get(`/desk/postings/${id}`), '2025年12月10日(水)に公開する予定です')
  says(await (await visitor(company)).get(`/client/postings/${id}`), '2025年12月10日(水)に公開されます')
})

test('what is missing keeps a posting from being published, with a sentence', async () => {
  const { id } = await posting('review', { ...own, closes_on: '2025-11-30' })
  const page = await operator.post(`/desk/postings/${id}/publications`, { version: '1', when: 'now' })
  assert.equal(page.status, 422)
  says(page, '締切日は今日以降の日付にしてください')
  assert.equal((await stateOf(id)).state, 'review')
})

test('an operator closes from the desk and comes back to it', async () => {
  const { id } = await posting('published', own)
  assert.equal((await operator.post(`/desk/postings/${id}/closings`)).location, `/desk/postings/${id}`)
  assert.equal((await stateOf(id)).state, 'closed')
})

test('an operator finds the client and drafts on its behalf, but cannot send in what the client has not confirmed', async () => {
  says(
    await operator.get(`/desk/postings/new?text=${encodeURIComponent('湯けむり')}`),
    `href="/desk/postings/new?client=${company.organizationId}"`,
    '鳥取県倉吉市',
  )
  const first = await operator.get(`/desk/postings/new?client=${company.organizationId}`)
  says(first, '湯けむり旅館', `name="client" value="${company.organizationId}"`)
  const wrong = await operator.post('/desk/postings', firstStep({ client: company.organizationId, next: 'x' }))
  assert.equal(wrong.status, 422)
  const made = await operator.post('/desk/postings', firstStep({ client: company.organizationId }))
  assert.equal(made.status, 303)
  const path = (made.location ?? '').replace('/steps/tried', '')
  assert.equal((await operator.post(`${path}/steps/all`, filledForm({ version: '1' }))).location, path)
  const early = await operator.post(`${path}/reviews`)
  assert.equal(early.status, 409)
  says(early, '発注者がまだ確認していません')
})

test('a client that is none, or does not exist, is not found', async () => {
  const chamber = await organization('supporter')
  assert.equal((await operator.get(`/desk/postings/new?client=${chamber}`)).status, 404)
  assert.equal((await operator.post('/desk/postings', firstStep({ client: chamber }))).status, 404)
  assert.equal((await operator.post('/desk/postings', firstStep({ client: 'nobody' }))).status, 404)
})

test('the desk does not exist for anybody else', async () => {
  const { id } = await posting('review', own)
  for (const actor of [company, await member('municipality', town), await member('supporter')]) {
    const person = await visitor(actor)
    assert.equal((await person.get('/desk/postings')).status, 404, actor.kind)
    assert.equal((await person.get(`/desk/postings/${id}`)).status, 404)
    assert.equal((await person.post(`/desk/postings/${id}/publications`, { version: '1', when: 'now' })).status, 404)
  }
  const viewer = await visitor(await member('operator', desk.organizationId, 'viewer'))
  assert.equal((await viewer.post(`/desk/postings/${id}/publications`, { version: '1', when: 'now' })).status, 403)
  assert.equal((await stateOf(id)).state, 'review')
})

test('a town reads all of its postings, each with its journal, and nothing of another town', async () => {
  const official = await visitor(await member('municipality', town))
  const { id } = await posting('withdrawn', { ...own, title: '町で取り下げた求人' })
  says(await official.get('/town/postings?state=withdrawn'), '町で取り下げた求人')
  const page = await official.get(`/town/postings/${id}`)
  says(page, '町で取り下げた求人', `/town/postings/${id}/journal`)
  assert.ok(!page.text.includes(`action="/client/postings/${id}`), 'read only')
  assert.equal((await official.get(`/town/postings/${id}/journal`)).status, 200)
  const elsewhere = await posting('published')
  assert.equal((await official.get(`/town/postings/${elsewhere.id}`)).status, 404)
  assert.equal((await official.get(`/town/postings/${elsewhere.id}/journal`)).status, 404)
})
