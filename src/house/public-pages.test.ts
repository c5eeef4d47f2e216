import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { wellFormed } from '../../tests/well-formed.ts'

const { db, owner } = await freshDatabase()
const { organization, member } = office(owner)
const posting = postingsOf(owner)
const anyone = await house(db).visitor()
const papers = ['/about', '/terms', '/privacy', '/accessibility']

test('an empty house has a first page that says what to do next', async () => {
  const { status, text } = await anyone.get('/')
  assert.equal(status, 200)
  for (const words of [
    'まちの困りごとに、都市の経験を。',
    '公開中の求人はまだありません',
    'これはデモです',
    '結のしくみ',
  ])
    assert.ok(text.includes(words), words)
  assert.doesNotMatch(text, /参加しているまち/)
})

test('papers without an operator show the hole', async () => {
  for (const path of papers.filter((path) => path !== '/accessibility'))
    assert.match((await anyone.get(path)).text, /運営事業者<\/dt><dd><span class="quiet">未設定/, path)
})

test('papers name the operator, not another organization and not one that is suspended', async () => {
  await organization('company', { name: '無関係商店' })
  const gone = await organization('operator', { name: '止まった運営' })
  await owner.updateTable('organizations').set({ state: 'suspended' }).where('id', '=', gone).execute()
  const id = await organization('operator', { name: '結びの会' })
  const facts = { representative: '代表 結子', email: 'office@yui.example', contact_person: '内線の人' }
  await owner.updateTable('organizations').set(facts).where('id', '=', id).execute()
  for (const path of papers) {
    const { status, text } = await anyone.get(path)
    assert.equal(status, 200)
    assert.ok(text.includes('結びの会') && text.includes('office@yui.example'), path)
    assert.doesNotMatch(text, /無関係商店|止まった運営|内線の人/)
  }
})

test('the privacy paper says what the act asks for', async () => {
  const { text } = await anyone.get('/privacy')
  for (const words of [
    '利用目的(21条)',
    '第三者への提供(27条・29条)',
    '安全管理のための措置',
    '33〜35条',
    '手数料',
    '苦情の申出先',
    '代表者',
  ])
    assert.ok(text.includes(words), words)
})

test('the first page shows what is new and open, and who takes part', async () => {
  const town = await organization('municipality', { name: '倉吉市', placeCode: '312037' })
  await posting('published', { title: '新しい求人', municipality_id: town })
  await posting('published', { title: '締め切った求人', municipality_id: town, closes_on: '2025-11-01' })
  await posting('draft', { title: '下書きの求人', municipality_id: town })
  const { text } = await anyone.get('/')
  assert.match(text, /新しい求人/)
  assert.doesNotMatch(text, /締め切った求人|下書きの求人/)
  assert.match(text, /<a href="\/towns\/312037">倉吉市<\/a>/)
})

test('outside a demo nobody is led to it', async () => {
  const real = await house(db, { demo: false }).visitor()
  assert.doesNotMatch((await real.get('/')).text, /\/demo/)
  const robots = await real.get('/robots.txt')
  assert.match(robots.text, /Disallow: \/my\n/)
  assert.match(robots.text, /Sitemap: http:\/\/yui.test\/sitemap.xml/)
  assert.doesNotMatch(robots.text, /Disallow: \/\n/)
})

test('a demo asks search engines to stay away', async () => {
  assert.equal((await anyone.get('/robots.txt')).text, 'User-agent: *\nDisallow: /\n')
})

test('the sitemap holds every public page and no other', async () => {
  const { text, headers } = await anyone.get('/sitemap.xml')
  assert.equal(headers.get('content-type'), 'application/xml; charset=utf-8')
  wellFormed(text)
  const places = [...text.matchAll(/<loc>http:\/\/yui\.test(.*?)<\/loc>/g)].map(([, path]) => path)
  assert.ok(places.includes('/') && places.includes('/statistics') && places.includes('/towns/312037'))
  assert.equal(places.filter((path) => path?.startsWith('/postings/')).length, 1)
  for (const path of places) assert.equal((await anyone.get(path ?? '')).status, 200, String(path))
})

test('the privacy paper leads to consents only whoever may have some', async () => {
  assert.match((await anyone.get('/privacy')).text, /href="\/my\/consents"/)
  const officer = await house(db).visitor(await member('municipality'))
  assert.doesNotMatch((await officer.get('/privacy')).text, /href="\/my\/consents"/)
})
