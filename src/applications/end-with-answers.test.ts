import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { applicationsOf, type MadeApplication } from '../../tests/world/applications.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as } from '../actor.ts'
import { Invalid, Stale } from '../platform/errors.ts'
import { postingStates } from '../postings/posting.ts'
import type { ApplicationState } from './application.ts'
import { type Ending, endingsFrom, endWithAnswers } from './end-with-answers.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const applications = applicationsOf(owner)
const common = 'このたびはご応募いただき、ありがとうございました。'

async function posting(...states: ApplicationState[]) {
  const made = await applications.choosing(...states)
  return { ...made, people: made.people }
}
const own = ({ id }: MadeApplication, n: number) => ({
  id,
  reason: 'closed' as const,
  sentence: `${n}人目の方の、旅館でのご経験が心に残りました。`,
})
const end = (
  { client, postingId }: { client: MadeApplication['client']; postingId: string },
  people: ReturnType<typeof own>[],
  ending: Ending,
) => as(db, client, (tx) => endWithAnswers(tx, client, postingId, { people, common, ending }, NOW))
const stateOf = async (postingId: string) => ({
  posting: (await owner.selectFrom('postings').select('state').where('id', '=', postingId).executeTakeFirstOrThrow())
    .state,
  applications: (
    await owner
      .selectFrom('applications')
      .select('state')
      .where('posting_id', '=', postingId)
      .orderBy('submitted_at')
      .execute()
  ).map(({ state }) => state),
})

test('which ways to end stand open in which state — the whole table', () => {
  const table = postingStates.map((state) => {
    const ways = new Set(endingsFrom(state).map((ending) => ending.split(':')[0]))
    return `${state}: ${[...ways].join(' ') || '—'}`
  })
  assert.deepEqual(table, [
    'draft: withdraw',
    'review: withdraw',
    'returned: withdraw',
    'published: close withdraw',
    'closed: giveUp withdraw',
    'filled: —',
    'unfilled: —',
    'withdrawn: —',
  ])
})

test('everybody who is open is answered, each in their own words, and recruiting ends in the same act', async () => {
  const made = await posting('submitted', 'screening', 'offered', 'withdrawn', 'declined')
  const open = made.people.slice(0, 3)
  await end(made, open.map(own), 'withdraw:budget')
  assert.deepEqual(await stateOf(made.postingId), {
    posting: 'withdrawn',
    applications: ['declined', 'declined', 'declined', 'withdrawn', 'declined'],
  })
  const messages = await owner
    .selectFrom('declines')
    .select('message')
    .where(
      'application_id',
      'in',
      open.map(({ id }) => id),
    )
    .execute()
  assert.equal(new Set(messages.map(({ message }) => message)).size, 3)
})

test('nobody is left in silence: one who was forgotten, or came meanwhile, stops the ending', async () => {
  const made = await posting('submitted', 'interview')
  const before = await stateOf(made.postingId)
  for (const people of [[], made.people.slice(0, 1).map(own)])
    await assert.rejects(
      end(made, people, 'close'),
      (error) => error instanceof Invalid && /残っています/.test(error.message),
    )
  assert.deepEqual(await stateOf(made.postingId), before)
})

test('where an agreement stands the posting is not withdrawn, and then nobody is declined either', async () => {
  const made = await posting('submitted', 'accepted')
  const before = await stateOf(made.postingId)
  await assert.rejects(end(made, made.people.slice(0, 1).map(own), 'withdraw:budget'), Stale)
  assert.deepEqual(await stateOf(made.postingId), before)
  await end(made, made.people.slice(0, 1).map(own), 'close')
  assert.deepEqual(await stateOf(made.postingId), { posting: 'closed', applications: ['declined', 'accepted'] })
})

test('the page lists who waits, shows what would be sent, and sends it only then', async () => {
  const made = await posting('submitted', 'screening', 'declined')
  const me = await visitor(made.client)
  const path = `/client/postings/${made.postingId}/endings`
  const page = await me.get(path)
  assert.match(page.text, /選考の続いている応募者が2人います/)
  const [a, b] = made.people as [MadeApplication, MadeApplication]
  const fields = {
    ending: 'close',
    common,
    [`sentence-${a.id}`]: '旅館でのご経験が、社内で話題になりました。',
    [`reason-${a.id}`]: 'closed',
    [`sentence-${b.id}`]: 'ご提案の広告の案は、とても参考になりました。',
    [`reason-${b.id}`]: 'closed',
  }
  const looked = await me.post(path, { ...fields, step: 'preview' })
  assert.equal(looked.status, 200)
  assert.match(looked.text, /まだ送っていません/)
  assert.match(looked.text, /社内で話題になりました。<br\/><br\/>このたびはご応募/)
  assert.deepEqual((await stateOf(made.postingId)).posting, 'published')
  const same = await me.post(path, {
    ...fields,
    [`sentence-${b.id}`]: fields[`sentence-${a.id}`] as string,
    step: 'preview',
  })
  assert.deepEqual([same.status, /ほかの方と同じ文です/.test(same.text)], [422, true])
  const unnamed = await me.post(path, { ...fields, [`reason-${b.id}`]: '', step: 'send' })
  assert.deepEqual([unnamed.status, /見送りの理由を選んでください/.test(unnamed.text)], [422, true])
  assert.equal((await me.post(path, { ...fields, step: 'send' })).location, `/client/postings/${made.postingId}`)
  assert.deepEqual(await stateOf(made.postingId), {
    posting: 'closed',
    applications: ['declined', 'declined', 'declined'],
  })
})

test('a posting whose applicants are all answered ends with one choice; one that is over has no way left', async () => {
  const made = await posting('declined')
  const me = await visitor(made.client)
  const path = `/client/postings/${made.postingId}/endings`
  assert.match((await me.get(path)).text, /選考の続いている応募者はいません/)
  assert.equal((await me.post(path, {})).status, 422)
  assert.equal((await me.post(path, { ending: 'close' })).status, 303)
  assert.equal((await me.post(path, { ending: 'giveUp:no_fit' })).status, 303)
  assert.match((await me.get(path)).text, /すでに終わっています/)
  const stranger = await visitor(await office(owner).member('company'))
  assert.deepEqual(
    [(await stranger.get(path)).status, (await stranger.post(path, { ending: 'close' })).status],
    [404, 404],
  )
})
