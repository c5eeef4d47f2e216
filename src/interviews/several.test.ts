import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { applicationsOf, type MadeApplication } from '../../tests/world/applications.ts'
import { interviewDeeds } from '../../tests/world/interview-deeds.ts'
import { goodProposal } from '../../tests/world/interviews.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { type Actor, as } from '../actor.ts'
import { NotFound, Stale } from '../platform/errors.ts'
import { proposeToSeveral, talkable } from './propose-several.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const applications = applicationsOf(owner)
const { book } = interviewDeeds(db, owner)

const send = (actor: Actor, postingId: string, people: readonly MadeApplication[]) =>
  as(db, actor, (tx) =>
    proposeToSeveral(tx, actor, postingId, { applicationIds: people.map(({ id }) => id), proposal: goodProposal }, NOW),
  )

const interviewsOfPosting = (postingId: string) =>
  owner.selectFrom('interviews').select(['id', 'talent_id']).where('posting_id', '=', postingId).execute()

test('those who are still to be chosen from and have no talk yet can be sent dates, and nobody else', async () => {
  const { client, postingId, people } = await applications.choosing(
    'submitted',
    'screening',
    'interview',
    'offered',
    'declined',
    'withdrawn',
  )
  const names = async () =>
    (await as(db, client, (tx) => talkable(tx, client, postingId))).applicants.map((a) => a.known)
  assert.deepEqual(await names(), ['応募者1', '応募者2', '応募者3'])
  await send(client, postingId, people.slice(0, 2))
  assert.deepEqual(await names(), ['応募者3'])
})

test('all are asked or none: one who is past talking stops the whole sending', async () => {
  const { client, postingId, people } = await applications.choosing('screening', 'declined')
  await assert.rejects(send(client, postingId, people), Stale)
  assert.deepEqual(await interviewsOfPosting(postingId), [])
  const elsewhere = await applications.choosing('screening')
  await assert.rejects(send(client, postingId, elsewhere.people), NotFound)
  await assert.rejects(send(await office(owner).member('company'), postingId, people.slice(0, 1)), NotFound)
})

test('each date goes to whoever chooses first; the next one takes another', async () => {
  const { client, postingId, people } = await applications.choosing('screening', 'screening', 'screening')
  await send(client, postingId, people)
  const made = await interviewsOfPosting(postingId)
  const of = (n: number) => {
    const talent = people[n]?.talent as MadeApplication['talent']
    return { talent, id: made.find((each) => each.talent_id === talent.talentId)?.id ?? '' }
  }
  await book(of(0).talent, of(0).id, 1, 1)
  await assert.rejects(book(of(1).talent, of(1).id, 1, 1), /先に決まりました/)
  await book(of(1).talent, of(1).id, 1, 2)
  const last = await (await visitor(of(2).talent)).get(`/my/interviews/${of(2).id}`)
  assert.match(last.text, /選べる候補日がなくなりました/)
})

test('the page: who can be chosen, what is wrong with what was typed, and nobody left', async () => {
  const { client, postingId, people } = await applications.choosing('screening', 'submitted')
  const path = `/client/postings/${postingId}/interviews`
  const me = await visitor(client)
  assert.match((await me.get(path)).text, /応募者1[\s\S]*応募者2/)
  const date = { minutes: '60', 'slot1-year': '2025', 'slot1-month': '12', 'slot1-day': '10', time1: '18:00' }
  const form = { kind: 'first', way: 'place', place: '湯けむり旅館', ...date }
  const nobody = await me.post(path, form)
  assert.equal(nobody.status, 422)
  assert.match(nobody.text, /応募者を1つ以上選んでください[\s\S]*value="湯けむり旅館"/)
  const sent = await me.post(path, { ...form, chosen: people.map(({ id }) => id) })
  assert.deepEqual([sent.status, sent.location], [303, '/client/interviews'])
  assert.match((await me.get('/client/interviews')).text, /相手の返事を待っています\(2件\)/)
  assert.match((await me.get(path)).text, /候補日を送れる応募者はいません/)
  const again = await me.post(path, { ...form, chosen: people.map(({ id }) => id) })
  assert.equal(again.status, 409)
  const stranger = await visitor(await office(owner).member('company'))
  assert.equal((await stranger.get(path)).status, 404)
})
