import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { applicationsOf, type MadeApplication } from '../../tests/world/applications.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { talentsOf } from '../../tests/world/talents.ts'
import type { Member } from '../actor.ts'
import { type ApplicationState, applicationStates } from './application.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const { member } = office(owner)
const posting = postingsOf(owner)
const talents = talentsOf(owner)
const applications = applicationsOf(owner)

/** A company with one posting and an applicant in each of the states. */
async function company(...states: ApplicationState[]) {
  const client = await member('company')
  const made = await posting('published', { client_id: client.organizationId, seats: 9 })
  const shared = { client, posting: { ...made, clientId: client.organizationId } }
  const people: MadeApplication[] = []
  for (const [n, state] of states.entries())
    people.push(await applications.made(state, { ...shared, row: { submitted_at: new Date(NOW.getTime() + n) } }))
  return { client, postingId: made.id, people, shared, me: await visitor(client) }
}
const named = ({ talent, id }: MadeApplication, { organizationId }: Member) =>
  talents.consented(db, talent, organizationId, ['name', 'email', 'career'], id)

test('the list names those who consented and numbers the others, and says who still waits', async () => {
  const { client, postingId, people, me } = await company('submitted', 'screening', 'declined')
  await named(people[1] as MadeApplication, client)
  await owner
    .insertInto('posting_skills')
    .values([
      { posting_id: postingId, skill: 'seo' },
      { posting_id: postingId, skill: 'customer-support' },
    ])
    .execute()
  const page = await me.get(`/client/postings/${postingId}/applications`)
  assert.equal(page.status, 200)
  for (const words of ['応募者1', '山田', '2件の応募が、あなたの返事を待っています', '2件中1件', 'あと7日', '見送り'])
    assert.ok(page.text.includes(words), words)
  assert.doesNotMatch(page.text, /応募者2(?!\d)/)
  const ended = await me.get(`/client/postings/${postingId}/applications?show=ended`)
  assert.match(ended.text, /応募者3/)
  assert.doesNotMatch(ended.text, /応募者1(?!\d)/)
  const odd = await me.get(`/client/postings/${postingId}/applications?show=nonsense&page=-3`)
  assert.equal(odd.status, 200)
})

test('a posting nobody applied to says what to do', async () => {
  const { postingId, me } = await company()
  assert.match((await me.get(`/client/postings/${postingId}/applications`)).text, /応募はまだありません/)
  assert.match((await me.get(`/client/postings/${postingId}/comparison`)).text, /比べる応募者が選ばれていません/)
  assert.match((await me.get(`/client/postings/${postingId}/declines`)).text, /返事を待っている応募はありません/)
})

test('more applicants than a page holds are turned over', async () => {
  const { postingId, me } = await company(...Array.from({ length: 23 }, () => 'submitted' as const))
  const second = await me.get(`/client/postings/${postingId}/applications?page=2`)
  assert.match(second.text, /21〜23件 \/ 全23件/)
  const declines = await me.get(`/client/postings/${postingId}/declines`)
  assert.equal(declines.text.match(/この方へのひとこと/g)?.length, 23)
})

test('up to four stand side by side; strangers among them are not found', async () => {
  const { postingId, people, me } = await company('submitted', 'screening', 'interview', 'offered', 'submitted')
  const query = (ids: string[]) => ids.map((id) => `with=${id}`).join('&')
  const ids = people.map(({ id }) => id)
  const page = await me.get(`/client/postings/${postingId}/comparison?${query(ids.slice(0, 4))}`)
  for (const n of [1, 2, 3, 4]) assert.ok(page.text.includes(`data-label="応募者${n}"`))
  const five = await me.get(`/client/postings/${postingId}/comparison?${query(ids)}`)
  assert.match(five.text, /並べられるのは4人までです/)
  assert.equal(five.text.includes('data-label="応募者5"'), false)
  const stranger = await applications.submitted()
  for (const bad of [stranger.id, 'x', '%00'])
    assert.equal((await me.get(`/client/postings/${postingId}/comparison?with=${ids[0]}&with=${bad}`)).status, 404)
})

test('an applicant’s page shows what was consented to, no more, and looking at contact data is remembered', async () => {
  const { client, people, me } = await company('submitted')
  const one = people[0] as MadeApplication
  const anonymous = await me.get(`/client/applications/${one.id}`)
  assert.match(anonymous.text, /氏名と連絡先はまだ伝えられていません/)
  assert.doesNotMatch(anonymous.text, /山田|都市商事|@example/)
  await named(one, client)
  const known = await me.get(`/client/applications/${one.id}`)
  assert.match(known.text, /山田/)
  assert.match(known.text, /都市商事株式会社/)
  const seen = await owner
    .selectFrom('accesses')
    .select(['what', 'subject'])
    .where('actor_account', '=', client.accountId)
    .orderBy('seq')
    .execute()
  assert.deepEqual(
    seen.map(({ what, subject }) => [what, subject === one.id ? 'application' : 'talent']),
    [
      ['application.seen', 'application'],
      ['contact.seen', 'talent'],
      ['application.seen', 'application'],
    ],
  )
})

