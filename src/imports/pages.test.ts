import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { as } from '../actor.ts'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { workbook } from '../../tests/import/workbook.ts'
import { house } from '../../tests/visitor.ts'
import { discardImport, expireImports } from './discard-import.ts'
import { takeImport } from './take-import.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const operator = await member('operator')
let now = NOW
const { visitor } = house(db, { now: () => now })
const desk = await visitor(operator)

const file = (name: string) => ({
  name,
  bytes: readFileSync(new URL(`../../tests/import/files/${name}`, import.meta.url)),
})
const csv = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })
const choose = (kind: string, sent: { name: string; bytes: Uint8Array }, who = desk) =>
  who.post('/desk/imports', { kind }, { files: { file: sent } })
const companies = () =>
  owner.selectFrom('organizations').select('name').where('kind', '=', 'company').orderBy('name').execute()
const rowOf = (path: string) =>
  owner.selectFrom('imports').selectAll().where('id', '=', path.split('/').at(-1)!).executeTakeFirstOrThrow()

/** A list of one company, unlike every other. */
let serial = 0
const list = () => csv('一社.csv', `法人番号,会社名,所在地\n個人,屋号${++serial},鳥取県湯梨浜町${serial}\n`)

test('chosen, looked through row by row, then taken whole', async () => {
  const answer = await choose('companies', file('01-companies-titles-and-notes.xlsx'))
  assert.equal(answer.status, 303)
  const page = (await desk.get(answer.location!)).text
  for (const words of [
    '3行を読み取りました。3件を新しく取り込み',
    '株式会社湯けむり旅館',
    '5行目',
    '鳥取県湯梨浜町',
    '読み取らなかったところ',
    '10行目: 合計 89',
    '3件を取り込む',
  ])
    assert.ok(page.includes(words), words)
  assert.deepEqual(await companies(), [], 'nothing is made by looking')
  const taken = await desk.post(`${answer.location}/confirmations`)
  assert.deepEqual([taken.status, taken.location], [303, answer.location])
  assert.equal((await companies()).length, 3)
  assert.match((await desk.get(answer.location!)).text, /3件を取り込みました/)
  const { state, content, rows_made } = await rowOf(answer.location!)
  assert.deepEqual({ state, content, rows_made }, { state: 'taken', content: null, rows_made: 3 })
  const entries = await owner
    .selectFrom('journal')
    .select('name')
    .where('name', 'like', '%import%')
    .orderBy('seq')
    .execute()
  assert.deepEqual(
    entries.map(({ name }) => name),
    ['import.read', 'organization.imported', 'organization.imported', 'organization.imported', 'import.taken'],
  )
})

test('confirmed twice: the second is led to the same place or told; nothing doubles', async () => {
  const { location } = await choose('companies', list())
  const before = (await companies()).length
  const formKey = desk.formKey()
  const same = await Promise.all([1, 2].map(() => desk.post(`${location}/confirmations`, {}, { formKey })))
  assert.deepEqual(
    same.map(({ status }) => status),
    [303, 303],
  )
  assert.equal((await desk.post(`${location}/confirmations`)).status, 409)
  assert.equal((await companies()).length, before + 1)
})

test('ten confirmations at once make each company once', async () => {
  const { location } = await choose('companies', list())
  const before = (await companies()).length
  const id = location!.split('/').at(-1)!
  const tries = await Promise.allSettled(
    Array.from({ length: 10 }, () => as(db, operator, (tx) => takeImport(tx, operator, id, NOW))),
  )
  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1)
  assert.equal((await companies()).length, before + 1)
})

test('a bad table comes back with every sentence, and nothing is kept', async () => {
  const before = await owner.selectFrom('imports').select('id').execute()
  const answer = await choose('companies', file('24-one-bad-row.xlsx'))
  assert.equal(answer.status, 422)
  for (const words of ['直していただきたいところ(4か所)', '3行目 A列(法人番号)「123」', '<title>エラー: '])
    assert.ok(answer.text.includes(words), words)
  assert.match(answer.text, /value="companies" checked/)
  assert.deepEqual((await owner.selectFrom('imports').select('id').execute()).length, before.length)
})

test('no file, no kind, and a file of another kind are each told', async () => {
  const none = await desk.post('/desk/imports', {})
  assert.equal(none.status, 422)
  assert.ok(none.text.includes('取り込むファイルを選んでください') && none.text.includes('表の内容を選んでください'))
  const other = await choose('talents', file('03-companies-utf8-bom.csv'))
  assert.equal(other.status, 422)
  assert.match(other.text, /見出し/)
})

