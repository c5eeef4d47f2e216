import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { talentsOf } from '../../../tests/world/talents.ts'
import { as, type Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import { liveTalents } from './live-talents.ts'
import { TALENTS_PER_PAGE } from './talent-search.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const talents = talentsOf(owner)
const { visitor } = house(db)

const operator = await member('operator')
const me = await visitor(operator)
const later = (seconds: number) => new Date(NOW.getTime() + 1000 * seconds)

const marketer = await talents.complete({
  headline: 'マーケの人',
  open_to_scouts: true,
  updated_at: later(100),
})
await talents.complete({ headline: '休んでいる人', state: 'resting', updated_at: later(99) })
const gone = await talents.made({ state: 'deleted', headline: '退会した人' })
for (let n = 0; n < TALENTS_PER_PAGE; n++)
  await talents.made({ headline: `はじめての人${n + 1}`, updated_at: later(n) })

const headlines = (text: string) =>
  [...text.matchAll(/<h3 class="title"><a [^>]*>(.*?)<\/a>/g)].map(([, title]) => title)
const titlesOf = async (query: string) => headlines((await me.get(`/desk/talents${query}`)).text)

test('the operator finds everybody who has not left, twenty to a page, the last changed first', async () => {
  const { text } = await me.get('/desk/talents')
  assert.deepEqual(headlines(text).slice(0, 2), ['マーケの人', '休んでいる人'])
  assert.match(text, /<strong>22人<\/strong>が見つかりました/)
  const second = await titlesOf('?page=2')
  assert.deepEqual(second, ['はじめての人2', 'はじめての人1'])
  assert.ok(![...headlines(text), ...second].includes('退会した人'))
  assert.match((await me.get('/desk/talents?page=9')).text, /最初のページを見る/)
})

test('no name, no employer and no address is on the page, and nobody is found by them', async () => {
  const { text } = await me.get('/desk/talents?skill=instagram')
  assert.doesNotMatch(text, /山田|都市商事|@example\.jp/)
  for (const words of ['山田', '都市商事', 'example.jp'])
    assert.match((await me.get(`/desk/talents?q=${words}`)).text, /条件に合う副業人材はいません/, words)
})

test('words are marked where the person wrote them; conditions stand above the list and stay while turning pages', async () => {
  const { text } = await me.get('/desk/talents?q=直販&prefecture=31')
  assert.match(text, /<mark>直販<\/mark>/)
  assert.match(text, /「直販」/)
  assert.match(text, /href="\/desk\/talents\?q=%E7%9B%B4%E8%B2%A9"/)
  assert.match((await me.get('/desk/talents?state=active')).text, /href="\/desk\/talents\?state=active&amp;page=2"/)
})

test('choices say how many they would show', async () => {
  const { text } = await me.get('/desk/talents')
  for (const words of ['Instagram運用(2)', '鳥取県(2)', '企業からの声かけを受ける人(1)', 'お休み中(1)', '活動中(21)'])
    assert.ok(text.includes(words), words)
})

test('an address with empty boxes leads to the one to share; nonsense is left aside with a sentence', async () => {
  const { status, headers } = await me.get('/desk/talents?q=&skill=instagram&place=&hours=')
  assert.deepEqual([status, headers.get('location')], [303, '/desk/talents?skill=instagram'])
  const { text } = await me.get('/desk/talents?skill=x&page=abc&state=dead')
  assert.match(text, /読み取れなかった条件があります/)
  assert.match(text, /スキルの指定を読み取れなかったため/)
})

test('where nobody is found, it says which condition to take off, and what else may have been meant', async () => {
  const { text } = await me.get('/desk/talents?skill=instagram&hours=200')
  assert.match(text, /条件に合う副業人材はいません/)
  assert.match(text, /<a href="\/desk\/talents\?skill=instagram">月200時間以上を外す<\/a>\(2人\)/)
  // Without the skill nobody has 200 hours either: a way that leads nowhere is not shown.
  assert.doesNotMatch(text, /Instagram運用を外す/)
  assert.match((await me.get('/desk/talents?q=直敗')).text, /もしかして: <span><a [^>]*>直販<\/a>\(\d人\)/)
  const alone = /もしかして: <span><a href="\/desk\/talents\?q=%E7%9B%B4%E8%B2%A9">直販だけで探す<\/a>\(\d人\)/
  assert.match((await me.get('/desk/talents?q=直敗&hours=200')).text, alone)
  assert.match((await me.get('/desk/talents?q=、。')).text, /記号だけでは検索できません/)
})

test('whoever goes by keyboard can pass the filters', async () => {
  const { text } = await me.get('/desk/talents')
  assert.match(
    text,
    /<a class="skip" href="#results">検索結果へ移動<\/a>[\s\S]*<h2 class="unseen" id="results" tabindex="-1">/,
  )
  assert.doesNotMatch((await me.get('/desk/talents?q=、。')).text, /#results/)
})

test('each look is written down, without what was looked for', async () => {
  const count = async () => {
    const rows = await owner
      .selectFrom('accesses')
      .select(['subject', 'actor_account', 'page'])
      .where('what', '=', 'talent.searched')
      .execute()
    assert.ok(rows.every(({ subject }) => subject === operator.organizationId))
    assert.ok(rows.every(({ actor_account, page }) => actor_account === operator.accountId && page === null))
    return rows.length
  }
  const before = await count()
  await me.get('/desk/talents?q=直販')
  assert.equal(await count(), before + 1)
})

test('nobody but the operator gets here', async () => {
  for (const actor of [await member('company'), await member('municipality'), await member('supporter'), marketer])
    assert.equal((await (await visitor(actor)).get('/desk/talents')).status, 404)
})

const foundBy = (text: string) =>
  as(db, operator as Actor, async (tx) => (await liveTalents(db, tx, NOW)).search({ text }).ids)

test('the search follows what talents change, and who leaves is found no more', async () => {
  assert.deepEqual(await foundBy('染物の販路'), [])
  await as(owner, operator, async (tx) => {
    await tx.updateTable('talents').set({ headline: '染物の販路' }).where('id', '=', marketer.talentId).execute()
    await record(tx, marketer, { name: 'talent.changed', subject: marketer.talentId, detail: { version: 2 } }, NOW)
  })
  assert.deepEqual(await foundBy('染物の販路'), [marketer.talentId])
  await as(owner, operator, async (tx) => {
    await tx.updateTable('talents').set({ state: 'deleted' }).where('id', '=', marketer.talentId).execute()
    await record(tx, marketer, { name: 'talent.changed', subject: marketer.talentId, detail: { version: 3 } }, NOW)
  })
  assert.deepEqual(await foundBy('染物の販路'), [])
  assert.ok(!(await foundBy('退会した人')).includes(gone.talentId))
})
