import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { office } from '../../tests/world/office.ts'
import { tiesOf } from '../../tests/world/ties.ts'
import { printedCode } from './certificate.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const ties = tiesOf({ db, owner })
const { member, talent } = office(owner)

/** The page says each of these. */
function says(text: string, ...words: string[]): void {
  for (const word of words)
    assert.ok(text.includes(word), `${word}\n${text.replaceAll(/<[^>]+>/g, ' ').slice(0, 1500)}`)
}

test('a talent without ties is told how they begin', async () => {
  const me = await visitor(await talent())
  says((await me.get('/my/ties')).text, 'まだ縁のある町はありません', 'まちを知る')
})

test('わたしの縁: from the list to the town, and a name in the ledger for as long as it is wished', async () => {
  const made = await ties.confirmedVisit()
  const me = await visitor(made.talent)
  const officer = await visitor(made.town)
  says((await me.get('/my/ties')).text, `/my/ties/${made.municipalityId}`, '継続', '訪問系', '就労型(現地)')
  const path = `/my/ties/${made.municipalityId}`
  says((await me.get(path)).text, '町を訪れました(店舗の下見)', '同意して氏名を表示する', '提供することに同意します')
  says((await officer.get('/town/ties')).text, '関係人口(実人数) 1人', '人材A')
  assert.equal((await me.post(`${path}/consents`)).status, 303)
  says((await me.get(path)).text, '氏名が表示されています')
  says((await officer.get('/town/ties')).text, '山田 花子')
  assert.equal((await me.post(`${path}/consent-withdrawals`)).status, 303)
  assert.ok(!(await officer.get('/town/ties')).text.includes('山田'))
})

test('what is wrong in a declaration or an activity comes back as it was typed', async () => {
  const made = await ties.worked()
  const me = await visitor(made.talent)
  const path = `/my/ties/${made.municipalityId}`
  const late = { kind: 'moved', 'since-year': '2026', 'since-month': '1', 'since-day': '5' }
  const declared = await me.post(`${path}/residence-declarations`, late)
  assert.equal(declared.status, 422)
  says(declared.text, 'エラー: ', '今日までの日付を入力してください', 'value="2026"')
  const asked = await me.post(`${path}/activities`, { basis: `work:${made.id}`, what: '改善会議' })
  assert.equal(asked.status, 422)
  says(asked.text, '活動した日を年・月・日すべて入力してください', 'value="改善会議"')
  const nothing = await me.post(`${path}/activities`, {})
  says(nothing.text, 'もとになる契約または現地訪問を選んでください', '活動の内容を入力してください')
})

test('three approved activities, a certificate, and a third party who checks it', async () => {
  const made = await ties.asked([6, 7, 8])
  const officer = await visitor(made.town)
  says((await officer.get('/town/activities')).text, '6月の改善会議', '人材A', '承認する')
  const [june = '', july = '', august = ''] = made.activities
  const unsaid = await officer.post(`/town/activities/${june}/refusals`, {})
  assert.equal(unsaid.status, 422)
  says(unsaid.text, '承認しない理由を入力してください')
  for (const id of [june, july, august])
    assert.equal((await officer.post(`/town/activities/${id}/approvals`)).status, 303)
  const me = await visitor(made.talent)
  const path = `/my/ties/${made.municipalityId}`
  says((await me.get(`${path}/activities`)).text, '承認 3回(年3回以上の要件を満たしています)')
  assert.equal((await me.post(`${path}/certificates`, { year: '2025', shown: 'initials' })).status, 303)
  const { id, code } = await owner
    .selectFrom('certificates')
    .select(['id', 'code'])
    .where('talent_id', '=', made.talent.talentId)
    .executeTakeFirstOrThrow()
  const rows = await me.get(`/my/certificates/${id}/activities.csv`)
  says(rows.text, '自治体,年度,番号', '2025-06-10', '契約にもとづく稼働', code)
  const paper = await me.get(`/my/certificates/${id}/certificate.pdf`)
  assert.equal(paper.headers.get('content-type'), 'application/pdf')
  assert.ok(paper.text.startsWith('%PDF'))
  const anyone = await visitor()
  const led = await anyone.get(`/certificates?code=${encodeURIComponent(printedCode(code).toLowerCase())}`)
  assert.equal(led.location, `/certificates/${code}`)
  const shown = await anyone.get(led.location ?? '')
  says(shown.text, 'この証明書は本物で、有効です', 'Y.H.', '8月の改善会議', '満たしています')
  assert.ok(!shown.text.includes('山田'), 'initials were chosen')
  assert.equal((await officer.post(`/town/certificates/${id}/revocations`, { reason: 'error' })).status, 303)
  says((await anyone.get(`/certificates/${code}`)).text, '取り消されています', '内容に誤りがあったため')
})

