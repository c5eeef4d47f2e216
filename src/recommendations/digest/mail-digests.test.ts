import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { publishedOf } from '../../../tests/world/published.ts'
import { type TalentActor, talentsOf } from '../../../tests/world/talents.ts'
import { mailDigests } from './mail-digests.ts'
import { digestStopPath } from './stop-link.ts'

const { db, owner } = await freshDatabase()
/** 2025年12月n日 at an hour in Japan; the first is a Monday. */
const at = (day: number, hour: number): Date => new Date(Date.UTC(2025, 11, day, hour - 9))
let now = at(1, 0)
const { visitor, services } = house(db, { now: () => now })
const site = { origin: 'https://yui.example.jp', secret: services.config.secret }
const talents = talentsOf(owner)

const mailsTo = ({ accountId }: TalentActor) =>
  owner
    .selectFrom('mails')
    .select(['subject', 'body', 'topic'])
    .where('to_account', '=', accountId)
    .orderBy('at')
    .execute()
const impressionsOf = ({ talentId }: TalentActor) =>
  owner.selectFrom('impressions').selectAll().where('talent_id', '=', talentId).orderBy('seq').execute()

/** A posting that a talent with Instagram, advertising and SEO can win. */
async function wanted(title: string, skill = 'instagram'): Promise<string> {
  const { id } = await publishedOf(owner)({ title, published_at: now, closes_on: '2026-03-31' })
  await owner.insertInto('posting_skills').values({ posting_id: id, skill, must: true }).execute()
  return id
}
const digest = (when: Date) => mailDigests(db, site, (now = when))
const reader = () => talents.complete({ created_at: at(1, 0) })

test('nobody hears anything while nothing suits', async () => {
  const talent = await reader()
  await wanted('工場の原価計算', 'cost-accounting')
  await digest(at(1, 8))
  assert.deepEqual(await mailsTo(talent), [])
  assert.deepEqual(await impressionsOf(talent), [])
})

test('Monday from eight: one mail with what suits, its reasons, and two ways to less mail', async () => {
  const talent = await reader()
  await wanted('宿のSNSを立て直す')
  await wanted('帳簿の電子化', 'cost-accounting')
  await digest(at(8, 7))
  assert.deepEqual(await mailsTo(talent), [], 'before eight nothing is sent')
  await digest(at(8, 8))
  const [mail, ...others] = await mailsTo(talent)
  assert.deepEqual(others, [])
  assert.equal(mail?.topic, 'digest')
  assert.equal(mail?.subject, 'あなたに合いそうな新しい求人が1件あります')
  const lines = [
    '・宿のSNSを立て直す',
    '必須1スキルのうち1つが一致(Instagram',
    '採用の見込み: 高',
    `https://yui.example.jp${digestStopPath(site.secret, talent.talentId)}`,
    'https://yui.example.jp/recommendations/about',
  ]
  for (const line of lines) assert.ok(mail?.body.includes(line), `${line}\n${mail?.body}`)
  assert.doesNotMatch(mail?.body ?? '', /帳簿の電子化/)
})

test('what the mail told is an impression with rank, chance and what was known of the pair; the page is another way', async () => {
  const talent = await reader()
  await wanted('直売所のInstagram')
  await digest(at(15, 9))
  const shown = await impressionsOf(talent)
  assert.ok(shown.length > 0)
  assert.deepEqual(
    shown.map(({ rank, way }) => [rank, way]),
    shown.map((_, k) => [k + 1, 'mail']),
  )
  for (const { propensity, interest_features: known, acceptance_features: other } of shown) {
    assert.ok(propensity > 0 && propensity <= 1)
    assert.equal(known?.length, 7)
    assert.equal(other?.length, 4)
  }
  const told = new Set(shown.map(({ posting_id }) => posting_id))
  now = at(16, 9)
  await (await visitor(talent)).get('/my/recommendations')
  const later = (await impressionsOf(talent)).slice(shown.length)
  assert.ok(later.every(({ way }) => way === 'page'))
  assert.ok(later.some(({ posting_id }) => told.has(posting_id)))
})

test('a posting is told once, and one that was seen on the page is no news', async () => {
  const talent = await reader()
  now = at(20, 9)
  const me = await visitor(talent)
  await me.get('/my/recommendations')
  await digest(at(22, 8))
  assert.deepEqual(await mailsTo(talent), [], 'everything there is was seen')
  await wanted('新しい宿の広告', 'web-advertising')
  await digest(at(23, 8))
  assert.deepEqual(await mailsTo(talent), [], 'once a week')
  await digest(at(29, 8))
  const [mail] = await mailsTo(talent)
  assert.match(mail?.body ?? '', /新しい宿の広告/)
  await digest(new Date(Date.UTC(2026, 0, 5)))
  assert.equal((await mailsTo(talent)).length, 1, 'told once')
})

