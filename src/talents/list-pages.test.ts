import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { type TalentActor, talentsOf } from '../../tests/world/talents.ts'
import { skillIds } from './skill-catalogue.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const talents = talentsOf(owner)

const EDIT = '/my/profile/edit'
const skillsOf = async ({ talentId }: TalentActor) =>
  owner
    .selectFrom('talent_skills')
    .select(['skill', 'level', 'years'])
    .where('talent_id', '=', talentId)
    .orderBy('skill')
    .execute()

test('looking for a skill keeps what was ticked, opens where it is, and writes nothing', async () => {
  const talent = await talents.complete()
  const before = await skillsOf(talent)
  const me = await visitor(talent)
  const { text } = await me.get(`${EDIT}/skills?picking=yes&q=${encodeURIComponent('インスタ映え')}&skill=tiktok`)
  assert.match(text, /「インスタ映え」に当たるスキルが1個あります/)
  assert.match(text, /<strong>Instagram運用<\/strong>/)
  assert.match(text, /value="tiktok" checked/)
  assert.doesNotMatch(text, /value="seo" checked/)
  assert.deepEqual(await skillsOf(talent), before)
})

test('on arrival the skills that one has are ticked, and their groups are open', async () => {
  const { text } = await (await visitor(await talents.complete())).get(`${EDIT}/skills`)
  assert.match(text, /value="seo" checked/)
  assert.match(text, /<details class="disclosure" open><summary>マーケティング\(3個を選択中/)
})

test('a word that nobody knows gets a sentence', async () => {
  const { text } = await (await visitor(await talents.complete())).get(`${EDIT}/skills?picking=yes&q=zzzz`)
  assert.match(text, /「zzzz」に当たるスキルはありません/)
})

test('level and years are asked for what was picked; unknown ids are left out', async () => {
  const { text } = await (await visitor(await talents.complete())).get(`${EDIT}/skills/levels?skill=seo&skill=nonsense`)
  assert.match(text, /name="level-seo"/)
  assert.doesNotMatch(text, /nonsense/)
})

test('skills are saved with level and years', async () => {
  const talent = await talents.complete()
  const me = await visitor(talent)
  const fields = {
    version: '1',
    skill: ['seo', 'instagram'],
    'level-seo': 'leading',
    'years-seo': '１０年',
    'level-instagram': 'learning',
    'years-instagram': '',
  }
  assert.equal((await me.post(`${EDIT}/skills/levels`, fields)).status, 303)
  assert.deepEqual(await skillsOf(talent), [
    { skill: 'instagram', level: 'learning', years: null },
    { skill: 'seo', level: 'leading', years: 10 },
  ])
})

test('a skill without its level comes back with a sentence that names it', async () => {
  const me = await visitor(await talents.complete())
  const { status, text } = await me.post(`${EDIT}/skills/levels`, { version: '1', skill: ['seo'], 'years-seo': '100' })
  assert.equal(status, 422)
  assert.match(text, /「SEO・検索対策」の段階を選んでください/)
  assert.match(text, /「SEO・検索対策」の年数は0年から60年まで/)
})

test('nothing picked and saved takes all skills away', async () => {
  const talent = await talents.complete()
  const me = await visitor(talent)
  assert.match((await me.get(`${EDIT}/skills/levels`)).text, /登録したスキルがすべて外れます/)
  assert.equal((await me.post(`${EDIT}/skills/levels`, { version: '1' })).status, 303)
  assert.deepEqual(await skillsOf(talent), [])
})

test('thirty skills at most: one more is said before anything is written', async () => {
  const me = await visitor(await talents.complete())
  const many = skillIds.slice(0, 31).map((id) => `skill=${id}`)
  const { status, text } = await me.get(`${EDIT}/skills/levels?${many.join('&')}`)
  assert.equal(status, 422)
  assert.match(text, /スキルは30個までにしてください/)
})

test('a place is found by its reading, looked at once more, and kept', async () => {
  const talent = await talents.made()
  const me = await visitor(talent)
  const found = await me.get(`${EDIT}/places?q=${encodeURIComponent('ゆりはま')}`)
  assert.match(found.text, /href="\/my\/profile\/edit\/places\/new\?place=313700"/)
  const looked = await me.get(`${EDIT}/places/new?place=313700`)
  assert.match(looked.text, /<h1>鳥取県湯梨浜町<\/h1>/)
  const kept = await me.post(`${EDIT}/places`, { place: '313700', relation: ['born', 'wish'] })
  assert.equal(kept.location, `${EDIT}/places`)
  assert.match((await me.get(`${EDIT}/places`)).text, /生まれた・育った、応援したい/)
  assert.equal((await me.post(`${EDIT}/places/removals`, { place: '313700' })).status, 303)
  assert.match((await me.get(`${EDIT}/places`)).text, /登録した地域はまだありません/)
})

test('a prefecture offers its towns and itself; a town in its place offers nothing', async () => {
  const me = await visitor(await talents.made())
  const { text } = await me.get(`${EDIT}/places?prefecture=310000`)
  assert.match(text, /鳥取県全体/)
  assert.match(text, />三朝町</)
  assert.doesNotMatch((await me.get(`${EDIT}/places?prefecture=313700`)).text, /の市区町村/)
})

test('a place without a tie, and one that does not exist, are refused', async () => {
  const me = await visitor(await talents.made())
  const untied = await me.post(`${EDIT}/places`, { place: '313700' })
  assert.equal(untied.status, 422)
  assert.match(untied.text, /この地域との関わりを1つ以上選んでください/)
  assert.equal((await me.get(`${EDIT}/places/new?place=000000`)).status, 404)
  assert.equal((await me.post(`${EDIT}/places`, { place: '<b>', relation: 'wish' })).status, 404)
  assert.equal((await me.post(`${EDIT}/places/removals`, { place: 'x' })).status, 422)
})

const career = { company: '都市商事', role: '課長', fromMonth: '平成30年4月', toMonth: '2024/3', did: '一行目\n二行目' }

test('a career is written as people write months, put right and removed', async () => {
  const talent = await talents.made()
  const me = await visitor(talent)
  assert.equal((await me.post(`${EDIT}/careers`, career)).location, `${EDIT}/careers`)
  const row = await owner
    .selectFrom('talent_careers')
    .selectAll()
    .where('talent_id', '=', talent.talentId)
    .executeTakeFirstOrThrow()
  assert.deepEqual([row.from_month, row.to_month, row.did], ['2018-04', '2024-03', '一行目\n二行目'])
  const page = await me.get(`${EDIT}/careers/${row.id}`)
  assert.match(page.text, /value="2018年4月"/)
  assert.equal((await me.post(`${EDIT}/careers/${row.id}`, { ...career, toMonth: '' })).status, 303)
  assert.match((await me.get(`${EDIT}/careers`)).text, /2018年4月〜現在/)
  assert.equal((await me.post(`${EDIT}/careers/${row.id}/removals`)).status, 303)
  assert.equal((await me.get(`${EDIT}/careers/${row.id}`)).status, 404)
})

test.each([
  [{ fromMonth: '2018年' }, '始めた時期の年と月を「2018年4月」のように入力してください'],
  [{ fromMonth: '2018年13月' }, '始めた時期の年と月を'],
  [{ fromMonth: '2026年1月', toMonth: '' }, '始めた時期は今月までの年と月を入力してください'],
  [{ fromMonth: '2020年4月', toMonth: '2019年3月' }, '終えた時期は、始めた時期と同じか、あとの'],
  [{ company: ' ' }, '勤務先を入力してください'],
] as const)('a career that cannot be: %o', async (typed, sentence) => {
  const me = await visitor(await talents.made())
  const { status, text } = await me.post(`${EDIT}/careers`, { ...career, ...typed })
  assert.equal(status, 422)
  assert.ok(text.includes(sentence), sentence)
})

test("another's career is not found: not to see, not to change, not to remove", async () => {
  const theirs = await talents.complete()
  const { id } = await owner
    .selectFrom('talent_careers')
    .select('id')
    .where('talent_id', '=', theirs.talentId)
    .executeTakeFirstOrThrow()
  const me = await visitor(await talents.complete())
  assert.equal((await me.get(`${EDIT}/careers/${id}`)).status, 404)
  assert.equal((await me.post(`${EDIT}/careers/${id}`, career)).status, 404)
  assert.equal((await me.post(`${EDIT}/careers/${id}/removals`)).status, 404)
  const { role } = await owner
    .selectFrom('talent_careers')
    .select('role')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.equal(role, 'EC部門長')
})
