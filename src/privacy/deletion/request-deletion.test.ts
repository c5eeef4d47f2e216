import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { applicationsOf } from '../../../tests/world/applications.ts'
import { casesOf } from '../../../tests/world/cases.ts'
import { contractsOf } from '../../../tests/world/contracts.ts'
import { eventsOf } from '../../../tests/world/events.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { scoutsOf } from '../../../tests/world/scouts.ts'
import { talentsOf } from '../../../tests/world/talents.ts'
import { teamsOf } from '../../../tests/world/teams.ts'
import { type Actor, accountOf, as } from '../../actor.ts'
import { joinPool } from '../../applications/pool/join-pool.ts'
import { NotAllowed, NotFound, Stale } from '../../platform/errors.ts'
import { blockersOf } from './blockers.ts'
import { requestDeletion } from './request-deletion.ts'
import { withdrawDeletion } from './withdraw-deletion.ts'

const { db, owner } = await freshDatabase()
const { account, member, organization } = office(owner)
const talents = talentsOf(owner)
const applications = applicationsOf(owner)

const leave = (actor: Actor, now = NOW) => as(db, actor, (tx) => requestDeletion(tx, actor, now))
const comeBack = (actor: Actor, now = NOW) => as(db, actor, (tx) => withdrawDeletion(tx, actor, now))
const blockers = async (actor: Actor) =>
  (await as(db, actor, (tx) => blockersOf(tx, accountOf(actor) ?? ''))).map(({ kind, label }) => `${kind} ${label}`)
const deletionsOf = (actor: Actor) =>
  owner
    .selectFrom('account_deletions')
    .select(['state', 'requested_at', 'due_at'])
    .where('account_id', '=', accountOf(actor))
    .orderBy('requested_at')
    .execute()
const lettersTo = async (actor: Actor) =>
  (
    await owner
      .selectFrom('mails')
      .select('subject')
      .where('to_account', '=', accountOf(actor))
      .where('once', 'like', 'deletion-%')
      .orderBy('at')
      .execute()
  ).map(({ subject }) => subject)

test('somebody with nothing open asks, and is told by mail until when it can be taken back', async () => {
  const actor = { kind: 'account', accountId: await account('山本さくら') } as const
  await leave(actor)
  assert.deepEqual(await deletionsOf(actor), [
    { state: 'requested', requested_at: NOW, due_at: new Date('2025-12-31T01:00:00Z') },
  ])
  const letter = await owner
    .selectFrom('mails')
    .select(['subject', 'body', 'path'])
    .where('to_account', '=', actor.accountId)
    .executeTakeFirstOrThrow()
  assert.equal(letter.subject, '退会のお申し込みを受け付けました')
  assert.match(letter.body, /2025年12月31日\(水\)以降に/)
  assert.equal(letter.path, '/account/deletion')
})

test('asked twice it is one asking, and the second is told so', async () => {
  const talent = await talents.complete()
  await leave(talent)
  await assert.rejects(leave(talent), new Stale('退会は、すでに申し込まれています。'))
  assert.equal((await deletionsOf(talent)).length, 1)
})

test('taken back, everything goes on; it can be asked for again, each time on record', async () => {
  const talent = await talents.complete()
  await leave(talent)
  await comeBack(talent, new Date(NOW.getTime() + 1000))
  await assert.rejects(comeBack(talent), new Stale('退会の手続きは行われていません。'))
  await leave(talent, new Date(NOW.getTime() + 2000))
  assert.deepEqual(
    (await deletionsOf(talent)).map(({ state }) => state),
    ['withdrawn', 'requested'],
  )
  assert.deepEqual(await lettersTo(talent), [
    '退会のお申し込みを受け付けました',
    '退会を取りやめました',
    '退会のお申し込みを受け付けました',
  ])
})

test('no visitor, no supporting operator and no suspended account asks', async () => {
  await assert.rejects(leave({ kind: 'anyone' }), NotFound)
  const helper = { ...(await member('company', undefined, 'viewer')), supportId: crypto.randomUUID() }
  await assert.rejects(
    as(db, { kind: 'account', accountId: helper.accountId }, (tx) => requestDeletion(tx, helper, NOW)),
    NotAllowed,
  )
  const shut = await talents.complete()
  await owner.updateTable('accounts').set({ state: 'suspended' }).where('id', '=', shut.accountId).execute()
  await assert.rejects(leave(shut), NotFound)
})

test('a contract under way comes first: whatever its state, until it has ended', async () => {
  const made = await contractsOf({ db, owner }).inForce({ posting: { title: '旅館のEC' } })
  for (const state of ['drafted', 'approval', 'proposed', 'in_force']) {
    await owner.updateTable('contracts').set({ state }).where('id', '=', made.id).execute()
    assert.deepEqual(await blockers(made.talent), ['contract 旅館のEC'], state)
    await assert.rejects(leave(made.talent), /契約を終えてから/)
  }
  for (const state of ['ended', 'terminated', 'abandoned']) {
    await owner.updateTable('contracts').set({ state }).where('id', '=', made.id).execute()
    assert.deepEqual(await blockers(made.talent), [], state)
  }
})