test('rows that contradict each other, and people without a space in their name, are told', async () => {
  const twice = csv(
    '企業.csv',
    '法人番号,会社名,所在地\n8999900000001,甲,鳥取県湯梨浜町1\n8999900000001,乙,鳥取県湯梨浜町2\n',
  )
  assert.match((await choose('companies', twice)).text, /2行目と同じ企業で、内容が違います/)
  const nowhere = csv('企業.csv', '法人番号,会社名,所在地\n個人,甲,どこか\n')
  assert.match((await choose('companies', nowhere)).text, /市区町村が分かりません/)
  const name = csv('名簿.csv', '氏名,メール,スキル\n山田花子,a@example.jp,広報\n')
  assert.match((await choose('talents', name)).text, /姓と名のあいだに空白を入れて入力してください/)
})

test('characters that no database keeps do not break the page', async () => {
  const rows = [
    ['法人番号', '会社名', '所在地'],
    ['個人', '甲_x0000_乙\u{1F600}\nの店', '鳥取県湯梨浜町1'],
  ]
  const odd = { name: '企業\0.xlsx', bytes: workbook([{ name: '企業_x0000_', rows }]) }
  const answer = await choose('companies', odd)
  assert.equal(answer.status, 303)
  assert.match((await desk.get(answer.location!)).text, /甲乙😀 の店/)
})

test('thrown away, or too old: what was read is forgotten', async () => {
  const first = await choose('companies', list())
  assert.equal((await desk.post(`${first.location}/discards`)).location, '/desk/imports')
  assert.deepEqual([(await rowOf(first.location!)).state, (await rowOf(first.location!)).content], ['discarded', null])
  assert.match((await desk.get(first.location!)).text, /何も取り込んでいません/)
  const second = await choose('companies', list())
  const id = second.location!.split('/').at(-1)!
  const tomorrow = new Date(NOW.getTime() + 24 * 3_600_000)
  now = tomorrow
  assert.equal((await desk.post(`${second.location}/confirmations`)).status, 409)
  await assert.rejects(
    as(db, operator, (tx) => discardImport(tx, operator, id, tomorrow)),
    /時間がたちすぎました/,
  )
  now = NOW
  await expireImports(db, new Date(tomorrow.getTime() - 1))
  assert.equal((await rowOf(second.location!)).state, 'waiting')
  await expireImports(db, tomorrow)
  await expireImports(db, tomorrow)
  assert.deepEqual([(await rowOf(second.location!)).state, (await rowOf(second.location!)).content], ['expired', null])
})

test('what changed between looking and taking is noticed', async () => {
  const { location } = await choose('companies', file('02-companies-shift-jis.csv'))
  assert.match((await desk.get(location!)).text, /0件を新しく取り込み、3行は取り込みません/)
  const postings = await owner
    .selectFrom('organizations')
    .selectAll()
    .where('name', '=', '株式会社湯けむり旅館')
    .executeTakeFirstOrThrow()
  await office(owner).organization('municipality', { name: '湯梨浜町', placeCode: '313700' })
  const draft = csv('求人.csv', '件名,法人番号,月額謝礼,稼働時間,締切日\n直販の改善,8999900000001,5万円,20,2025/11/1\n')
  const chosen = await choose('postings', draft)
  assert.match((await desk.get(chosen.location!)).text, /締切日が過ぎています/)
  await owner.updateTable('organizations').set({ state: 'suspended' }).where('id', '=', postings.id).execute()
  const answer = await desk.post(`${chosen.location}/confirmations`)
  assert.equal(answer.status, 409)
  assert.match(answer.text, /状況が変わり、取り込めなくなりました/)
  assert.match((await desk.get(chosen.location!)).text, /取り込めない行があります/)
})

test('a viewer looks but does not take; others find nothing', async () => {
  const { location } = await choose('companies', list())
  const viewer = await visitor(await member('operator', undefined, 'viewer'))
  assert.doesNotMatch((await viewer.get('/desk/imports')).text, /読み取って確かめる/)
  assert.doesNotMatch((await viewer.get(location!)).text, /取り込む<\/button>/)
  assert.equal((await choose('companies', list(), viewer)).status, 403)
  assert.equal((await viewer.post(`${location}/confirmations`)).status, 403)
  const company = await visitor(await member('company'))
  for (const path of ['/desk/imports', location!]) assert.equal((await company.get(path)).status, 404)
})

test('the template of each kind is read back as it is', async () => {
  for (const kind of ['companies', 'talents']) {
    const { text, status } = await desk.get(`/desk/imports/templates/${kind}`)
    assert.equal(status, 200)
    const answer = await choose(kind, csv('一覧.csv', text))
    assert.equal(answer.status, 303, answer.text.slice(answer.text.indexOf('<main')))
  }
  assert.equal((await desk.get('/desk/imports/templates/secrets')).status, 404)
})
