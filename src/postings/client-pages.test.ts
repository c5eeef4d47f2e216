import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { type Answer, house } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { filledForm, firstStep, kurayoshi, written } from '../../tests/world/posting-forms.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { postingStates } from './posting.ts'

const { db, owner } = await freshDatabase()
const { member, organization } = office(owner)
const posting = postingsOf(owner)
const { visitor } = house(db)
const town = await organization('municipality', { placeCode: kurayoshi })
const company = await member('company', await organization('company', { placeCode: kurayoshi, name: '湯けむり旅館' }))
const own = { client_id: company.organizationId, municipality_id: town }

function says(answer: Answer, ...words: string[]) {
  for (const word of words) assert.ok(answer.text.includes(word), `the page says ${word}`)
}
const lacks = (answer: Answer, ...words: string[]) =>
  words.forEach((word) => assert.ok(!answer.text.includes(word), `the page does not say ${word}`))

test('a company without a posting is led to its first', async () => {
  const newcomer = await visitor(await member('company', await organization('company', { placeCode: kurayoshi })))
  says(await newcomer.get('/client'), 'はじめに、困りごとを1つ書いてください', 'href="/client/postings/new"')
  says(await newcomer.get('/client/postings'), '求人はまだありません')
})

test('a new posting begins with its first step, and knows who recruits', async () => {
  const client = await visitor(company)
  const page = await client.get('/client/postings/new')
  assert.equal(page.status, 200)
  says(page, 'name="background"', '公開までの確認', '保存して次へ')
  const begun = await client.post('/client/postings', firstStep())
  assert.match(begun.location ?? '', /\/steps\/tried$/)
  const conditions = await client.get((begun.location ?? '').replace('tried', 'conditions'))
  says(conditions, 'value="湯けむり旅館"', 'value="鳥取県湯けむり町1-2-3"', 'value="0858-00-0000"')
})

test('what cannot be read is kept as it was typed, also rich text and ticked skills, and said at its box', async () => {
  const client = await visitor(company)
  const begun = await client.post('/client/postings', firstStep())
  const path = (begun.location ?? '').replace('tried', 'all')
  const saved = await client.post(
    path,
    filledForm({
      version: '1',
      next: 'next',
      feeYen: 'たくさん',
      background: '<b>太字</b>\n二行目',
      mustSkills: ['instagram'],
    }),
  )
  assert.equal(saved.status, 303)
  assert.equal(saved.location, path, 'what could not be understood is shown before going on')
  const page = await client.get(path)
  assert.equal(page.status, 200)
  says(
    page,
    '<title>エラー: ',
    '<a href="#feeYen">報酬の額を数字で入力してください</a>',
    'value="たくさん"',
    '&lt;b>太字&lt;/b>\n二行目',
  )
  assert.match(page.text, /value="instagram" checked/)
})

test('every state of a posting has its page, with what happens next and only the buttons that work', async () => {
  const client = await visitor(company)
  const buttons: Record<string, string> = {}
  for (const state of postingStates) {
    const { id } = await posting(state, own)
    const page = await client.get(`/client/postings/${id}`)
    assert.equal(page.status, 200, state)
    const made = [...page.text.matchAll(new RegExp(`action="/client/postings/${id}/([a-z-]+)"`, 'g'))].map(
      ([, deed]) => deed,
    )
    const edit = page.text.includes(`href="/client/postings/${id}/steps/all"`) ? ['edit'] : []
    buttons[state] = [...edit, ...made].join(' ')
  }
  assert.deepEqual(buttons, {
    draft: 'edit reviews copies withdrawals',
    review: 'copies withdrawals',
    returned: 'edit reviews copies withdrawals',
    published: 'copies closings withdrawals',
    closed: 'copies give-ups withdrawals',
    filled: 'copies',
    unfilled: 'copies',
    withdrawn: 'copies',
  })
})

test('a viewer reads everything and is offered nothing', async () => {
  const { id } = await posting('draft', own)
  const viewer = await visitor(await member('company', company.organizationId, 'viewer'))
  const page = await viewer.get(`/client/postings/${id}`)
  assert.equal(page.status, 200)
  lacks(page, `action="/client/postings/${id}/`, `/client/postings/${id}/steps/`)
  assert.equal((await viewer.get(`/client/postings/${id}/steps/work`)).status, 403)
  assert.equal((await viewer.post(`/client/postings/${id}/withdrawals`, { reason: 'other' })).status, 403)
  lacks(await viewer.get('/client/postings'), 'href="/client/postings/new"')
})

