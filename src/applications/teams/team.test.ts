import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as } from '../../actor.ts'
import { freshDatabase } from '../../../tests/database.ts'
import { house } from '../../../tests/visitor.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { talentsOf } from '../../../tests/world/talents.ts'
import { teamsOf } from '../../../tests/world/teams.ts'
import { consentedContact } from '../../talents/contact.ts'
import { NotFound, Stale } from '../../platform/errors.ts'
import { declineTeam, leaveTeam } from './answer-team.ts'
import { dropTeammate, withdrawTeam } from './lead-team.ts'
import { submitReadyTeams } from './submit-team.ts'
import { canMoveTeammate, type TeammateMove, teammateMoves, teammateStateNames, teamMoves } from './team.ts'

const { db, owner } = await freshDatabase()
const { visitor } = house(db)
const teams = teamsOf(db, owner)
const talents = talentsOf(owner)

const teamOf = (id: string) => owner.selectFrom('teams').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const statesOf = async (id: string) => (await teams.placesOf(id)).map(({ state }) => state).sort()
const applicationsTo = (postingId: string) =>
  owner.selectFrom('applications').selectAll().where('posting_id', '=', postingId).execute()

test('the tables of moves', () => {
  assert.deepEqual(
    Object.entries(teamMoves).map(([name, m]) => `${name}: ${m.from.join('|')} → ${m.to} (${m.by.join()})`),
    [
      'submit: gathering → submitted (clock)',
      'withdraw: gathering → withdrawn (talent)',
      'lapse: gathering → lapsed (clock)',
    ],
  )
  const names = Object.keys(teammateStateNames) as (keyof typeof teammateStateNames)[]
  const allowed = (Object.keys(teammateMoves) as TeammateMove[]).map(
    (move) => `${move}: ${names.filter((state) => canMoveTeammate(state, move)).join(' ')}`,
  )
  assert.deepEqual(allowed, ['consent: invited', 'decline: invited', 'drop: invited consented', 'leave: consented'])
})

test('it goes in when all have consented, not before, once, and in the name of the lead', async () => {
  const { id, lead, mates, posting } = await teams.gathering()
  const [first, second] = mates
  assert.ok(first && second)
  await teams.consent(id, first)
  assert.equal(await submitReadyTeams(db, NOW), 0)
  assert.deepEqual(await applicationsTo(posting.id), [])
  await teams.consent(id, second)
  await Promise.all([submitReadyTeams(db, NOW), submitReadyTeams(db, NOW), submitReadyTeams(db, NOW)])
  const [application, ...more] = await applicationsTo(posting.id)
  assert.deepEqual(more, [])
  assert.equal(application?.talent_id, lead.talentId)
  assert.equal((await teamOf(id)).application_id, application?.id)
  const entries = await owner
    .selectFrom('journal')
    .select(['name', 'actor_kind'])
    .where('subject', '=', id)
    .orderBy('seq')
    .execute()
  assert.deepEqual(entries, [
    { name: 'team.formed', actor_kind: 'talent' },
    { name: 'team.submitted', actor_kind: 'clock' },
  ])
})

test('nothing of a teammate reaches the client before it goes in; then what each agreed to, and no more', async () => {
  const { id, mates, client } = await teams.gathering()
  const nameOf = (talentId: string) => as(db, client, (tx) => consentedContact(tx, client, talentId))
  for (const mate of mates) await teams.consent(id, mate)
  for (const { talentId } of mates) assert.equal(await nameOf(talentId), null)
  await submitReadyTeams(db, NOW)
  await submitReadyTeams(db, NOW)
  for (const { talentId } of mates) {
    const contact = await nameOf(talentId)
    assert.equal(contact?.familyName, '山田')
    assert.equal(contact?.phone, null)
    const consents = await owner.selectFrom('consents').select('item').where('talent_id', '=', talentId).execute()
    assert.deepEqual(consents.map(({ item }) => item).sort(), ['career', 'email', 'name', 'profile'])
  }
})

test('the lead drops who did not answer, and it goes in with the others', async () => {
  const { id, lead, mates, posting } = await teams.gathering()
  const [first, second] = mates
  assert.ok(first && second)
  await teams.consent(id, first)
  const silent = (await teams.placesOf(id)).find(({ state }) => state === 'invited')?.id ?? ''
  await as(db, lead, (tx) => dropTeammate(tx, lead, { teamId: id, mateId: silent }, NOW))
  assert.equal(await submitReadyTeams(db, NOW), 1)
  assert.equal((await applicationsTo(posting.id)).length, 1)
  await assert.rejects(teams.consent(id, second), Stale)
})

test('with nobody left it stays with the lead, who may give it up; all who were asked are told', async () => {
  const { id, lead, mates } = await teams.gathering()
  for (const mate of mates) await as(db, mate, (tx) => declineTeam(tx, mate, id, NOW))
  assert.equal(await submitReadyTeams(db, NOW), 0)
  await as(db, lead, (tx) => withdrawTeam(tx, lead, id, NOW))
  assert.equal((await teamOf(id)).state, 'withdrawn')
  const other = await teams.gathering()
  await as(db, other.lead, (tx) => withdrawTeam(tx, other.lead, other.id, NOW))
  const places = (await teams.placesOf(other.id)).map(({ id: place }) => `team-withdrawn-${place}`)
  const mails = await owner.selectFrom('mails').select('once').where('once', 'in', places).execute()
  assert.equal(mails.length, 2)
})

