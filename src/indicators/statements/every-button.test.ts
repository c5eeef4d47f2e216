import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { NOW } from '../../../tests/world/office.ts'
import { said, statementsOf } from '../../../tests/world/statements.ts'

const { db, owner } = await freshDatabase()
const world = statementsOf({ db, owner })

async function opened() {
  const { officer, statement } = await world.drafted({ kind: 'monthly', year: 2025 })
  const page = await house(db, { now: () => NOW }).visitor(officer)
  const path = `/town/statements/${statement}`
  return { page, path, officer, statement, kept: async () => (await world.read(officer, statement)).statement }
}
const typed = { edition: '1', summary: said, next: '相談会を開きます' }
const journalOf = async (id: string) =>
  (await owner.selectFrom('journal').select('name').where('subject', '=', id).orderBy('seq').execute()).map(
    ({ name }) => name,
  )

test('one form holds the words and the buttons that save, recount and submit', async () => {
  const { page, path } = await opened()
  const { text } = await page.get(path)
  const [form = ''] = /<form[^>]*aria-label="報告の文章".*?<\/form>/s.exec(text) ?? []
  for (const part of ['name="summary"', 'name="words-matches"', '文章を保存する']) assert.ok(form.includes(part), part)
  assert.match(form, /formaction="[^"]*\/refreshments"[^>]*>数字を数え直す/)
  assert.match(form, /formaction="[^"]*\/submissions"[^>]*>この報告を提出する/)
})

test('submitted without having been saved, the report says what stood in its boxes', async () => {
  const { page, path, kept, statement } = await opened()
  const sent = await page.post(`${path}/submissions`, { ...typed, 'words-matches': '秋に届く見込み' })
  assert.equal(sent.status, 303)
  const { state, texts } = await kept()
  assert.deepEqual([state, texts], ['submitted', { summary: said, next: '相談会を開きます' }])
  assert.deepEqual(await journalOf(statement), ['statement.drafted', 'statement.written', 'statement.submitted'])
})

test('refused, only what is missing is asked for; the words are saved and stand in their boxes', async () => {
  const { page, path, kept } = await opened()
  const refused = await page.post(`${path}/submissions`, typed)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /「マッチング件数」の評価を入力してください/)
  assert.doesNotMatch(refused.text, /「今月の取組」を入力してください|「来月の予定」を入力してください/)
  assert.match(refused.text, new RegExp(`<textarea[^>]*name="summary"[^>]*>\\s*${said}`))
  const { state, texts, edition } = await kept()
  assert.deepEqual([state, texts, edition], ['draft', { summary: said, next: '相談会を開きます' }, 2])
  assert.match(refused.text, /name="edition" value="2"/)
  const then = await page.post(`${path}/submissions`, { ...typed, edition: '2', 'words-matches': '秋に届く見込み' })
  assert.equal(then.status, 303)
})

test('counted anew, the words are saved first', async () => {
  const { page, path, kept, officer, statement } = await opened()
  const words = { 'words-matches': '旅館で1件、話が進んでいます' }
  assert.equal((await page.post(`${path}/refreshments`, { ...typed, ...words })).status, 303)
  assert.deepEqual((await kept()).texts, { summary: said, next: '相談会を開きます' })
  const { figures } = await world.read(officer, statement)
  assert.equal(figures.find(({ indicator }) => indicator === 'matches')?.words, words['words-matches'])
  assert.deepEqual(await journalOf(statement), ['statement.drafted', 'statement.written', 'statement.refreshed'])
})

test('a page that says nothing new writes nothing; one that another officer’s page has overtaken takes nothing away', async () => {
  const { page, path, kept, statement } = await opened()
  assert.equal((await page.post(`${path}/refreshments`, { edition: '1', summary: '', next: '' })).status, 303)
  assert.deepEqual(await journalOf(statement), ['statement.drafted', 'statement.refreshed'])
  assert.equal((await page.post(`${path}/edit`, { ...typed, edition: '2' })).status, 303)
  const late = { edition: '1', summary: 'あとから来た別の文', next: '' }
  for (const button of ['refreshments', 'submissions'])
    assert.equal((await page.post(`${path}/${button}`, late)).status, 409)
  assert.equal((await kept()).texts.summary, said)
})

test('too long a text comes back whole, whichever button was pressed', async () => {
  const { page, path } = await opened()
  const long = 'あ'.repeat(2001)
  for (const button of ['edit', 'refreshments', 'submissions']) {
    const refused = await page.post(`${path}/${button}`, { ...typed, summary: long })
    assert.equal(refused.status, 422)
    assert.match(refused.text, new RegExp(`今月の取組は2000文字以内で入力してください.*${long}`, 's'))
  }
})
