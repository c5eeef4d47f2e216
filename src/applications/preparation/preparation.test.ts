import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house, type Visitor } from '../../../tests/visitor.ts'
import { office } from '../../../tests/world/office.ts'
import { postingsOf } from '../../../tests/world/postings.ts'
import { talentsOf } from '../../../tests/world/talents.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const { account, member } = office(owner)
const talents = talentsOf(owner)
const posting = postingsOf(owner)

/** The way of a posting that asks for Instagram. */
async function way(state: 'published' | 'closed' = 'published') {
  const { id } = await posting(state)
  await owner.insertInto('posting_skills').values({ posting_id: id, skill: 'instagram', must: true }).execute()
  const application = `/postings/${id}/application`
  return { application, preparation: `${application}/preparation` }
}

async function newcomer(name = '鈴木 花子') {
  const accountId = await account(name)
  return { accountId, page: await visitor({ kind: 'account', accountId }) }
}

const names = {
  familyName: '鈴木',
  givenName: '花子',
  familyKana: 'すずき',
  givenKana: 'ハナコ',
  email: 'hana@example.jp',
}
const essentials = {
  headline: '旅館とECの立て直しを8年',
  introduction: '都市の通販会社で、直販を立て直しました。',
  skill: ['instagram'],
  hoursPerMonth: '２０時間',
  wishedFeeYen: '五万円',
}
const apply = { motivation: '温泉街で育ち、地元の宿の力になりたいと思いました。', naming: 'now', consent: 'yes' }
const send = (page: Visitor, path: string, fields: object) => page.post(path, fields as Record<string, string>)

async function kept(accountId: string) {
  const row = await owner
    .selectFrom('talents')
    .select(['id', 'headline', 'introduction', 'hours_per_month', 'wished_fee_yen', 'state'])
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (!row) return null
  const { id, ...words } = row
  const skills = await owner
    .selectFrom('talent_skills')
    .select(['skill', 'level'])
    .where('talent_id', '=', id)
    .orderBy('skill')
    .execute()
  return { ...words, skills: skills.map(({ skill, level }) => `${skill} ${level}`) }
}