test('the pages of another company do not exist, whether it is a draft or public', async () => {
  const stranger = await visitor(await member('company'))
  for (const state of ['draft', 'published'] as const) {
    const { id } = await posting(state, own)
    for (const page of ['', '/steps/work', '/preview', '/versions', '/journal'])
      assert.equal((await stranger.get(`/client/postings/${id}${page}`)).status, 404, `${state}${page}`)
    for (const deed of ['reviews', 'closings', 'copies'])
      assert.equal((await stranger.post(`/client/postings/${id}/${deed}`)).status, 404, `${state} ${deed}`)
    assert.equal((await stranger.post(`/client/postings/${id}/steps/all`, filledForm({ version: '1' }))).status, 404)
  }
  assert.equal((await stranger.get(`/client/postings/${randomUUID()}`)).status, 404)
  assert.equal((await stranger.get('/client/postings/nonsense')).status, 404)
})

test('the town reads the posting on its own side of the house only', async () => {
  const { id } = await posting('draft', own)
  const official = await visitor(await member('municipality', town))
  assert.equal((await official.get(`/client/postings/${id}`)).status, 404)
  says(await official.get(`/town/postings/${id}`), '温泉旅館のECサイト立て直し')
})

test('the second of two editors is shown what changed, and nothing is overwritten', async () => {
  const client = await visitor(company)
  const path = await written(client)
  await client.post(`${path}/steps/all`, filledForm({ version: '2', title: '同僚が直した件名' }))
  const late = await client.post(
    `${path}/steps/all`,
    filledForm({ version: '2', duties: '私の書いた業務の内容', title: '温泉旅館の直販サイトの立て直し' }),
  )
  assert.equal(late.status, 409)
  says(
    late,
    'ほかの人が先に保存しました',
    'まだ保存されていません',
    '<ins>',
    '<del>',
    '私の書いた業務の内容',
    'name="version" value="3"',
  )
  says(await client.get(path), '同僚が直した件名')
  const settled = await client.post(`${path}/steps/all`, filledForm({ version: '3', duties: '私の書いた業務の内容' }))
  assert.equal(settled.status, 303)
  says(await client.get(`${path}/versions`), '第2〜4版', '私の書いた業務の内容', '<span class="unseen">削除: </span>')
})

test('a posting under review cannot be opened for writing; a stale form says so', async () => {
  const client = await visitor(company)
  const { id } = await posting('review', own)
  assert.equal((await client.get(`/client/postings/${id}/steps/all`)).status, 409)
  const late = await client.post(`/client/postings/${id}/steps/all`, filledForm({ version: '1' }))
  assert.equal(late.status, 409)
  says(late, '書き換えられません')
})

test('ending asks for a reason, and the journal tells it', async () => {
  const client = await visitor(company)
  const { id } = await posting('published', own)
  const asked = await client.post(`/client/postings/${id}/withdrawals`)
  assert.equal(asked.status, 422)
  says(asked, '取り下げる理由を選んでください')
  assert.equal((await client.post(`/client/postings/${id}/withdrawals`, { reason: 'budget' })).status, 303)
  says(await client.get(`/client/postings/${id}/journal`), '公開中 → 取下げ', '理由: 予算の都合')
  const closed = await posting('closed', own)
  assert.equal((await client.post(`/client/postings/${closed.id}/give-ups`)).status, 422)
  assert.equal((await client.post(`/client/postings/${closed.id}/give-ups`, { reason: 'no_fit' })).status, 303)
  const open = await posting('published', own)
  assert.equal((await client.post(`/client/postings/${open.id}/closings`)).status, 303)
  says(await client.get(`/client/postings/${open.id}`), '募集終了')
})

test('a copy opens for writing, with the days left empty', async () => {
  const client = await visitor(company)
  const { id } = await posting('unfilled', own)
  const copied = await client.post(`/client/postings/${id}/copies`)
  assert.match(copied.location ?? '', /\/steps\/conditions$/)
  says(await client.get(copied.location ?? ''), '温泉旅館のECサイト立て直し', 'name="closesOn-year"')
})

test('a town recruits for itself through the same pages', async () => {
  const official = await visitor(await member('municipality', town))
  await written(official, { title: '庁内のDX推進' })
  says(await official.get('/client/postings'), '庁内のDX推進')
})

test('the same form twice makes one posting', async () => {
  const client = await visitor(company)
  const formKey = client.formKey()
  const [first, second] = await Promise.all(
    [1, 2].map(() => client.post('/client/postings', firstStep({ title: '二重送信' }), { formKey })),
  )
  assert.equal(first?.location, second?.location)
  const made = await owner.selectFrom('postings').select('id').where('title', '=', '二重送信').execute()
  assert.equal(made.length, 1)
})

test('looking at a posting is written down', async () => {
  const { id } = await posting('draft', own)
  await (await visitor(company)).get(`/client/postings/${id}`)
  const seen = await owner
    .selectFrom('accesses')
    .select(['what', 'actor_account', 'at'])
    .where('subject', '=', id)
    .execute()
  assert.deepEqual(seen, [{ what: 'posting.seen', actor_account: company.accountId, at: NOW }])
})
