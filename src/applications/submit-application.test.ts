import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { applicationsOf } from '../../tests/world/applications.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { talentsOf } from '../../tests/world/talents.ts'
import { type Actor, as } from '../actor.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import type { PostingState } from '../postings/posting.ts'
import { agreedTo, provisionOfApplication } from './provision.ts'
import { type Bid, submitApplication } from './submit-application.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const posting = postingsOf(owner)
const talents = talentsOf(owner)
const applications = applicationsOf(owner)

const bid: Bid = {
  motivation: '地元の宿の力になりたいと思いました。',
  proposal: '最初の月に注文の流れを一緒に見直します。',
  wishedFeeYen: 50_000,
  wishedHours: 12,
  consent: agreedTo(provisionOfApplication('株式会社湯けむり旅館', 'now')),
}
const submit = (actor: Actor, id: string, given: Partial<Bid> = {}, now = NOW) =>
  as(db, actor, (tx) => submitApplication(tx, actor, id, { ...bid, ...given }, now))
const stale = (words: RegExp) => (error: unknown) => error instanceof Stale && words.test(error.message)

test('a talent applies: the bid, the clock, the consent with its sentence, the journal and both letters', async () => {
  const talent = await talents.complete()
  const client = await member('company')
  const { id: postingId, municipalityId } = await posting('published', { client_id: client.organizationId })
  const id = await submit(talent, postingId)
  const row = await owner.selectFrom('applications').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  assert.equal(row.state, 'submitted')
  assert.equal(row.municipality_id, municipalityId)
  assert.deepEqual(row.reply_by, new Date('2025-12-08T01:00:00Z'))
  assert.equal(row.answered_at, null)
  const consents = await owner
    .selectFrom('consents as c')
    .innerJoin('consent_wordings as w', 'w.hash', 'c.wording_hash')
    .select(['c.item', 'w.wording', 'c.recipient_id'])
    .where('c.subject', '=', id)
    .orderBy('c.item')
    .execute()
  assert.deepEqual(
    consents.map(({ item }) => item),
    ['career', 'email', 'name', 'profile', 'proposal'],
  )
  assert.ok(consents.every(({ recipient_id }) => recipient_id === client.organizationId))
  assert.match(consents[0]?.wording ?? '', /^応募の選考と契約の準備のため、株式会社湯けむり旅館に、私の氏名/)
  const journal = await owner.selectFrom('journal').select(['name', 'detail']).where('subject', '=', id).execute()
  assert.deepEqual(journal, [
    {
      name: 'application.submitted',
      detail: { posting: postingId, talent: talent.talentId, municipality: municipalityId },
    },
  ])
  const mails = await owner
    .selectFrom('mails')
    .select(['once', 'path'])
    .where('once', 'like', `%${id}%`)
    .orderBy('once')
    .execute()
  assert.deepEqual(mails, [
    { once: `application-received-${id}`, path: `/my/applications/${id}` },
    { once: `application-submitted-${id}-to-${client.accountId}`, path: `/client/applications/${id}` },
  ])
})

test('whoever wants to be named later gives the profile and the words, and neither name nor employers', async () => {
  const talent = await talents.complete()
  const { id: postingId } = await posting('published')
  const id = await submit(talent, postingId, { consent: agreedTo(provisionOfApplication('A社', 'later')) })
  const items = await owner.selectFrom('consents').select('item').where('subject', '=', id).orderBy('item').execute()
  assert.deepEqual(
    items.map(({ item }) => item),
    ['profile', 'proposal'],
  )
})

test('what was never public is not found; what has ended says so', async () => {
  const talent = await talents.complete()
  const answers: Partial<Record<PostingState, string>> = {}
  for (const state of ['draft', 'review', 'returned', 'withdrawn', 'closed', 'filled', 'unfilled'] as const) {
    const { id } = await posting(state)
    answers[state] = await submit(talent, id).then(
      () => 'applied',
      (error: Error) => error.constructor.name,
    )
  }
  assert.deepEqual(answers, {
    draft: 'NotFound',
    review: 'NotFound',
    returned: 'NotFound',
    withdrawn: 'NotFound',
    closed: 'Stale',
    filled: 'Stale',
    unfilled: 'Stale',
  })
  await assert.rejects(submit(talent, randomUUID()), NotFound)
})

test('the closing day is still open, the day after is not', async () => {
  const { id } = await posting('published', { closes_on: '2025-12-25' })
  await submit(await talents.complete(), id, {}, new Date('2025-12-25T14:59:00Z'))
  const late = submit(await talents.complete(), id, {}, new Date('2025-12-25T15:00:00Z'))
  await assert.rejects(late, stale(/募集は終了しました/))
})

test('applying twice is one application, and the second hears of the first', async () => {
  const talent = await talents.complete()
  const { id } = await posting('published')
  await submit(talent, id)
  await assert.rejects(submit(talent, id), stale(/すでに応募しています/))
  const again = await applications.withdrawn()
  await assert.rejects(submit(again.talent, again.postingId), stale(/すでに応募しています/))
})

test('a profile that is not ready says what is missing', async () => {
  const { id } = await posting('published')
  await assert.rejects(submit(await talents.made({ headline: '' }), id), stale(/見出しを入力/))
  await assert.rejects(submit(await talents.made(), id), stale(/自己紹介か経験/))
  await assert.rejects(submit(await talents.complete({ state: 'draft' }), id), stale(/取り込まれたプロフィール/))
  await assert.rejects(submit(await talents.resting(), id), stale(/お休み中/))
})

test('nobody but a talent applies, and nobody to their own house', async () => {
  const client = await member('company')
  const { id } = await posting('published', { client_id: client.organizationId })
  await assert.rejects(submit(client, id), NotAllowed)
  await assert.rejects(submit({ kind: 'account', accountId: client.accountId }, id), NotAllowed)
  const talent = await talents.complete()
  await owner
    .insertInto('memberships')
    .values({
      id: randomUUID(),
      account_id: talent.accountId,
      organization_id: client.organizationId,
      role: 'viewer',
      created_at: NOW,
    })
    .execute()
  await assert.rejects(submit(talent, id), stale(/ご自身が所属する組織/))
})

test('the clock of the programme counts, and the letter says its days', async () => {
  const { municipalityId } = await posting('draft')
  const programme = randomUUID()
  await owner
    .insertInto('programmes')
    .values({
      id: programme,
      municipality_id: municipalityId,
      name: '副業人材活用事業',
      first_year: 2025,
      last_year: 2026,
      reply_days: 3,
      reminder_days: 2,
      created_at: NOW,
    })
    .execute()
  const { id } = await posting('published', { municipality_id: municipalityId, programme_id: programme })
  const made = await submit(await talents.complete(), id)
  const row = await owner.selectFrom('applications').select('reply_by').where('id', '=', made).executeTakeFirstOrThrow()
  assert.deepEqual(row.reply_by, new Date('2025-12-04T01:00:00Z'))
  const mail = await owner
    .selectFrom('mails')
    .select('body')
    .where('once', '=', `application-received-${made}`)
    .executeTakeFirstOrThrow()
  assert.match(mail.body, /3日以内に返答/)
})
