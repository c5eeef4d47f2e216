import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { AFTER, interviewsOf } from '../../tests/world/interviews.ts'
import { office } from '../../tests/world/office.ts'
import { talentsOf } from '../../tests/world/talents.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const { visitor: later } = house(db, { now: () => AFTER })
const { member } = office(owner)
const interviews = interviewsOf(db, owner)

const dates = {
  minutes: '60',
  'slot1-year': '2025',
  'slot1-month': '12',
  'slot1-day': '10',
  time1: '18:00',
}
const form = { kind: 'first', way: 'online', place: 'https://meet.example.jp/a', ...dates }

/** The page says each of these. */
function says(text: string, ...words: string[]): void {
  for (const word of words)
    assert.ok(text.includes(word), `${word}\n${text.replaceAll(/<[^>]+>/g, ' ').slice(0, 1500)}`)
}

test('from the applicant to dates that were sent', async () => {
  const { id, client } = await applicationsOf(owner).screening()
  const me = await visitor(client)
  says((await me.get(`/client/applications/${id}/interviews`)).text, '面談はまだありません', '候補日を送る')
  says((await me.get(`/client/applications/${id}/interviews/new`)).text, '候補日5の開始の時刻', '日本時間')
  const sent = await me.post(`/client/applications/${id}/interviews/new`, form)
  assert.equal(sent.status, 303)
  const page = await me.get(sent.location ?? '')
  says(page.text, '一次面談', '送った候補日', '2025年12月10日(水) 18:00〜19:00(日本時間)', '選ぶのを待っています')
  says((await me.get(`/client/applications/${id}/interviews`)).text, '日程調整中')
  assert.equal((await me.get(`/client/applications/${id}/interviews/new`)).status, 200)
})

test('what is wrong comes back with what was typed', async () => {
  const { id, client } = await applicationsOf(owner).interview()
  const me = await visitor(client)
  const answer = await me.post(`/client/applications/${id}/interviews/new`, {
    ...form,
    way: 'online',
    place: '喫茶ゆけむり',
    'slot2-year': '2025',
    'slot2-month': '11',
    'slot2-day': '1',
    time2: '10:00',
  })
  assert.equal(answer.status, 422)
  says(answer.text, 'すでに過ぎた日時です', 'value="11"')
  const place = await me.post(`/client/applications/${id}/interviews/new`, { ...form, place: '喫茶ゆけむり' })
  assert.equal(place.status, 422)
  says(place.text, 'https:// で始まる会議のURL', 'value="喫茶ゆけむり"')
  const nothing = await me.post(`/client/applications/${id}/interviews/new`, {})
  says(nothing.text, '面談の回を選んでください', '会議のURLまたは場所を入力してください')
})

test('a missing address, a missing date and a missing time are said in one go, whoever sends the dates', async () => {
  const { id, client, postingId } = await applicationsOf(owner).interview()
  const operator = await member('operator')
  const gaps = { kind: 'first', way: 'online', place: '', minutes: '60' }
  const halves = { ...gaps, 'slot1-month': '12', 'slot1-day': '10', 'slot2-month': '12' }
  for (const [actor, path] of [
    [client, `/client/applications/${id}/interviews/new`],
    [client, `/client/postings/${postingId}/interviews`],
    [operator, `/desk/applications/${id}/interviews/new`],
  ] as const) {
    const me = await visitor(actor)
    const none = await me.post(path, gaps)
    assert.equal(none.status, 422, path)
    says(none.text, '会議のURLまたは場所を入力してください', '候補日を1つ以上入力してください')
    const half = await me.post(path, halves)
    says(half.text, '会議のURLまたは場所を入力してください', '候補日2を月・日とも数字で入力してください', 'value="10"')
    const timeless = await me.post(path, { ...halves, 'slot2-month': '' })
    says(timeless.text, '会議のURLまたは場所を入力してください', '開始の時刻を選んでください')
  }
})

test('the year is not asked for: the next such day is meant', async () => {
  const { id, client } = await applicationsOf(owner).interview()
  const me = await visitor(client)
  const { 'slot1-year': _, ...yearless } = form
  const january = { 'slot2-month': '１', 'slot2-day': '8', time2: '10:00' }
  const sent = await me.post(`/client/applications/${id}/interviews/new`, { ...yearless, ...january })
  const page = await me.get(sent.location ?? '')
  says(page.text, '2025年12月10日(水) 18:00〜19:00(日本時間)', '2026年1月8日(木) 10:00〜11:00(日本時間)')
})

