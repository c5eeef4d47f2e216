import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { office } from '../../tests/world/office.ts'
import { applicationStates } from './application.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const { member } = office(owner)
const applications = applicationsOf(owner)

/** Headings of the columns with how many there are, as the page has them. */
const columnsIn = (text: string) =>
  [...text.matchAll(/<h2 id="column-[a-z]+">([^<]+)<span class="quiet">（(\d+)）/g)].map(
    ([, name, n]) => `${name} ${n}`,
  )

test('the board: a column for each state, and on every card the moves that are possible there and no others', async () => {
  const { client, postingId, people } = await applications.choosing(...applicationStates)
  const me = await visitor(client)
  const { text } = await me.get(`/client/postings/${postingId}/board`)
  assert.deepEqual(columnsIn(text), ['応募 1', '選考中 1', '面談 1', '条件提示 1', '合意・成約 2', '見送り・辞退 2'])
  const movesOf = (id = '') =>
    ['screenings', 'interviews', 'offers', 'declines']
      .filter((deed) => text.includes(`/client/applications/${id}/${deed}"`))
      .join(' ')
  assert.deepEqual(
    people.map(({ id }, n) => `${applicationStates[n]}: ${movesOf(id)}`),
    [
      'submitted: screenings interviews offers declines',
      'screening: interviews offers declines',
      'interview: offers declines',
      'offered: declines',
      'accepted: ',
      'contracted: ',
      'declined: ',
      'withdrawn: ',
    ],
  )
  for (const words of ['次は、あなたの返事', '次は、応募者の返事', 'あと7日', '一覧で見る'])
    assert.ok(text.includes(words), words)
})

test('a card that was moved leads back to the board; from the applicant’s own page one stays there', async () => {
  const { client, postingId, people } = await applications.choosing('submitted', 'submitted')
  const me = await visitor(client)
  const path = (n: number) => `/client/applications/${people[n]?.id}`
  assert.equal(
    (await me.post(`${path(0)}/screenings`, { from: postingId })).location,
    `/client/postings/${postingId}/board`,
  )
  assert.equal((await me.post(`${path(1)}/screenings`, { from: '//evil.example' })).location, path(1))
  const { text } = await me.get(`/client/postings/${postingId}/board`)
  assert.deepEqual(columnsIn(text).slice(0, 2), ['応募 0', '選考中 2'])
})

test('a viewer reads the board and finds nothing to press; another company finds no board', async () => {
  const { client, postingId } = await applications.choosing('submitted')
  const viewer = await visitor(await member('company', client.organizationId, 'viewer'))
  const { status, text } = await viewer.get(`/client/postings/${postingId}/board`)
  assert.equal(status, 200)
  assert.doesNotMatch(text, /action="\/client\/applications/)
  const stranger = await visitor(await member('company'))
  assert.equal((await stranger.get(`/client/postings/${postingId}/board`)).status, 404)
})

test('list and board are narrowed by the same address, and each leads to the other with it', async () => {
  const { client, postingId, people } = await applications.choosing('submitted', 'screening')
  const me = await visitor(client)
  await me.post(`/client/applications/${people[0]?.id}/marks`, { mark: 'yes', note: '' })
  await me.post(`/client/applications/${people[0]?.id}/notes`, { words: '一緒に現場を見たい。' })
  const board = await me.get(`/client/postings/${postingId}/board?mark=yes`)
  assert.deepEqual(columnsIn(board.text).slice(0, 2), ['応募 1', '選考中 0'])
  assert.ok(board.text.includes(`/client/postings/${postingId}/applications?mark=yes`))
  assert.match(board.text, /メモ1件/)
  const list = await me.get(`/client/postings/${postingId}/applications?mark=yes&order=newest`)
  assert.ok(list.text.includes(`/client/postings/${postingId}/board?mark=yes&amp;order=newest`))
  assert.match(list.text, /全1件/)
})

test('what is typed too long into a note stays on the page with a sentence', async () => {
  const { client, people } = await applications.choosing('screening')
  const me = await visitor(client)
  const path = `/client/applications/${people[0]?.id}`
  const long = 'あ'.repeat(2001)
  const { status, text } = await me.post(`${path}/notes`, { words: long })
  assert.deepEqual([status, text.includes(long), /2000文字以内/.test(text)], [422, true, true])
  assert.equal((await me.post(`${path}/notes`, { words: '' })).status, 422)
})