test('an offer or an agreement comes first, and nothing is withdrawn meanwhile', async () => {
  for (const state of ['offered', 'accepted'] as const) {
    const talent = await talents.complete()
    await applications.made(state, { talent, ofPosting: { title: '朝市の広報' } })
    const open = await applications.screening({ talent })
    assert.deepEqual(await blockers(talent), ['offer 朝市の広報'])
    await assert.rejects(leave(talent), /返答するか、辞退してから/)
    const { state: still } = await owner
      .selectFrom('applications')
      .select('state')
      .where('id', '=', open.id)
      .executeTakeFirstOrThrow()
    assert.equal(still, 'screening')
  }
})

test('a month of an ended contract that nobody has settled comes first', async () => {
  const made = await contractsOf({ db, owner }).inForce({ posting: { title: '旅館のEC' } })
  await owner.updateTable('contracts').set({ state: 'ended', ended_at: NOW }).where('id', '=', made.id).execute()
  const month = {
    id: crypto.randomUUID(),
    contract_id: made.id,
    account_id: made.talent.accountId,
    client_id: made.client.organizationId,
    month: '2025-11-01',
    due_on: '2025-12-05',
    state_since: NOW,
  }
  await owner.insertInto('engagement_months').values(month).execute()
  assert.deepEqual(await blockers(made.talent), ['month 旅館のEC(2025年11月)'])
  await owner.updateTable('engagement_months').set({ state: 'dropped' }).where('id', '=', month.id).execute()
  assert.deepEqual(await blockers(made.talent), [])
})

test('the last admin stays; with a second one they may go', async () => {
  const inn = await organization('company', { name: '湯けむり旅館' })
  const first = await member('company', inn)
  await member('company', inn, 'editor')
  assert.deepEqual(await blockers(first), ['admin 湯けむり旅館'])
  await assert.rejects(leave(first), /ほかのメンバーを管理者にしてから/)
  await member('company', inn, 'admin')
  await leave(first)
  const { state } = await owner
    .selectFrom('memberships')
    .select('state')
    .where('account_id', '=', first.accountId)
    .executeTakeFirstOrThrow()
  assert.equal(state, 'active', 'they belong to it until the waiting time is over')
})

test('a coordinator hands over first', async () => {
  const { operator: coordinator } = await casesOf({ db, owner }).opened()
  await member('operator', coordinator.organizationId)
  assert.match((await blockers(coordinator)).join(), /^case /)
  await assert.rejects(leave(coordinator), /担当を引き継いでから/)
})

test('what others wait for is ended at once: applications, scouts, teams, pools; and the clients are told', async () => {
  const talent = await talents.complete()
  const made = await Promise.all(
    (['submitted', 'screening', 'interview'] as const).map((state) => applications.made(state, { talent })),
  )
  await scoutsOf(owner).made('opened', { talent })
  const town = await organization('municipality')
  await as(db, talent, (tx) => joinPool(tx, talent, town, NOW))
  await leave(talent)
  const rows = await owner.selectFrom('applications').select('state').where('talent_id', '=', talent.talentId).execute()
  assert.deepEqual(rows, [{ state: 'withdrawn' }, { state: 'withdrawn' }, { state: 'withdrawn' }])
  for (const { client } of made)
    assert.ok(
      await owner.selectFrom('mails').select('id').where('to_account', '=', client.accountId).executeTakeFirst(),
    )
  const { note } = await owner.selectFrom('withdrawals').select('note').limit(1).executeTakeFirstOrThrow()
  assert.equal(note, '結を退会するため、応募を取り下げました。')
  const states = await Promise.all(
    (['scouts', 'pool_entries', 'talents'] as const).map(async (table) => {
      const own = owner.selectFrom(table).select('state')
      const column = table === 'talents' ? 'id' : 'talent_id'
      return (await own.where(column as never, '=', talent.talentId as never).executeTakeFirstOrThrow()).state
    }),
  )
  assert.deepEqual(states, ['declined', 'left', 'resting'])
})

test('a team that gathers is given up by its lead, and left by whoever had consented', async () => {
  const teams = teamsOf(db, owner)
  const team = await teams.gathering()
  const mate = team.mates[0]!
  await teams.consent(team.id, mate)
  await leave(mate)
  assert.ok((await teams.placesOf(team.id)).some(({ state }) => state === 'left'))
  await leave(team.lead)
  const { state } = await owner.selectFrom('teams').select('state').where('id', '=', team.id).executeTakeFirstOrThrow()
  assert.equal(state, 'withdrawn')
})

test('a seat at an event goes back while it can, and stays when the organizer counts on it', async () => {
  const { talent, registration, id } = await eventsOf(db, owner).joined()
  await leave(talent)
  const stateOf = async (wanted: string) =>
    (await owner.selectFrom('registrations').select('state').where('id', '=', wanted).executeTakeFirstOrThrow()).state
  assert.equal(await stateOf(registration), 'cancelled')
  const other = await talents.complete()
  const late = await eventsOf(db, owner).join(other, id)
  await owner.updateTable('events').set({ cancellable_until: NOW }).where('id', '=', id).execute()
  await leave(other)
  assert.equal(await stateOf(late), 'confirmed')
})