const mute = async (talent: TalentActor) => {
  const stop = { topic: 'digest', manner: 'never', changed_at: now }
  await owner
    .insertInto('mail_switches')
    .values({ account_id: talent.accountId, ...stop })
    .execute()
}
const silent: [string, (talent: TalentActor) => Promise<unknown>][] = [
  ['stopped it', async (talent) => (await visitor(talent)).post('/my/recommendations/digest-stops')],
  [
    'wants the newest first',
    async (talent) => (await visitor(talent)).post('/my/recommendations/orders', { order: 'new' }),
  ],
  ['takes no mail of this kind', mute],
  [
    'rests',
    (talent) => owner.updateTable('talents').set({ state: 'resting' }).where('id', '=', talent.talentId).execute(),
  ],
  [
    'is suspended',
    (talent) => owner.updateTable('accounts').set({ state: 'suspended' }).where('id', '=', talent.accountId).execute(),
  ],
]
test.each(silent)('whoever %s gets none', async (_, choose) => {
  now = at(10, 9)
  const talent = await reader()
  await choose(talent)
  await wanted('だれかのSNS')
  await digest(at(15, 8))
  assert.deepEqual(await mailsTo(talent), [])
})

test('who registered after Monday eight hears of the week after', async () => {
  const talent = await talents.complete({ created_at: at(16, 9) })
  await digest(at(17, 9))
  assert.deepEqual(await mailsTo(talent), [])
  await digest(at(22, 9))
  assert.equal((await mailsTo(talent)).length, 1)
})

test('the clock may come by as often as it likes, also five times at once', async () => {
  const talent = await reader()
  await Promise.all(Array.from({ length: 5 }, () => digest(at(29, 10))))
  assert.equal((await mailsTo(talent)).length, 1)
})

test('however much is new, and however often the clock comes by, nobody gets two letters in one week', async () => {
  const talent = await talents.complete({ created_at: at(1, 0) })
  const day = (k: number, hour: number) => new Date(Date.UTC(2026, 1, 2 + k, hour - 9))
  for (let k = 0; k < 15; k++) {
    now = day(k, 7)
    const { id } = await publishedOf(owner)({ title: `宿のSNS${k}`, published_at: now, closes_on: '2026-05-31' })
    await owner.insertInto('posting_skills').values({ posting_id: id, skill: 'instagram', must: true }).execute()
    for (const hour of [8, 20]) await digest(day(k, hour))
  }
  const rows = owner.selectFrom('mails').select('at').where('to_account', '=', talent.accountId).orderBy('at')
  const days = (await rows.execute()).map((mail) => mail.at.toISOString().slice(0, 10))
  // Three Mondays: 2026-02-02, -09 and -16, at eight in Japan.
  assert.deepEqual(days, ['2026-02-01', '2026-02-08', '2026-02-15'])
})

test('not everybody is told of the same posting first: the letters before change the prices', async () => {
  const crowd: TalentActor[] = []
  for (let k = 0; k < 12; k++) crowd.push(await reader())
  for (const title of ['甲の宿', '乙の宿', '丙の宿', '丁の宿']) await wanted(title)
  await digest(new Date(Date.UTC(2026, 0, 12)))
  const firsts = await Promise.all(crowd.map(async (one) => (await impressionsOf(one))[0]?.posting_id))
  assert.ok(new Set(firsts).size >= 3, `${new Set(firsts).size} different first places`)
})

test('the link of the mail stops it for whoever holds it, after a page; the page of おすすめ brings it back', async () => {
  const talent = await reader()
  const path = digestStopPath(site.secret, talent.talentId)
  const anyone = await visitor()
  const page = await anyone.get(path)
  assert.equal(page.status, 200)
  assert.match(page.text, /月曜の朝のおすすめのメールを止めます/)
  const answer = await anyone.post(path)
  assert.equal(answer.status, 303)
  assert.match((await anyone.get(answer.location ?? '')).text, /週1回のおすすめを止めました/)
  assert.equal((await anyone.get(`${path.slice(0, -1)}!`)).status, 404)
  assert.equal((await anyone.post(`${path.slice(0, -1)}!`)).status, 404)
  const me = await visitor(talent)
  assert.match((await me.get('/my/recommendations')).text, /週1回のおすすめのメールを止めています/)
  assert.equal((await me.post('/my/recommendations/digests')).location, '/my/recommendations')
  assert.match((await me.get('/my/recommendations')).text, /週1回のメールを止める/)
  const entries = await owner
    .selectFrom('journal')
    .select(['name', 'actor_kind'])
    .where('subject', '=', talent.talentId)
    .execute()
  assert.deepEqual(entries, [
    { name: 'digest.stopped', actor_kind: 'clock' },
    { name: 'digest.resumed', actor_kind: 'talent' },
  ])
})

test('who never stopped it has nothing to resume, and stopping twice is once', async () => {
  const talent = await reader()
  const me = await visitor(talent)
  await me.post('/my/recommendations/digests')
  await me.post('/my/recommendations/digest-stops')
  await me.post('/my/recommendations/digest-stops')
  const entries = await owner.selectFrom('journal').select('name').where('subject', '=', talent.talentId).execute()
  assert.deepEqual(entries, [{ name: 'digest.stopped' }])
})