test('the buttons are those of the table of moves, and a viewer has none', async () => {
  const { client, people } = await company(...applicationStates)
  const viewer = await visitor(await member('company', client.organizationId, 'viewer'))
  const me = await visitor(client)
  const buttons: Record<string, string> = {}
  for (const [n, state] of applicationStates.entries()) {
    const path = `/client/applications/${people[n]?.id}`
    const { text } = await me.get(path)
    buttons[state] = ['screenings', 'interviews', 'offers', 'declines']
      .filter((deed) => text.includes(`${path}/${deed}"`))
      .join(' ')
    const looked = await viewer.get(path)
    assert.equal(looked.status, 200)
    assert.doesNotMatch(looked.text, new RegExp(`${path}/(screenings|interviews|offers|declines|marks)"`))
  }
  assert.deepEqual(buttons, {
    submitted: 'screenings interviews offers declines',
    screening: 'interviews offers declines',
    interview: 'offers declines',
    offered: 'declines',
    accepted: '',
    contracted: '',
    declined: '',
    withdrawn: '',
  })
})

test('screening and an interview are one press each; a second press from an old page says where it is by now', async () => {
  const { people, me } = await company('submitted')
  const path = `/client/applications/${people[0]?.id}`
  assert.deepEqual(
    [(await me.post(`${path}/screenings`)).location, (await me.post(`${path}/interviews`)).location],
    [path, path],
  )
  const stale = await me.post(`${path}/screenings`)
  assert.equal(stale.status, 409)
  assert.match(stale.text, /すでに「面談」になっています/)
})

const terms = {
  feeKind: 'monthly',
  feeYen: '50,000',
  hoursPerMonth: '10',
  'startsOn-year': '2026',
  'startsOn-month': '1',
  'startsOn-day': '1',
  'endsOn-year': '2026',
  'endsOn-month': '6',
  'endsOn-day': '30',
  duties: 'ECサイトの改善',
  workPlace: 'オンライン',
  paymentRule: 'next-month-end',
  travelPaidBy: 'client',
}

