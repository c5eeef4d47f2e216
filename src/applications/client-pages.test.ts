import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { applicationsOf, type MadeApplication } from '../../tests/world/applications.ts'
import { office } from '../../tests/world/office.ts'
import { talentsOf } from '../../tests/world/talents.ts'
import type { Member } from '../actor.ts'
import { type ApplicationState, applicationStates } from './application.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const { member } = office(owner)
const talents = talentsOf(owner)
const applications = applicationsOf(owner)

/** A company with one posting and an applicant in each of the states, signed in. */
async function company(...states: ApplicationState[]) {
  const made = await applications.choosing(...states)
  return { ...made, me: await visitor(made.client) }
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
  for (const words of [
    '応募者1',
    '山田',
    '2件の応募が、あなたの返事を待っています',
    '2件中1件が一致',
    'あと7日',
    '見送り',
  ])
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

test('side by side the name stands first, its number behind it', async () => {
  const { client, postingId, people, me } = await company('submitted', 'submitted')
  await named(people[1] as MadeApplication, client)
  const page = await me.get(
    `/client/postings/${postingId}/comparison?${people.map(({ id }) => `with=${id}`).join('&')}`,
  )
  assert.match(page.text, /data-label="応募者1"/)
  assert.match(page.text, /data-label="山田 [^"]*\(応募2\)"/)
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

/** A form that posts there, or a link to the page where words or terms are asked; the dates of interviews are read by all. */
const leading = (path: string, deeds: string) => `action="${path}/(${deeds})"|href="${path}/(?!interviews)(${deeds})"`

test('the buttons are those of the table of moves, and a viewer has none', async () => {
  const { client, people } = await company(...applicationStates)
  const viewer = await visitor(await member('company', client.organizationId, 'viewer'))
  const me = await visitor(client)
  const buttons: Record<string, string> = {}
  for (const [n, state] of applicationStates.entries()) {
    const path = `/client/applications/${people[n]?.id}`
    const { text } = await me.get(path)
    buttons[state] = ['screenings', 'interviews', 'offers', 'declines']
      .filter((deed) => new RegExp(leading(path, deed)).test(text))
      .join(' ')
    if (state === 'screening')
      assert.match(text, /<button[^>]*>面談に進む<\/button>.*条件を提示する/s, 'one meets before one offers')
    const looked = await viewer.get(path)
    assert.equal(looked.status, 200)
    assert.doesNotMatch(looked.text, new RegExp(leading(path, 'screenings|interviews|marks|notes|offers|declines')))
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
