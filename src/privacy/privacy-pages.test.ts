import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { house } from '../../tests/visitor.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { type TalentActor, talentsOf } from '../../tests/world/talents.ts'
import { as } from '../actor.ts'
import { NotFound } from '../platform/errors.ts'
import { consentedContact } from '../talents/contact.ts'
import { ownTables } from './own-tables.ts'
import { looksAtMe, ownConsent, ownConsents } from './own-consents.ts'

const { db, owner } = await freshDatabase()
const { member, organization } = office(owner)
const talents = talentsOf(owner)
const posting = postingsOf(owner)
const { visitor } = house(db)

/** A talent who has applied to an inn and consented for that application. */
async function applicant() {
  const talent = await talents.complete()
  const inn = await organization('company', { name: '株式会社湯けむり旅館' })
  const { id: posting_id, municipalityId } = await posting('published', { client_id: inn })
  const applicationId = randomUUID()
  await owner
    .insertInto('applications')
    .values({
      id: applicationId,
      posting_id,
      talent_id: talent.talentId,
      account_id: talent.accountId,
      client_id: inn,
      municipality_id: municipalityId,
      state: 'screening',
      motivation: '力になりたい',
      submitted_at: NOW,
      state_since: NOW,
    })
    .execute()
  await talents.consented(db, talent, inn, ['name', 'email', 'career'], applicationId)
  const reader = await member('company', inn)
  return { talent, inn, reader, applicationId, posting_id, municipalityId }
}

const consentId = async ({ talentId }: TalentActor) =>
  (await owner.selectFrom('consents').select('id').where('talent_id', '=', talentId).executeTakeFirstOrThrow()).id

test('the list says who was given what, when, and for which application', async () => {
  const { talent } = await applicant()
  const { text } = await (await visitor(talent)).get('/my/consents')
  for (const words of [
    '株式会社湯けむり旅館',
    '「温泉旅館のECサイト立て直し」の応募の選考',
    '氏名(漢字・カナ)',
    '2025年12月1日(月)',
    '提供中',
  ])
    assert.ok(text.includes(words), words)
})

test('nothing given yet: the page says how it comes to be', async () => {
  const { text } = await (await visitor(await talents.made())).get('/my/consents')
  assert.match(text, /提供に同意した相手はまだいません/)
})

test('items of one recipient and one deed stand together; another deed stands apart', async () => {
  const { talent, inn } = await applicant()
  await talents.consented(db, talent, inn, ['name'])
  const given = await as(db, talent, (tx) => ownConsents(tx, talent))
  const groups = given.map(({ items }) => items.map(({ item }) => item).join(' '))
  assert.deepEqual(groups.sort(), ['name', 'name email career'])
})

test('one consent can be read word for word; another talent does not find it', async () => {
  const { talent } = await applicant()
  const id = await consentId(talent)
  assert.match((await (await visitor(talent)).get(`/my/consents/${id}`)).text, /<blockquote>同意します。<\/blockquote>/)
  const other = await talents.made()
  await assert.rejects(
    as(db, other, (tx) => ownConsent(tx, other, id)),
    NotFound,
  )
  const me = await visitor(other)
  assert.equal((await me.get(`/my/consents/${id}`)).status, 404)
  assert.equal((await me.post(`/my/consents/${id}/withdrawals`, { item: 'name' })).status, 404)
})

test('withdrawn item by item, the recipient loses exactly those', async () => {
  const { talent, reader } = await applicant()
  const id = await consentId(talent)
  const seen = () => as(db, reader, (tx) => consentedContact(tx, reader, talent.talentId))
  const me = await visitor(talent)
  assert.equal((await me.post(`/my/consents/${id}/withdrawals`, { item: 'email' })).location, `/my/consents/${id}`)
  assert.equal((await seen())?.email, null)
  assert.equal((await seen())?.familyName, '山田')
  assert.match((await me.get('/my/consents')).text, /一部を取消し/)
  await me.post(`/my/consents/${id}/withdrawals`, { item: ['name', 'career'] })
  assert.equal(await seen(), null)
  assert.match((await me.get(`/my/consents/${id}`)).text, /すべての項目の同意を取り消しています/)
})

test('nothing ticked, a strange item, or one withdrawn before: 422 with the remedy', async () => {
  const { talent } = await applicant()
  const id = await consentId(talent)
  const me = await visitor(talent)
  assert.match((await me.post(`/my/consents/${id}/withdrawals`)).text, /取り消す項目を1つ以上選んでください/)
  assert.equal((await me.post(`/my/consents/${id}/withdrawals`, { item: 'soul' })).status, 422)
  await me.post(`/my/consents/${id}/withdrawals`, { item: 'email' })
  const again = await me.post(`/my/consents/${id}/withdrawals`, { item: 'email' })
  assert.equal(again.status, 422)
  assert.match(again.text, /「メールアドレス」の同意は、すでに取り消されています/)
})

