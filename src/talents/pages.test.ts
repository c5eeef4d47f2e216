import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { office } from '../../tests/world/office.ts'
import { talentsOf } from '../../tests/world/talents.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const { member } = office(owner)
const talents = talentsOf(owner)

const ownPages = [
  ['/my', 'あなたの返事を待っていること'],
  ['/my/profile', '旅館とECの立て直しを8年'],
  ['/my/profile/preview', '人材A'],
  ['/my/profile/journal', 'プロフィールの記録'],
  ['/my/profile/edit/contact', '姓のフリガナ'],
  ['/my/profile/edit/introduction', '旅館とECの立て直しを8年'],
  ['/my/profile/edit/conditions', '50,000'],
  ['/my/profile/edit/employer', '就業規則'],
  ['/my/profile/edit/legal', 'インボイス'],
  ['/my/profile/edit/visibility', 'スカウト'],
  ['/my/profile/edit/skills', 'Instagram運用'],
  ['/my/profile/edit/skills/levels?skill=seo', 'SEO'],
  ['/my/profile/edit/places', '湯梨浜町'],
  ['/my/profile/edit/places/new?place=313700', '登録する地域の確認'],
  ['/my/profile/edit/careers', '都市商事株式会社'],
  ['/my/profile/edit/careers/new', '始めた時期'],
] as const

test.each(ownPages)('a talent opens %s and finds %s', async (path, words) => {
  const me = await visitor(await talents.complete())
  const { status, text } = await me.get(path)
  assert.equal(status, 200)
  assert.match(text, new RegExp(words))
})

test.each(ownPages)('nobody else is let in to %s', async (path) => {
  const nobody = await visitor()
  assert.equal((await nobody.get(path)).status, 303)
  for (const kind of ['company', 'operator'] as const)
    assert.equal((await (await visitor(await member(kind))).get(path)).status, 404)
})

test('an empty profile says what to do next, and an empty home leads to the skills and to the search', async () => {
  const me = await visitor(await talents.made())
  const home = await me.get('/my')
  assert.match(home.text, /いま、返事を待っている相手はいません/)
  assert.match(home.text, /7項目のうち0項目/)
  assert.match(home.text, /href="\/postings"/)
  assert.match((await me.get('/my/profile')).text, /フリーランス法の対象かどうかを申告する/)
})

test('a finished profile is not nagged', async () => {
  const me = await visitor(await talents.complete())
  assert.doesNotMatch((await me.get('/my')).text, /プロフィールの仕上がり/)
})

test('the preview before consent shows neither name, nor contact, nor employer; after it, all three', async () => {
  const talent = await talents.complete()
  const me = await visitor(talent)
  for (const path of ['/my/profile/preview', '/my/profile/preview?as=town', '/my/profile/preview?as=nonsense']) {
    const main = mainOf((await me.get(path)).text)
    assert.doesNotMatch(main, /山田|ヤマダ|@example\.jp|都市商事/)
    assert.match(main, /人材A/)
  }
  const named = mainOf((await me.get('/my/profile/preview?as=consented')).text)
  for (const words of ['山田', 'ヤマダ ハナコ', '@example.jp', '都市商事株式会社'])
    assert.ok(named.includes(words), words)
})

test('who hides the profile is told that it is hidden, and from whom', async () => {
  const me = await visitor(await talents.complete({ shown_to_companies: false }))
  assert.match((await me.get('/my/profile/preview')).text, /検索やおすすめには表示されません/)
  assert.doesNotMatch((await me.get('/my/profile/preview?as=town')).text, /検索やおすすめには表示されません/)
})

test('only the move that is possible is drawn', async () => {
  const buttons = async (talent: Parameters<typeof visitor>[0]) => {
    const { text } = await (await visitor(talent)).get('/my/profile')
    return ['活動を始める', '活動をお休みにする', '活動を再開する'].filter((words) =>
      text.includes(`${words}</button>`),
    )
  }
  assert.deepEqual(await buttons(await talents.complete()), ['活動をお休みにする'])
  assert.deepEqual(await buttons(await talents.resting()), ['活動を再開する'])
  assert.match((await (await visitor(await talents.draft())).get('/my')).text, /活動を始めてください/)
})

test('rest and return through the page', async () => {
  const me = await visitor(await talents.complete())
  assert.equal((await me.post('/my/profile/rests')).location, '/my/profile')
  assert.match((await me.get('/my/profile')).text, /お休み中/)
  assert.equal((await me.post('/my/profile/rests')).status, 409)
  assert.equal((await me.post('/my/profile/returns')).location, '/my/profile')
})

/** The page without its header, where one's own account is named. */
function mainOf(html: string): string {
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'))
}