test('a code that nobody was given is found nowhere, and a slip of the pen is explained', async () => {
  const anyone = await visitor()
  assert.equal((await anyone.get(`/certificates/${'7'.repeat(26)}`)).status, 404)
  assert.equal((await anyone.get('/certificates/%00')).status, 404)
  const typed = await anyone.get('/certificates?code=12345')
  assert.equal(typed.status, 422)
  says(typed.text, '26文字の英数字で入力してください', 'value="12345"')
})

test('the visit of a contract: written by one, confirmed by the other, on pages of both', async () => {
  const made = await ties.worked()
  const me = await visitor(made.talent)
  const company = await visitor(made.client)
  says((await me.get(`/my/contracts/${made.id}`)).text, `/my/contracts/${made.id}/visits`)
  const words = { 'visitedOn-year': '2025', 'visitedOn-month': '7', 'visitedOn-day': '1', what: '祭りの手伝い' }
  assert.equal((await me.post(`/my/contracts/${made.id}/visits`, words)).status, 303)
  const again = await me.post(`/my/contracts/${made.id}/visits`, words)
  assert.equal(again.status, 422)
  says(again.text, 'すでに記録されています', 'value="祭りの手伝い"')
  const asked = (await company.get(`/client/contracts/${made.id}/visits`)).text
  const [, id = ''] = /onsite-visits\/([0-9a-f-]{36})\/confirmations/.exec(asked) ?? []
  assert.equal((await company.post(`/client/onsite-visits/${id}/confirmations`)).status, 303)
  says((await me.get(`/my/contracts/${made.id}/visits`)).text, '確認済み')
})

test('the ledger as a file says what the page says, and that it was taken is recorded', async () => {
  const made = await ties.confirmedVisit()
  const officer = await visitor(made.town)
  const file = await officer.get('/town/ties/ledger.csv?year=2025')
  says(file.text, '人,氏名の表示,深さ', '人材A,同意なし,継続,訪問系,就労型(現地),未登録')
  const book = await officer.get('/town/ties/ledger.xlsx?year=2025')
  assert.match(book.headers.get('content-type') ?? '', /spreadsheetml/)
  const looks = await owner
    .selectFrom('accesses')
    .select('what')
    .where('actor_organization', '=', made.municipalityId)
    .execute()
  assert.equal(looks.filter(({ what }) => what === 'ledger.exported').length, 2)
  const wrong = await officer.get('/town/ties?on=2025-13-45')
  assert.equal(wrong.status, 422)
  says(wrong.text, '実在する日付を西暦で入力してください')
  assert.equal((await officer.get('/town/ties?year=1999')).status, 404)
  says((await officer.get('/town/ties?depth=interest')).text, '当てはまる人はいません', '深さ: 関心')
})

test('a bar of the ledger leads past the charts to the people that it counts, and back out of it again', async () => {
  const made = await ties.confirmedVisit()
  const officer = await visitor(made.town)
  const { text } = await officer.get('/town/ties?year=2025')
  assert.match(text, /href="\/town\/ties\?year=2025&amp;depth=continued#lines"/)
  assert.match(text, /<section class="section" id="lines"/)
  const narrowed = await officer.get('/town/ties?year=2025&depth=continued')
  says(narrowed.text, '台帳 1人', '深さ: 継続')
  assert.match(narrowed.text, /href="\/town\/ties\?year=2025#lines"[^>]*>すべて外す/)
})

test('the operator reads the same ledger for every town', async () => {
  const made = await ties.worked()
  const desk = await visitor(await member('operator'))
  assert.equal((await desk.get('/desk/ties')).status, 200)
  says((await desk.get(`/desk/ties/${made.municipalityId}`)).text, '関係人口(実人数) 1人', '人材A')
})

test('the rules are public, and say that this is no official statistic', async () => {
  const { text, status } = await (await visitor()).get('/ties/definitions')
  assert.equal(status, 200)
  says(
    text,
    '公的な統計ではありません',
    '複数のアカウントを持つときは、まとめずに',
    '就労型(テレワーク)',
    '連携していません',
  )
})