test('from an account to an application: one page between them', async () => {
  const { application, preparation } = await way()
  const { accountId, page } = await newcomer()
  assert.equal((await page.get(application)).location, preparation)
  const form = (await page.get(preparation)).text
  // What registering has told is not asked again; the posting's own skill stands first; why names are asked is said.
  for (const words of ['value="鈴木"', 'value="花子"', `value="${accountId}@example.jp"`, 'お名前と連絡先の使いみち'])
    assert.ok(form.includes(words), words)
  assert.ok(form.indexOf('>Instagram') < form.indexOf('ほかのスキルから選ぶ'))
  assert.equal((await send(page, preparation, { ...names, ...essentials })).location, application)
  assert.deepEqual(await kept(accountId), {
    headline: '旅館とECの立て直しを8年',
    introduction: '都市の通販会社で、直販を立て直しました。',
    hours_per_month: 20,
    wished_fee_yen: 50_000,
    state: 'active',
    skills: ['instagram working'],
  })
  const bid = await page.get(application)
  assert.match(bid.text, /応募の動機/)
  assert.match(bid.text, /スズキ ハナコ/)
  assert.match((await page.post(application, apply)).location ?? '', /^\/my\/applications\//)
})

test('nobody becomes a talent by half: what is missing is said at its field, and what was typed stays', async () => {
  const { preparation } = await way()
  const { accountId, page } = await newcomer('鈴木花子')
  // A name without a space is not cut in two by guessing.
  assert.doesNotMatch((await page.get(preparation)).text, /value="鈴木/)
  const nothing = await page.post(preparation, { headline: '港町の広報' })
  assert.equal(nothing.status, 422)
  for (const words of ['姓を入力', '名のフリガナを', '稼働できる時間を数字で', 'value="港町の広報"'])
    assert.ok(nothing.text.includes(words), words)
  const half = await send(page, preparation, { ...names, ...essentials, skill: [], introduction: '' })
  assert.equal(half.status, 422)
  assert.match(half.text, /href="#skill"[^>]*>スキルを1つ以上選んでください/)
  assert.match(half.text, /href="#introduction"[^>]*>自己紹介か経験を入力してください/)
  assert.equal(await kept(accountId), null)
  assert.equal((await page.get('/my/profile')).location?.startsWith('/my/profile/new'), true)
})

test('a talent is asked only for what is missing, and keeps what is there', async () => {
  const { application, preparation } = await way()
  const actor = await talents.complete({ hours_per_month: null, introduction: '' })
  const page = await visitor(actor)
  assert.equal((await page.get(application)).location, preparation)
  const form = (await page.get(preparation)).text
  assert.match(form, /value="旅館とECの立て直しを8年"/)
  assert.match(form, /href="\/my\/profile\/resume\?next=/)
  assert.doesNotMatch(form, /name="skill"|name="familyName"|お名前と連絡先の使いみち/)
  const version = /name="version" value="(\d+)"/.exec(form)?.[1] ?? ''
  // The experience speaks for an introduction; skills that are there are not touched by a form that did not ask.
  const answer = await send(page, preparation, { ...essentials, version, introduction: '', skill: ['seo'] })
  assert.equal(answer.location, application)
  const now = await kept(actor.accountId)
  assert.equal(now?.hours_per_month, 20)
  assert.deepEqual(now?.skills, ['instagram leading', 'seo working', 'web-advertising working'])
})

test('a profile that was changed meanwhile is not overwritten unseen', async () => {
  const { preparation } = await way()
  const actor = await talents.made({ headline: '港町の広報' })
  const page = await visitor(actor)
  assert.equal((await send(page, preparation, { ...essentials, version: '1' })).status, 303)
  const again = await send(page, preparation, { ...essentials, headline: '別の見出し', version: '1' })
  assert.equal(again.status, 422)
  assert.match(again.text, /別の画面でプロフィールが変更されました/)
  assert.equal((await kept(actor.accountId))?.headline, '旅館とECの立て直しを8年')
})

test('a skill that no list knows is refused, one that the posting does not ask for is taken', async () => {
  const { preparation } = await way()
  const { accountId, page } = await newcomer()
  const unknown = await send(page, preparation, { ...names, ...essentials, skill: ['alchemy'] })
  assert.match(unknown.text, /スキルは一覧から選んでください/)
  const other = await send(page, preparation, { ...names, ...essentials, skill: ['seo'] })
  assert.equal(other.status, 303)
  assert.deepEqual((await kept(accountId))?.skills, ['seo working'])
})

test('whoever may not prepare here is led to where it is said', async () => {
  const { application, preparation } = await way()
  const signedOut = await (await visitor()).get(preparation)
  assert.equal(signedOut.location, `/sign-in?next=${encodeURIComponent(preparation)}`)
  const both = await talents.complete()
  const { organizationId } = await member('company')
  const membership = { id: crypto.randomUUID(), account_id: both.accountId, organization_id: organizationId }
  await owner
    .insertInto('memberships')
    .values({ ...membership, role: 'admin', created_at: new Date('2025-11-01') })
    .execute()
  const otherHat = await visitor({ kind: 'company', accountId: both.accountId, organizationId, role: 'admin' })
  assert.equal((await otherHat.get(preparation)).location, application)
  assert.match((await otherHat.get(application)).text, /立場を「副業人材」に切り替えて/)
  const closed = await way('closed')
  assert.equal((await (await newcomer()).page.get(closed.preparation)).location, closed.application)
})

test('somebody of a company becomes a talent here as well, and wears that hat then', async () => {
  const { application, preparation } = await way()
  const company = await member('company')
  const page = await visitor(company)
  assert.match((await page.get(preparation)).text, /name="familyKana"/)
  assert.equal((await send(page, preparation, { ...names, ...essentials })).location, application)
  assert.equal((await page.post(application, apply)).status, 303)
})
