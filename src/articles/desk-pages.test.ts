import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { articlesOf, plain } from '../../tests/world/articles.ts'
import { contractsOf } from '../../tests/world/contracts.ts'
import { pngFile } from '../../tests/world/files.ts'
import { office } from '../../tests/world/office.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const { visitor } = house(db)
const articles = articlesOf({ db, owner })
const operator = await member('operator')
const person = await visitor(operator)
const at = (id: string) => `/desk/articles/${id}`
const fields = { category: 'case', title: '題名', tags: '旅館', organizationId: operator.organizationId }

test('what can be done in each state, as the page offers it', async () => {
  const buttons = async (state: 'draft' | 'review' | 'scheduled' | 'published' | 'archived') => {
    const { text } = await person.get(at((await articles[state]()).id))
    const words = [
      '審査に出す',
      '今すぐ公開する',
      '公開を予約する',
      '下書きに戻す',
      '公開予約を取りやめる',
      '訂正する',
      '本文を直す',
    ]
    const offered = words.filter((each) => text.includes(`>${each}<`) || text.includes(`${each}</`))
    return `${state}: ${offered.join(' ') || '—'}`
  }
  const states = ['draft', 'review', 'scheduled', 'published', 'archived'] as const
  assert.deepEqual(await Promise.all(states.map(buttons)), [
    'draft: 審査に出す 本文を直す',
    'review: 今すぐ公開する 公開を予約する 下書きに戻す',
    'scheduled: 公開予約を取りやめる',
    'published: 訂正する',
    'archived: —',
  ])
})

test('a viewer of the operator sees where it stands and has no buttons', async () => {
  const viewer = await visitor(await member('operator', operator.organizationId, 'viewer'))
  const { text } = await viewer.get(at((await articles.review()).id))
  assert.match(text, /審査中/)
  assert.doesNotMatch(text, /今すぐ公開する|同意を記録する|画像を追加する/)
})

test('what is wrong is said at its field, and what was typed is kept', async () => {
  const tags = '一、二、三、四、五、六、七、八、九'
  const answer = await person.post('/desk/articles/new', { ...fields, title: '', body: '書きかけの文章', tags })
  assert.equal(answer.status, 422)
  for (const words of ['題名を入力してください', 'タグは8個まで', '書きかけの文章'])
    assert.ok(answer.text.includes(words), words)
})

test('what is missing is said before anybody presses, and again when it is pressed', async () => {
  const { location } = await person.post('/desk/articles/new', fields)
  const { text } = await person.get(location ?? '')
  assert.match(text, /公開するまでに必要なこと/)
  const answer = await person.post(`${location}/submissions`)
  assert.equal(answer.status, 422)
  for (const words of ['本文を200文字以上', '要約を入力してください', '取材時点を入力してください'])
    assert.ok(answer.text.includes(words), words)
})

test('a remark of the review stands on the draft until it goes in again', async () => {
  const { id } = await articles.review()
  assert.equal((await person.post(`${at(id)}/returns`, { words: '短い' })).status, 422)
  await person.post(`${at(id)}/returns`, { words: '期間を書いてください。' })
  assert.match((await person.get(at(id))).text, /審査で直すよう求められています.*期間を書いてください。/s)
})

test('the preview is what readers will see, and leads nowhere into the public', async () => {
  const { id } = await articles.draft()
  const { text } = await person.get(`${at(id)}/preview`)
  assert.match(text, /<blockquote>/)
  assert.match(text, /name="robots" content="noindex"/)
})

test('an older screen does not overwrite what a colleague saved', async () => {
  const { id } = await articles.draft()
  const typed = { ...fields, lead: plain.lead, body: plain.body, version: '1' }
  assert.equal((await person.post(`${at(id)}/edit`, { ...typed, title: '一人目' })).status, 303)
  const second = await person.post(`${at(id)}/edit`, { ...typed, title: '二人目' })
  assert.equal(second.status, 409)
  assert.match(second.text, /ほかの人が先に保存しています/)
})

test('a picture needs its words, and has to be a picture', async () => {
  const { id } = await articles.draft()
  const post = (alt: string, name: string, bytes: Uint8Array) =>
    person.post(`${at(id)}/images`, { alt }, { files: { file: { name, bytes } } })
  assert.match((await post('', '帳場.png', pngFile())).text, /画像の説明を入力してください/)
  assert.equal((await post('帳場', '帳場.png', Buffer.from('<svg onload=alert(1)>'))).status, 422)
  assert.equal((await post('帳場', '帳場.png', pngFile())).status, 303)
  assert.match((await person.get(at(id))).text, /\[画像1\] 帳場/)
})

test('a case is begun from a match, with the words of the posting and the contract behind it', async () => {
  const { id: contract } = await contractsOf({ db, owner }).inForce()
  const list = await person.get('/desk/articles/matches')
  assert.ok(list.text.includes(`/desk/articles/new?contract=${contract}`))
  const form = await person.get(`/desk/articles/new?contract=${contract}`)
  assert.match(form.text, /直販の売上が3年で半分になりました。/)
  const { location } = await person.post('/desk/articles/new', { ...fields, contract })
  assert.match((await person.get(location ?? '')).text, /この契約の|登場する人|発注者\(企業・役場\)/)
  assert.equal((await person.get('/desk/articles/new?contract=11111111-1111-4111-8111-111111111111')).status, 404)
})

test('the list of the desk by state, with its history one step away', async () => {
  const { id } = await articles.scheduled({ content: { title: '予約した記事' } })
  assert.match((await person.get('/desk/articles?state=scheduled')).text, /予約した記事/)
  assert.doesNotMatch((await person.get('/desk/articles?state=archived')).text, /予約した記事/)
  assert.match((await person.get(`${at(id)}/journal`)).text, /記事の公開を予約しました/)
})
