import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { test } from 'vitest'
import { as } from '../actor.ts'
import { NotFound } from '../platform/errors.ts'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { house } from '../../tests/visitor.ts'
import { inviteMember } from '../organizations/invite-member.ts'
import { alertKinds } from './alerts.ts'
import { type Today, today } from './today.ts'

const { db, owner } = await freshDatabase()
const { member, talent } = office(owner)
const posting = postingsOf(owner)
const DAY = 86_400_000
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY)
const operator = await member('operator')
const look = (now = NOW) => as(db, operator, (tx) => today(tx, operator, now))
const counts = (work: Today) => Object.entries(work).map(([kind, { count }]) => `${kind} ${count}`)

async function application(postingId: string, clientId: string, municipalityId: string, reply_by: Date): Promise<void> {
  const { accountId, talentId } = await talent()
  await owner
    .insertInto('applications')
    .values({
      id: randomUUID(),
      posting_id: postingId,
      talent_id: talentId,
      account_id: accountId,
      client_id: clientId,
      municipality_id: municipalityId,
      state: 'submitted',
      motivation: 'お手伝いしたいです',
      submitted_at: daysAgo(8),
      state_since: daysAgo(8),
      reply_by,
    })
    .execute()
}

async function mail(state: string, at: Date, subject = '応募がありました'): Promise<string> {
  const id = randomUUID()
  const letter = {
    once: `mail-of-${id}`,
    to_address: 'hanako@example.jp',
    subject,
    body: '本文です\n次の行',
    path: '/my',
  }
  await owner
    .insertInto('mails')
    .values({ id, ...letter, state, at })
    .execute()
  return id
}

test('an empty desk has nothing to do', async () => {
  assert.deepEqual(
    counts(await look()),
    alertKinds.map((kind) => `${kind} 0`),
  )
  const page = await (await house(db).visitor(operator)).get('/desk')
  assert.equal(page.status, 200)
  assert.match(page.text, /いま待っている仕事はありません/)
})

test('each thing that needs a person is counted once, and what does not is left out', async () => {
  await posting('review', { title: '審査を待つ' })
  await posting('draft')
  await posting('published', { title: '静かな求人', published_at: daysAgo(8) })
  await posting('published', { published_at: daysAgo(2) })
  const answered = await posting('published', { title: '返事待ち', published_at: daysAgo(20) })
  await application(answered.id, answered.clientId, answered.municipalityId, daysAgo(1))
  await application(answered.id, answered.clientId, answered.municipalityId, daysAgo(-3))
  const company = await member('company')
  const invite = (email: string, now: Date) =>
    as(db, company, (tx) => inviteMember(tx, company, company.organizationId, { email, role: 'editor' }, now))
  await invite('soon@example.jp', daysAgo(6))
  await invite('fresh@example.jp', NOW)
  await mail('bounced', daysAgo(1))
  await mail('bounced', daysAgo(40))
  await mail('sent', daysAgo(1))
  await sql`insert into pgboss.job (name, data, state) values ('mail.send', '{}', 'failed'), ('mail.send', '{}', 'completed')`.execute(
    owner,
  )
  const work = await look()
  const some = ['reviews', 'late', 'quiet', 'invitations', 'mails', 'jobs']
  assert.deepEqual(
    counts(work),
    alertKinds.map((kind) => `${kind} ${some.includes(kind) ? 1 : 0}`),
  )
  assert.deepEqual(
    [work.reviews, work.late, work.quiet, work.invitations].map(({ first }) => first[0]?.what),
    ['審査を待つ', '返事待ち', '静かな求人', 'soon@example.jp'],
  )
  assert.deepEqual(
    [work.reviews, work.late, work.quiet, work.invitations].map(({ first }) => first[0]?.why),
    ['審査に出てから0日', '返答の期限を1日過ぎています(応募)', '公開から8日、応募がありません', '期限まで1日'],
  )
  const page = await (await house(db).visitor(operator)).get('/desk')
  for (const words of ['審査を待つ求人(1件)', '静かな求人', 'soon@example.jp', '止まっている処理(1件)'])
    assert.ok(page.text.includes(words), words)
})

test('only the first are shown, and how many more there are is said', async () => {
  for (let n = 0; n < 9; n++) await posting('review')
  const { reviews } = await look()
  assert.deepEqual([reviews.count, reviews.first.length], [10, 8])
  assert.match((await (await house(db).visitor(operator)).get('/desk')).text, /ほかに2件あります/)
})

test('the desk is the operator’s alone', async () => {
  for (const kind of ['company', 'municipality', 'supporter'] as const) {
    const somebody = await member(kind)
    await assert.rejects(
      as(db, somebody, (tx) => today(tx, somebody, NOW)),
      NotFound,
    )
    assert.equal((await (await house(db).visitor(somebody)).get('/desk')).status, 404)
  }
})

test('in a demo a mail can be read; in production only what became of it, without codes and addresses', async () => {
  const id = await mail('caught', NOW, '結の確認コード 123456')
  const demo = await house(db).visitor(operator)
  assert.match((await demo.get('/desk/mails?state=caught')).text, /結の確認コード 123456/)
  const full = await demo.get(`/desk/mails/${id}`)
  assert.ok(full.text.includes('次の行') && full.text.includes('hanako@example.jp'))
  const seen = await owner.selectFrom('accesses').select('what').where('subject', '=', id).execute()
  assert.deepEqual(seen, [{ what: 'mail.seen' }])
  const real = await house(db, { demo: false }).visitor(operator)
  const list = (await real.get('/desk/mails')).text
  assert.ok(list.includes('結の確認コード ••••••'))
  assert.doesNotMatch(list, /123456|hanako@example\.jp/)
  assert.equal((await real.get(`/desk/mails/${id}`)).status, 404)
  assert.match((await real.get('/desk/mails?state=waiting&page=999')).text, /全1件|全2件/)
})
