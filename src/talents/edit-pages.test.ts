import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { type TalentActor, talentsOf } from '../../tests/world/talents.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const talents = talentsOf(owner)

const EDIT = '/my/profile/edit'
const rowOf = ({ talentId }: TalentActor) =>
  owner.selectFrom('talents').selectAll().where('id', '=', talentId).executeTakeFirstOrThrow()

const introduction = {
  version: '1',
  headline: '港町の広報',
  introduction: 'こんにちは。\n\n二段落目。',
  experience: '',
  achievements: '',
}

test('the introduction is kept with its paragraphs, and markup is shown as it was typed', async () => {
  const talent = await talents.complete()
  const me = await visitor(talent)
  const answer = await me.post(`${EDIT}/introduction`, { ...introduction, experience: '<script>alert(1)</script>' })
  assert.deepEqual([answer.status, answer.location], [303, '/my/profile'])
  const { text } = await me.get('/my/profile')
  assert.match(text, /<p>こんにちは。<\/p><p>二段落目。<\/p>/)
  assert.ok(text.includes('&lt;script>') || text.includes('&lt;script&gt;'))
})

test('sixty characters of headline are enough', async () => {
  const me = await visitor(await talents.complete())
  const { status, text } = await me.post(`${EDIT}/introduction`, { ...introduction, headline: '長'.repeat(61) })
  assert.equal(status, 422)
  assert.match(text, /<title>エラー: /)
  assert.ok(text.includes(`value="${'長'.repeat(61)}"`))
})

test('the second window is told, keeps what was typed, and may save on purpose', async () => {
  const talent = await talents.complete()
  const me = await visitor(talent)
  await me.post(`${EDIT}/introduction`, introduction)
  const second = { ...introduction, headline: '山里の広報' }
  const told = await me.post(`${EDIT}/introduction`, second)
  assert.equal(told.status, 422)
  assert.match(told.text, /別の画面でプロフィールが変更されました/)
  assert.match(told.text, /value="山里の広報"/)
  assert.match(told.text, /name="version" value="2"/)
  assert.equal((await me.post(`${EDIT}/introduction`, { ...second, version: '2' })).status, 303)
  assert.equal((await rowOf(talent)).headline, '山里の広報')
})

test('a form cannot set what it does not show', async () => {
  const talent = await talents.complete()
  const me = await visitor(talent)
  const { status } = await me.post(`${EDIT}/introduction`, { ...introduction, state: 'deleted' })
  assert.equal(status, 422)
  assert.equal((await rowOf(talent)).state, 'active')
})

const conditions = {
  version: '1',
  hoursPerMonth: '２０時間',
  wishedFeeYen: '50,000円',
  way: 'remote',
  contactableTimes: '',
}

test('conditions understand full-width digits, commas and units; the day is one of three boxes', async () => {
  const talent = await talents.made()
  const me = await visitor(talent)
  const day = { 'availableFrom-year': '2026', 'availableFrom-month': '4', 'availableFrom-day': '1' }
  assert.equal((await me.post(`${EDIT}/conditions`, { ...conditions, ...day })).status, 303)
  const row = await rowOf(talent)
  assert.deepEqual(
    [row.hours_per_month, row.wished_fee_yen, row.available_from, row.remote_only, row.can_visit],
    [20, 50_000, '2026-04-01', true, false],
  )
  assert.match((await me.get('/my/profile')).text, /2026年4月1日\(水\)から/)
  assert.match((await me.get(`${EDIT}/conditions`)).text, /name="availableFrom-month"[^>]*value="4"/)
})

test.each([
  [{ hoursPerMonth: '0' }, '稼働できる時間は1時間から200時間まで'],
  [{ hoursPerMonth: 'たくさん' }, '稼働できる時間を数字で入力してください'],
  [{ wishedFeeYen: '99999999999' }, '希望の謝礼は0円から'],
  [
    { 'availableFrom-year': '2026', 'availableFrom-month': '2', 'availableFrom-day': '30' },
    '始められる日は実在する日付',
  ],
  [{ way: 'teleport' }, '働き方を選んでください'],
] as const)('conditions that cannot be: %o', async (typed, sentence) => {
  const me = await visitor(await talents.made())
  const fields: Record<string, string> = { ...conditions, ...typed }
  const { status, text } = await me.post(`${EDIT}/conditions`, fields)
  assert.equal(status, 422)
  assert.ok(text.includes(sentence), sentence)
})

test("the employer's rule is kept with whether it was notified", async () => {
  const talent = await talents.made()
  const me = await visitor(talent)
  await me.post(`${EDIT}/employer`, { version: '1', employerRule: 'notify', employerNotified: 'yes' })
  assert.match((await me.get('/my/profile')).text, /届け出ればできる・手続き済み/)
  assert.equal((await me.post(`${EDIT}/employer`, { version: '2', employerRule: 'secret' })).status, 422)
})