test('a posting that closes meanwhile ends it with a letter to the lead, and nobody is named', async () => {
  const { id, mates, posting, client } = await teams.gathering()
  for (const mate of mates) await teams.consent(id, mate)
  await owner.updateTable('postings').set({ state: 'closed' }).where('id', '=', posting.id).execute()
  assert.equal(await submitReadyTeams(db, NOW), 0)
  assert.equal((await teamOf(id)).state, 'lapsed')
  const letter = await owner
    .selectFrom('mails')
    .select('subject')
    .where('once', '=', `team-lapsed-${id}`)
    .executeTakeFirst()
  assert.equal(letter?.subject, 'チームでの応募を送れませんでした')
  for (const { talentId } of mates)
    assert.equal(await as(db, client, (tx) => consentedContact(tx, client, talentId)), null)
})

test('who leaves after it went in takes back what was provided', async () => {
  const { id, mates, client, applicationId } = await teams.submitted()
  const [leaver] = mates
  assert.ok(leaver)
  await as(db, leaver, (tx) => leaveTeam(tx, leaver, id, NOW))
  assert.equal(await as(db, client, (tx) => consentedContact(tx, client, leaver.talentId)), null)
  await submitReadyTeams(db, NOW)
  assert.equal(
    await as(db, client, (tx) => consentedContact(tx, client, leaver.talentId)),
    null,
    'it is not given anew',
  )
  const { text } = await (await visitor(client)).get(`/client/applications/${applicationId}/team`)
  assert.match(text, /チームを抜けました/)
})

test('others of the team, strangers and other clients find nothing', async () => {
  const { id, lead, mates } = await teams.gathering()
  const stranger = await talents.complete()
  const company = await office(owner).member('company')
  assert.equal((await (await visitor(stranger)).get(`/my/teams/${id}`)).status, 404)
  assert.equal((await (await visitor(company)).get(`/my/teams/${id}`)).status, 404)
  await assert.rejects(teams.consent(id, stranger), NotFound)
  const [mate] = mates
  assert.ok(mate)
  await assert.rejects(
    as(db, mate, (tx) => withdrawTeam(tx, mate, id, NOW)),
    NotFound,
  )
  const { text } = await (await visitor(mate)).get(`/my/teams/${id}`)
  const [, other] = await teams.placesOf(id)
  assert.ok(!text.includes(other?.email ?? '?'), 'a teammate does not see whom else was asked')
  assert.match((await (await visitor(lead)).get(`/my/teams/${id}`)).text, /返事待ち[\s\S]*チームから外す/)
})

test('through the pages: asked, consented, sent, seen by the client', async () => {
  const { id, lead, mates, client, posting } = await teams.gathering({ size: 1 })
  const [mate] = mates
  assert.ok(mate)
  const asked = await visitor(mate)
  assert.match((await asked.get('/my/teams')).text, new RegExp(posting.id ? '同意を待っています' : ''))
  const refused = await asked.post(`/my/teams/${id}/consents`)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /チェックしてください/)
  assert.equal((await asked.post(`/my/teams/${id}/consents`, { consent: 'yes' })).status, 303)
  assert.equal((await asked.post(`/my/teams/${id}/consents`, { consent: 'yes' })).status, 409)
  await submitReadyTeams(db, NOW)
  const { application_id } = await teamOf(id)
  assert.match((await (await visitor(lead)).get(`/my/teams/${id}`)).text, /この応募を開く/)
  const { text } = await (await visitor(client)).get(`/client/applications/${application_id}/team`)
  assert.match(text, /山田[\s\S]*担当: デザイン/)
  assert.deepEqual(await statesOf(id), ['consented'])
})

test('the form: who is asked twice, oneself, nobody, too few words', async () => {
  const { posting } = await teams.gathering()
  const lead = await talents.complete()
  const me = await visitor(lead)
  const { email } = await owner
    .selectFrom('accounts')
    .select('email')
    .where('id', '=', lead.accountId)
    .executeTakeFirstOrThrow()
  const path = `/postings/${posting.id}/teams`
  const good = {
    motivation: '三人で、旅館の直販サイトと写真と広告を担当できます。',
    'email-1': 'a@example.jp',
    'part-1': '写真',
    consent: 'yes',
  }
  assert.match((await me.get(`/postings/${posting.id}/team`)).text, /チームで応募する/)
  assert.match((await me.post(path, { ...good, 'email-1': email })).text, /ご自身以外のメールアドレス/)
  assert.match(
    (await me.post(path, { ...good, 'email-2': 'a@example.jp', 'part-2': '広告' })).text,
    /同じメールアドレス/,
  )
  assert.match((await me.post(path, { ...good, 'email-1': '' })).text, /1人目のメールアドレス/)
  assert.match((await me.post(path, { ...good, 'email-2': 'b@example.jp' })).text, /2人目の担当/)
  assert.equal((await me.post(path, good)).status, 303)
  assert.equal((await me.post(path, good)).status, 409)
})

test('the page of the applicant leads to the team, and only where there is one', async () => {
  const { client, applicationId } = await teams.submitted()
  const { text } = await (await visitor(client)).get(`/client/applications/${applicationId}`)
  assert.match(text, /一緒に応募したチーム\(2人\)を見る/)
})