test('the talent chooses, and both see the date and the address', async () => {
  const { id, talent, client } = await interviews.proposed()
  const mine = await visitor(talent)
  const asked = await mine.get(`/my/interviews/${id}`)
  says(asked.text, '候補日から選ぶ', '2025年12月5日(金) 14:00〜15:00(日本時間)', 'どれも合わないので')
  says((await mine.get('/my/interviews')).text, 'あなたの番です(1件)')
  assert.equal((await mine.post(`/my/interviews/${id}/bookings`, {})).status, 422)
  assert.equal((await mine.post(`/my/interviews/${id}/bookings`, { slot: '1-2' })).status, 303)
  for (const [actor, path] of [
    [talent, `/my/interviews/${id}`],
    [client, `/client/interviews/${id}`],
  ] as const) {
    const { text } = await (await visitor(actor)).get(path)
    says(
      text,
      '日時確定',
      '2025年12月8日(月) 10:00',
      'href="https://meet.example.jp/yukemuri"',
      '日時の変更をお願いする',
    )
  }
})

test('a date that went to somebody else is said to be gone, and the others stay', async () => {
  const client = await member('company')
  const first = await interviews.proposed({ client })
  const second = await interviews.proposed({ client })
  await (await visitor(first.talent)).post(`/my/interviews/${first.id}/bookings`, { slot: '1-1' })
  const mine = await visitor(second.talent)
  const late = await mine.post(`/my/interviews/${second.id}/bookings`, { slot: '1-1' })
  assert.equal(late.status, 422)
  says(late.text, 'ほかの面談が先に決まりました', 'ほかの予定が入りました', '12月8日(月) 10:00')
  assert.doesNotMatch(late.text, /value="1-1"/)
})

test('moving, calling off and their history', async () => {
  const { id, talent, client } = await interviews.booked()
  const mine = await visitor(talent)
  says((await mine.get(`/my/interviews/${id}/proposals`)).text, 'この日時はいったん取り消されます')
  assert.equal((await mine.post(`/my/interviews/${id}/proposals`, { minutes: '60' })).status, 422)
  await mine.post(`/my/interviews/${id}/proposals`, { ...dates, message: '夜でもよいでしょうか。' })
  const theirs = await visitor(client)
  says((await theirs.get(`/client/interviews/${id}`)).text, '夜でもよいでしょうか。', 'これまでの候補日(2回)')
  assert.equal((await theirs.post(`/client/interviews/${id}/cancellations`, { reason: 'schedule' })).status, 422)
  await theirs.post(`/client/interviews/${id}/cancellations`, { reason: 'decided', message: '別の方に決まりました。' })
  const over = await mine.get(`/my/interviews/${id}`)
  says(over.text, '取りやめの理由: 面談の必要がなくなった', '別の方に決まりました。')
  assert.equal((await mine.get(`/my/interviews/${id}/proposals`)).status, 303)
  says((await mine.get(`/my/interviews/${id}/journal`)).text, '面談を取りやめました', '日時確定 → 日程調整中')
})

test('the address changes while the date stands, and both hear of it', async () => {
  const { id, client, talent } = await interviews.booked()
  const theirs = await visitor(client)
  const path = `/client/interviews/${id}/places`
  says((await theirs.get(`/client/interviews/${id}`)).text, '会議のURL・場所を変える')
  const wrong = await theirs.post(path, { way: 'online', place: '喫茶ゆけむり' })
  assert.equal(wrong.status, 422)
  says(wrong.text, 'https:// で始まる会議のURL', 'value="喫茶ゆけむり"')
  assert.equal((await theirs.post(path, { way: 'place', place: '喫茶ゆけむり' })).status, 303)
  const mine = await (await visitor(talent)).get(`/my/interviews/${id}`)
  says(mine.text, '喫茶ゆけむり', '12月5日(金) 14:00', '日時確定')
  assert.doesNotMatch(mine.text, /場所を変える/)
  const told = await owner.selectFrom('mails').selectAll().where('once', 'like', `interview-booked-${id}-2%`).execute()
  assert.deepEqual(
    told.map(({ path: to }) => to).toSorted((a, b) => (a ?? '').localeCompare(b ?? '')),
    [`/client/interviews/${id}`, `/my/interviews/${id}`],
  )
})