test('the name cannot be taken back from the other side of a running contract; after its end it can', async () => {
  const { talent, inn, applicationId, posting_id, municipalityId } = await applicant()
  const contractId = randomUUID()
  await owner
    .insertInto('contracts')
    .values({
      id: contractId,
      application_id: applicationId,
      posting_id,
      talent_id: talent.talentId,
      account_id: talent.accountId,
      client_id: inn,
      municipality_id: municipalityId,
      state: 'in_force',
      created_at: NOW,
    })
    .execute()
  const path = `/my/consents/${await consentId(talent)}/withdrawals`
  const me = await visitor(talent)
  const refused = await me.post(path, { item: ['email', 'name'] })
  assert.equal(refused.status, 409)
  assert.match(refused.text, /契約期間中の相手には、氏名の提供の同意を取り消せません/)
  assert.deepEqual(
    await owner
      .selectFrom('consent_withdrawals')
      .selectAll()
      .where('consent_id', 'in', owner.selectFrom('consents').select('id').where('talent_id', '=', talent.talentId))
      .execute(),
    [],
  )
  await owner.updateTable('contracts').set({ state: 'ended' }).where('id', '=', contractId).execute()
  assert.equal((await me.post(path, { item: ['email', 'name'] })).status, 303)
})

test('who looked is told by organization: at the profile and at applications, not at others', async () => {
  const { talent, reader, applicationId } = await applicant()
  const look = {
    actor_kind: 'company',
    actor_account: reader.accountId,
    actor_organization: reader.organizationId,
    at: NOW,
  }
  await owner
    .insertInto('accesses')
    .values([
      { what: 'application.seen', subject: applicationId, ...look },
      { what: 'application.seen', subject: randomUUID(), ...look },
    ])
    .execute()
  const looks = await as(db, talent, (tx) => looksAtMe(tx, talent))
  assert.deepEqual(looks, [{ at: NOW, what: 'application.seen', who: '株式会社湯けむり旅館' }])
  const other = await talents.made()
  assert.deepEqual(await as(db, other, (tx) => looksAtMe(tx, other)), [])
})

test('the copy holds everything about me and nothing about others, and taking it is recorded', async () => {
  const { talent } = await applicant()
  const stranger = await applicant()
  const me = await visitor(talent)
  const page = await me.get('/my/data')
  assert.match(page.text, /href="\/my\/data\/file"/)
  const { status, text, headers } = await me.get('/my/data/file')
  assert.equal(status, 200)
  assert.match(headers.get('content-disposition') ?? '', /attachment; .*2025-12-01\.json/)
  const data = JSON.parse(text) as Record<string, unknown[]>
  assert.deepEqual(Object.keys(data), [
    'madeAt',
    'account',
    'sessions',
    'passkeys',
    'memberships',
    'talent',
    'contact',
    'skills',
    'places',
    'careers',
    'works',
    'consents',
    'applications',
    'contracts',
    'scouts',
    'scoutBlocks',
    'onwardAnswers',
    'pools',
    'messages',
    'reports',
    'notifications',
    'mailSwitches',
    ...Object.keys(ownTables),
    'mails',
    'journal',
    'accesses',
  ])
  for (const [part, count] of [
    ['contact', 1],
    ['skills', 3],
    ['places', 1],
    ['careers', 1],
    ['consents', 3],
    ['applications', 1],
  ] as const)
    assert.equal(data[part]?.length, count, part)
  assert.ok(!text.includes(stranger.talent.talentId) && !text.includes(stranger.talent.accountId))
  assert.doesNotMatch(text, /token_hash|password|totp|public_key|code_hash/)
  const exported = await owner.selectFrom('accesses').select('what').where('subject', '=', talent.talentId).execute()
  assert.deepEqual(exported, [{ what: 'data.exported' }])
})

test('nobody but a talent has these pages', async () => {
  for (const kind of ['company', 'municipality', 'supporter', 'operator'] as const) {
    const they = await visitor(await member(kind))
    for (const path of ['/my/consents', '/my/data', '/my/data/file']) assert.equal((await they.get(path)).status, 404)
  }
  assert.equal((await (await visitor()).get('/my/data/file')).status, 303)
})