const legal = { version: '1', legalForm: 'individual', usesEmployees: 'no', otherOfficers: 'no', declared: 'yes' }

test('the declaration says whether the law protects, and when it was made', async () => {
  const talent = await talents.made()
  const me = await visitor(talent)
  await me.post(`${EDIT}/legal`, legal)
  assert.match((await me.get('/my/profile')).text, /特定受託事業者に当たります\(\s*2025年12月1日\(月\)に申告/)
  await me.post(`${EDIT}/legal`, { ...legal, version: '2', usesEmployees: 'yes' })
  assert.match((await me.get('/my/profile')).text, /特定受託事業者に当たりません/)
})

test('other officers count for a corporation only', async () => {
  const talent = await talents.made()
  const me = await visitor(talent)
  await me.post(`${EDIT}/legal`, { ...legal, otherOfficers: 'yes' })
  assert.equal((await rowOf(talent)).other_officers, false)
  await me.post(`${EDIT}/legal`, { ...legal, version: '2', legalForm: 'corporation', otherOfficers: 'yes' })
  assert.equal((await rowOf(talent)).other_officers, true)
  assert.match((await me.get('/my/profile')).text, /特定受託事業者に当たりません/)
})

test('the registration number is read as people write it, and refused with the remedy', async () => {
  const talent = await talents.made()
  const me = await visitor(talent)
  await me.post(`${EDIT}/legal`, { ...legal, invoiceNumber: 'ｔ１２３４－５６７８－９０１２３' })
  assert.equal((await rowOf(talent)).invoice_number, 'T1234567890123')
  const bare = await me.post(`${EDIT}/legal`, { ...legal, version: '2', invoiceNumber: '1234567890123' })
  assert.equal(bare.status, 422)
  assert.match(bare.text, /「T1234567890123」のように入力してください/)
  const undeclared = await me.post(`${EDIT}/legal`, { ...legal, version: '2', declared: '' })
  assert.match(undeclared.text, /申告の内容を確かめて、チェックしてください/)
})

test('switches that are not ticked are off', async () => {
  const talent = await talents.made()
  const me = await visitor(talent)
  await me.post(`${EDIT}/visibility`, { version: '1', openToScouts: 'yes' })
  const row = await rowOf(talent)
  assert.deepEqual([row.shown_to_companies, row.shown_to_towns, row.open_to_scouts], [false, false, true])
})

test('name and contact: katakana, a phone with hyphens, a postcode as seven digits', async () => {
  const talent = await talents.made()
  const me = await visitor(talent)
  const contact = {
    version: '1',
    familyName: '𠮷野',
    givenName: '花',
    familyKana: 'よしの',
    givenKana: 'ﾊﾅ',
    email: 'HANA@Example.jp',
    phone: '０９０ー１２３４−５６７８',
    postcode: '〒682-0715',
    address: '鳥取県湯梨浜町1-2-3',
  }
  assert.equal((await me.post(`${EDIT}/contact`, contact)).status, 303)
  const kept = await owner
    .selectFrom('talent_contacts')
    .selectAll()
    .where('talent_id', '=', talent.talentId)
    .executeTakeFirstOrThrow()
  assert.deepEqual(
    [kept.family_name, kept.family_kana, kept.given_kana, kept.email, kept.phone, kept.postcode, kept.place_code],
    ['𠮷野', 'ヨシノ', 'ハナ', 'hana@example.jp', '090-1234-5678', '6820715', '313700'],
  )
  const wrong = await me.post(`${EDIT}/contact`, { ...contact, version: '2', postcode: '68207', phone: '123' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /郵便番号を「682-0715」のように7桁の数字で入力してください/)
  assert.match(wrong.text, /電話番号の桁数を確かめてください/)
})

test('who came from an application they cannot send yet goes back to it, from every part it may lack', async () => {
  const me = await visitor(await talents.complete())
  const next = `?next=${encodeURIComponent('/postings/abc/application')}`
  const bad = await me.post(`${EDIT}/introduction${next}`, { ...introduction, headline: '' })
  assert.match(bad.text, /<form method="post" novalidate/)
  const answer = await me.post(`${EDIT}/introduction${next}`, introduction)
  assert.deepEqual([answer.status, answer.location], [303, '/postings/abc/application'])
  const picker = await me.get(`${EDIT}/skills${next}`)
  assert.match(picker.text, /name="next" value="\/postings\/abc\/application"/)
  const levels = await me.get(`${EDIT}/skills/levels${next}&skill=instagram`)
  assert.ok(levels.text.includes(`action="${EDIT}/skills/levels${next}"`))
  const resume = await me.get(`/my/profile/resume${next}`)
  assert.ok(resume.text.includes(`action="/my/profile/resume/readings${next}"`))
  const away = await me.post(`${EDIT}/introduction?next=https://evil.example/`, { ...introduction, version: '2' })
  assert.equal(away.location, '/my/profile')
})