test('the offer is filled in from the posting, reckoned, and sent', async () => {
  const { people, me } = await company('interview')
  const path = `/client/applications/${people[0]?.id}`
  const form = await me.get(`${path}/offers`)
  for (const words of [
    'ECサイトの課題を整理し',
    'value="50000"',
    '1回の振込額',
    '49,895円',
    '300,000円',
    '2026年2月27日(金)',
  ])
    assert.ok(form.text.includes(words), words)
  const preview = await me.post(`${path}/offers`, { ...terms, feeYen: '30000', step: 'preview' })
  assert.equal(preview.status, 200)
  assert.match(preview.text, /180,000円/)
  const wrong = await me.post(`${path}/offers`, { ...terms, 'endsOn-year': '2025', step: 'offer' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /終了日は開始日以降の日付にしてください/)
  assert.match(wrong.text, /value="2025"/)
  const unlawful = await me.post(`${path}/offers`, { ...terms, paymentRule: 'next-next-month-end', step: 'offer' })
  assert.equal(unlawful.status, 422)
  const sent = await me.post(`${path}/offers`, { ...terms, step: 'offer' })
  assert.deepEqual([sent.status, sent.location], [303, path])
  const offers = await owner
    .selectFrom('offers')
    .select('fee_yen')
    .where('application_id', '=', people[0]?.id ?? '')
    .execute()
  assert.deepEqual(offers, [{ fee_yen: 50_000 }])
})

test('a decline starts from a template and is never empty', async () => {
  const { people, me } = await company('screening')
  const path = `/client/applications/${people[0]?.id}`
  const page = await me.get(`${path}/declines?reason=timing`)
  assert.match(page.text, /始められる時期について検討しましたが/)
  assert.match((await me.get(`${path}/declines?reason=%00`)).text, /文例から始める/)
  const empty = await me.post(`${path}/declines`, { reason: 'timing', message: '' })
  assert.equal(empty.status, 422)
  const emoji = await me.post(`${path}/declines`, { reason: 'timing', message: '🙏🙏🙏🙏🙏' })
  assert.equal(emoji.status, 422)
  assert.equal(
    (await me.post(`${path}/declines`, { reason: 'timing', message: 'ご応募ありがとうございました。' })).status,
    303,
  )
  assert.match((await me.get(path)).text, /見送りのメッセージ/)
})

test('several are declined together, each with a sentence; what was typed stays when one is missing', async () => {
  const { postingId, people, me } = await company('submitted', 'screening', 'interview')
  const [a, b] = people.map(({ id }) => id) as [string, string]
  const path = `/client/postings/${postingId}/declines`
  const fields = {
    common: 'このたびはご応募ありがとうございました。',
    chosen: [a, b],
    [`sentence-${a}`]: 'SNSの実績に感心しました。',
    [`reason-${a}`]: 'skill',
    [`reason-${b}`]: 'timing',
  }
  const missing = await me.post(path, fields)
  assert.equal(missing.status, 422)
  assert.match(missing.text, new RegExp(`href="#sentence-${b}"`))
  assert.match(missing.text, />SNSの実績に感心しました。<\/textarea>/)
  const noReason = await me.post(path, {
    ...fields,
    [`reason-${b}`]: '',
    [`sentence-${b}`]: '旅館の経験に感心しました。',
  })
  assert.match(noReason.text, new RegExp(`href="#reason-${b}"`))
  const nobody = await me.post(path, { common: fields.common })
  assert.match(nobody.text, /href="#chosen"/)
  const done = await me.post(path, { ...fields, [`sentence-${b}`]: '旅館の経験に感心しました。' })
  assert.deepEqual([done.status, done.location], [303, `/client/postings/${postingId}/applications`])
  const states = await owner
    .selectFrom('applications')
    .select('state')
    .where('posting_id', '=', postingId)
    .orderBy('submitted_at')
    .execute()
  assert.deepEqual(
    states.map(({ state }) => state),
    ['declined', 'declined', 'interview'],
  )
})

test('another company, the host town and an operator find none of these pages; a viewer changes nothing', async () => {
  const { client, postingId, people } = await company('submitted')
  const { municipality_id } = await owner
    .selectFrom('postings')
    .select('municipality_id')
    .where('id', '=', postingId)
    .executeTakeFirstOrThrow()
  const one = `/client/applications/${people[0]?.id}`
  const pages = [
    one,
    `${one}/journal`,
    `${one}/offers`,
    `${one}/declines`,
    ...['applications', 'comparison', 'declines'].map((p) => `/client/postings/${postingId}/${p}`),
  ]
  const strangers = [
    await member('company'),
    await member('municipality', municipality_id),
    await member('operator'),
    await member('supporter'),
  ]
  for (const stranger of strangers) {
    const them = await visitor(stranger)
    for (const page of pages) assert.equal((await them.get(page)).status, 404, `${stranger.kind} ${page}`)
    for (const deed of ['screenings', 'interviews', 'marks'])
      assert.equal((await them.post(`${one}/${deed}`, { mark: 'yes' })).status, 404)
    assert.equal(
      (await them.post(`${one}/declines`, { reason: 'skill', message: 'ありがとうございました。' })).status,
      404,
    )
    assert.equal((await them.post(`${one}/offers`, terms)).status, 404)
    assert.equal(
      (await them.post(`/client/postings/${postingId}/declines`, { chosen: people[0]?.id ?? '' })).status,
      404,
    )
  }
  const viewer = await visitor(await member('company', client.organizationId, 'viewer'))
  assert.equal((await viewer.post(`${one}/screenings`)).status, 403)
  assert.equal((await viewer.get(`${one}/offers`)).status, 403)
})

test('the operator sees whose turn it is, late ones first, and neither names nor words', async () => {
  const operator = await visitor(await member('operator'))
  const late = await applications.submitted({
    row: { reply_by: new Date(NOW.getTime() - 3 * 86_400_000) },
    ofPosting: { title: '遅れている求人' },
  })
  await applications.submitted({ ofPosting: { title: '間に合う求人' } })
  const page = await operator.get('/desk/applications')
  assert.match(page.text, /遅れている求人/)
  assert.match(page.text, /3日超過/)
  assert.doesNotMatch(page.text, /間に合う求人/)
  assert.match((await operator.get('/desk/applications?show=waiting')).text, /間に合う求人/)
  for (const path of ['', '/journal']) {
    const one = await operator.get(`/desk/applications/${late.id}${path}`)
    assert.equal(one.status, 200)
    assert.doesNotMatch(one.text, /山田|温泉街で育ち/)
  }
  const talent = await visitor(late.talent)
  assert.equal((await talent.get('/desk/applications')).status, 404)
})