test('after the talk: the word, the thought of the client, and the way on', async () => {
  const { id, application, talent, client } = await interviews.booked()
  assert.doesNotMatch((await (await visitor(client)).get(`/client/interviews/${id}`)).text, /面談は実施されましたか/)
  const theirs = await later(client)
  says((await theirs.get(`/client/interviews/${id}`)).text, '面談は実施されましたか')
  assert.equal((await theirs.post(`/client/interviews/${id}/statements`, {})).status, 422)
  await theirs.post(`/client/interviews/${id}/statements`, { said: 'held' })
  assert.equal((await theirs.post(`/client/interviews/${id}/outcomes`, { memo: 'a' })).status, 422)
  await theirs.post(`/client/interviews/${id}/outcomes`, { outcome: 'go_on', memo: '写真の話が具体的だった。' })
  const page = await theirs.get(`/client/interviews/${id}`)
  says(page.text, '実施済み', '写真の話が具体的だった。', `/client/applications/${application.id}/offers`)
  const mine = await later(talent)
  const seen = await mine.get(`/my/interviews/${id}`)
  says(seen.text, 'あなたからも記録してください')
  assert.doesNotMatch(seen.text, /写真の話|面談のあとの方針/)
  assert.doesNotMatch((await mine.get(`/my/interviews/${id}/journal`)).text, /方針/)
})

test('two words that do not agree come to the coordinator, who settles it for both to see', async () => {
  const { id, talent, client } = await interviews.disputed()
  const desk = await later(await member('operator'))
  says((await desk.get('/desk/interviews')).text, '双方の記録に食い違い')
  const page = await desk.get(`/desk/interviews/${id}`)
  says(page.text, '発注者: 相手が来なかった', '応募者: 面談を実施した', '結果を確かめる')
  assert.doesNotMatch(page.text, /面談のあとの方針/)
  assert.equal((await desk.post(`/desk/interviews/${id}/settlements`, {})).status, 422)
  assert.equal((await desk.post(`/desk/interviews/${id}/settlements`, { finding: 'talent' })).status, 303)
  for (const [actor, base] of [
    [talent, '/my'],
    [client, '/client'],
  ] as const)
    says((await (await later(actor)).get(`${base}/interviews/${id}`)).text, '応募者が不参加')
  says((await desk.get(`/desk/interviews/${id}/journal`)).text, '伴走担当が面談の結果を確かめました')
})

test('lists that are empty say what to do, and more than a page is turned over', async () => {
  const talent = await talentsOf(owner).complete()
  const client = await member('company')
  says((await (await visitor(talent)).get('/my/interviews')).text, '面談はまだありません', '応募を見る')
  says((await (await visitor(client)).get('/client/interviews?page=x')).text, '面談はまだありません', '求人と応募者')
  for (let n = 0; n < 21; n++) await interviews.cancelled({ client })
  const me = await visitor(client)
  says((await me.get('/client/interviews')).text, '終わった面談(21件)')
  says((await me.get('/client/interviews?page=2')).text, '21〜21件')
})

test('an applicant stays a number to the client until the talent consents, in the list and on the page', async () => {
  const { id, talent, client } = await interviews.booked()
  const me = await visitor(client)
  for (const path of ['/client/interviews', `/client/interviews/${id}`]) {
    const { text } = await me.get(path)
    says(text, '応募者1')
    assert.doesNotMatch(text, /山田/)
  }
  await talentsOf(owner).consented(db, talent, client.organizationId, ['name'])
  says((await me.get(`/client/interviews/${id}`)).text, '山田')
})

test('other people find nothing, and a viewer only reads', async () => {
  const { id, client, application } = await interviews.proposed()
  const strangers = [await member('company'), await member('municipality'), await talentsOf(owner).complete()]
  for (const actor of strangers) {
    const base = actor.kind === 'talent' ? '/my' : '/client'
    for (const path of [`/interviews/${id}`, `/interviews/${id}/proposals`, `/interviews/${id}/journal`])
      assert.equal((await (await visitor(actor)).get(base + path)).status, 404, path)
    assert.equal((await (await visitor(actor)).get(`${base}/applications/${application.id}/interviews`)).status, 404)
  }
  const viewer = await visitor(await member('company', client.organizationId, 'viewer'))
  const page = await viewer.get(`/client/interviews/${id}`)
  assert.equal(page.status, 200)
  assert.doesNotMatch(page.text, /取りやめる<|送り直す/)
  assert.equal((await viewer.get(`/client/interviews/${id}/proposals`)).status, 403)
})
