import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { applicationsOf } from '../../../tests/world/applications.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { postingsOf } from '../../../tests/world/postings.ts'
import { scoutsOf, scoutWords } from '../../../tests/world/scouts.ts'
import { type ScoutState, scoutStateNames } from './scout.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const { member } = office(owner)
const scouts = scoutsOf(owner)

test('a company looks at somebody without a name, writes a sentence, and sees 人材A waiting', async () => {
  const { client, postingId, talent } = await scouts.inviting()
  const me = await visitor(client)
  const path = `/client/postings/${postingId}/talents/${talent.talentId}/scouts`
  const form = await me.get(path)
  assert.match(form.text, /旅館とECの立て直しを8年/)
  assert.doesNotMatch(form.text, /山田|都市商事/, 'neither a name nor an employer')
  const short = await me.post(path, { message: 'ぜひ一度。' })
  assert.deepEqual([short.status, short.text.includes('ぜひ一度。'), /20文字以上/.test(short.text)], [422, true, true])
  assert.equal((await me.post(path, { message: scoutWords })).location, `/client/postings/${postingId}/scouts`)
  const list = await me.get(`/client/postings/${postingId}/scouts`)
  for (const words of ['人材A', '未読', scoutWords, '今日はあと9件']) assert.ok(list.text.includes(words), words)
  assert.doesNotMatch(list.text, /山田/)
  const again = await me.get(path)
  assert.match(again.text, /すでに声をかけています/)
  assert.doesNotMatch(again.text, /name="message"/, 'no form where it cannot be sent')
  assert.equal((await me.post(path, { message: scoutWords })).status, 409)
})

test('a viewer reads and has no form; another company finds neither list nor form', async () => {
  const { client, postingId, talent } = await scouts.inviting()
  const path = `/client/postings/${postingId}`
  const viewer = await visitor(await member('company', client.organizationId, 'viewer'))
  const form = await viewer.get(`${path}/talents/${talent.talentId}/scouts`)
  assert.deepEqual([form.status, /name="message"/.test(form.text)], [200, false])
  const stranger = await visitor(await member('company'))
  for (const page of [`${path}/scouts`, `${path}/talents/${talent.talentId}/scouts`])
    assert.equal((await stranger.get(page)).status, 404, page)
})

test('what the sender and the talent read of a scout, state by state', async () => {
  const told: Record<string, [RegExp, RegExp]> = {
    sent: [/返事を待っています/, /までにお返事をお願いします/],
    opened: [/読まれました/, /までにお返事をお願いします/],
    accepted: [/応募したいと返事がありました/, /スカウトを受けると返事をしました/],
    declined: [/見送りたいと返事がありました/, /このスカウトは見送りました/],
    expired: [/期限が過ぎました/, /期限は過ぎました/],
    withdrawn: [/スカウトを取り消しました/, /発注者が取り消しました/],
  }
  for (const state of Object.keys(scoutStateNames) as ScoutState[]) {
    const { id, client, postingId, talent } = await scouts.made(state)
    const [theirs, mine] = told[state] as [RegExp, RegExp]
    const list = await (await visitor(client)).get(`/client/postings/${postingId}/scouts`)
    assert.match(list.text, theirs, state)
    assert.equal(list.text.includes(`/client/scouts/${id}/withdrawals`), state === 'sent' || state === 'opened', state)
    const page = await (await visitor(talent)).get(`/my/scouts/${id}`)
    assert.match(page.text, mine, state)
    assert.equal(page.text.includes(`/my/scouts/${id}/acceptances`), state === 'sent' || state === 'opened', state)
  }
})

test('opening the page is the first look, and the record tells both sides', async () => {
  const { id, client, talent } = await scouts.made('sent')
  const me = await visitor(talent)
  await me.get(`/my/scouts/${id}`)
  await me.get(`/my/scouts/${id}`)
  for (const [who, path] of [
    [me, `/my/scouts/${id}/journal`],
    [await visitor(client), `/client/scouts/${id}/journal`],
  ] as const) {
    const { text } = await who.get(path)
    assert.equal(text.match(/スカウトが開かれました/g)?.length, 1)
  }
})

test('a yes leads to the application, which begins with thanks and still asks for the consent', async () => {
  const { id, talent, client, postingId } = await scouts.made('opened')
  const me = await visitor(talent)
  const path = `/postings/${postingId}/application`
  assert.doesNotMatch((await me.get(path)).text, /お声がけいただき/)
  assert.equal((await me.post(`/my/scouts/${id}/acceptances`)).location, path)
  const { text } = await me.get(path)
  assert.match(text, /お声がけいただき、ありがとうございます/)
  assert.match(text, /上の内容の提供に同意します/)
  const bid = {
    motivation: 'お声がけいただき、ありがとうございます。応募いたします。',
    naming: 'later',
    consent: 'yes',
  }
  assert.equal((await me.post(path, bid)).status, 303)
  const list = await (await visitor(client)).get(`/client/postings/${postingId}/scouts`)
  assert.match(list.text, /応募がありました/)
})

test('the talent’s list: what waits first, the switch, and who was blocked', async () => {
  const { id, talent, client } = await scouts.made('sent')
  await scouts.made('declined', { talent })
  const me = await visitor(talent)
  const list = await me.get('/my/scouts')
  for (const words of ['お返事を待っています(1件)', '終わったスカウト(1件)', 'スカウトを受け取らない'])
    assert.ok(list.text.includes(words), words)
  await me.post(`/my/scouts/${id}/blocks`)
  const after = await me.get('/my/scouts')
  assert.match(after.text, /スカウトを受け取らない組織/)
  await me.post(`/my/blocked-clients/${client.organizationId}/removals`)
  assert.doesNotMatch((await me.get('/my/scouts')).text, /スカウトを受け取らない組織/)
  assert.equal((await me.post('/my/scout-switches', { version: '1', wanted: 'no' })).location, '/my/scouts')
  const old = await me.post('/my/scout-switches', { version: '1', wanted: 'yes' })
  assert.deepEqual([old.status, /変更されました/.test(old.text)], [422, true])
  assert.match((await me.get('/my/scouts')).text, /いまは、スカウトを受け取りません/)
})

test('an empty list says what to do next, on both sides', async () => {
  const { client, postingId, talent } = await scouts.inviting()
  const list = await (await visitor(client)).get(`/client/postings/${postingId}/scouts`)
  assert.match(list.text, /まだ誰にも声をかけていません/)
  assert.ok(list.text.includes(`/client/postings/${postingId}/suggestions`))
  assert.match((await (await visitor(talent)).get('/my/scouts')).text, /スカウトはまだ届いていません/)
})

test('many scouts are turned over page by page, the latest first, and keep their letters', async () => {
  const client = await member('company')
  const { postingId } = await scouts.made('sent', { client })
  for (let n = 1; n <= 21; n++)
    await scouts.made('sent', { client, postingId, row: { sent_at: new Date(NOW.getTime() + n * 1000) } })
  const me = await visitor(client)
  const path = `/client/postings/${postingId}/scouts`
  const lettersOn = async (page: number) =>
    [...(await me.get(`${path}?page=${page}`)).text.matchAll(/class="over">人材([A-Z]+)</g)].map(([, letter]) => letter)
  assert.deepEqual(
    [(await lettersOn(1)).slice(0, 2), await lettersOn(2)],
    [
      ['V', 'U'],
      ['B', 'A'],
    ],
  )
})

test('an operator invites on a company’s behalf, and the talent reads who wrote', async () => {
  const { postingId, talent } = await scouts.inviting()
  const operator = await visitor(await member('operator'))
  const path = `/client/postings/${postingId}/talents/${talent.talentId}/scouts`
  assert.equal((await operator.post(path, { message: scoutWords })).status, 303)
  const { id } = await owner
    .selectFrom('scouts')
    .select('id')
    .where('posting_id', '=', postingId)
    .executeTakeFirstOrThrow()
  assert.match((await (await visitor(talent)).get(`/my/scouts/${id}`)).text, /発注者に代わって書きました/)
})

test('the list of whom to invite leads to each of them', async () => {
  // The list has twenty places, and the tests above made more people than that who are all alike.
  await owner.updateTable('talents').set({ open_to_scouts: false }).execute()
  const { client, postingId, talent } = await scouts.inviting()
  await owner.insertInto('posting_skills').values({ posting_id: postingId, skill: 'instagram', must: true }).execute()
  await applicationsOf(owner).submitted()
  const me = await visitor(client)
  const href = `/client/postings/${postingId}/talents/${talent.talentId}/scouts`
  const list = () => me.get(`/client/postings/${postingId}/suggestions`)
  assert.ok((await list()).text.includes(href))
  await me.post(href, { message: scoutWords })
  const after = (await list()).text
  assert.deepEqual([after.includes(href), after.includes('声をかけました')], [false, true])
  const { id } = await owner
    .selectFrom('scouts')
    .select('id')
    .where('posting_id', '=', postingId)
    .executeTakeFirstOrThrow()
  const second = await postingsOf(owner)('published', { client_id: client.organizationId })
  await (await visitor(talent)).post(`/my/scouts/${id}/blocks`)
  const page = await me.get(`/client/postings/${second.id}/talents/${talent.talentId}/scouts`)
  assert.match(page.text, /スカウトを受け取っていません/)
})
