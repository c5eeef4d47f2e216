import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { type Acts, whatComesOf } from '../../../tests/what-comes.ts'
import { house } from '../../../tests/visitor.ts'
import { applicationsOf } from '../../../tests/world/applications.ts'
import { NOW, office } from '../../../tests/world/office.ts'
import { talentsOf } from '../../../tests/world/talents.ts'
import { teamsOf } from '../../../tests/world/teams.ts'
import { type Actor, as, clock } from '../../actor.ts'
import { consentToTeam, declineTeam, leaveTeam } from './answer-team.ts'
import { dropTeammate, withdrawTeam } from './lead-team.ts'
import { myTeams, readTeam, teamOfApplication } from './read-team.ts'
import { wordingOfTeammate } from './team-provision.ts'
import type { TeammateState, TeamState } from './team.ts'

const { db, owner } = await freshDatabase()
const teams = teamsOf(db, owner)
const talents = talentsOf(owner)
const { member } = office(owner)

interface At {
  id: string
  mateId: string
}
const acts: Acts<At> = {
  consent: (tx, actor, { id }) => consentToTeam(tx, actor, id, wordingOfTeammate('発注者'), NOW),
  decline: (tx, actor, { id }) => declineTeam(tx, actor, id, NOW),
  leave: (tx, actor, { id }) => leaveTeam(tx, actor, id, NOW),
  drop: (tx, actor, { id, mateId }) => dropTeammate(tx, actor, { teamId: id, mateId }, NOW),
  withdraw: (tx, actor, { id }) => withdrawTeam(tx, actor, id, NOW),
}

const answer = whatComesOf(db, acts)

const team = await teams.gathering({ size: 1 })
const [mate] = team.mates
assert.ok(mate)
const [place] = await teams.placesOf(team.id)
const at: At = { id: team.id, mateId: place?.id ?? '' }

const someApplication = (await applicationsOf(owner).submitted()).id

async function setTo(state: TeamState, mateState: TeammateState): Promise<void> {
  const sent = { application_id: state === 'submitted' ? someApplication : null }
  await owner
    .updateTable('teams')
    .set({ state, ...sent })
    .where('id', '=', at.id)
    .execute()
  const answered =
    mateState === 'invited'
      ? { talent_id: null, account_id: null, wording: null }
      : { talent_id: mate!.talentId, account_id: mate!.accountId, wording: wordingOfTeammate('発注者') }
  await owner
    .updateTable('teammates')
    .set({ state: mateState, ...answered })
    .where('id', '=', at.mateId)
    .execute()
}

test('every state of a team and of its mate: what each of them can still do', async () => {
  const table: string[] = []
  for (const state of ['gathering', 'submitted', 'withdrawn', 'lapsed'] as const)
    for (const mateState of ['invited', 'consented', 'declined', 'dropped', 'left'] as const) {
      await setTo(state, mateState)
      const can: string[] = []
      for (const [who, actor, own] of [
        ['mate', mate, ['consent', 'decline', 'leave']],
        ['lead', team.lead, ['drop', 'withdraw']],
      ] as const)
        for (const act of own) {
          const came = await answer(act, actor, at)
          if (came === 'done') can.push(`${who} ${act}`)
          else assert.equal(came, 'Stale', `${state}/${mateState}: ${who} ${act}`)
        }
      table.push(`${state}/${mateState}: ${can.join(', ') || '—'}`)
    }
  await setTo('gathering', 'invited')
  assert.deepEqual(table, [
    'gathering/invited: mate consent, mate decline, lead drop, lead withdraw',
    'gathering/consented: mate leave, lead drop, lead withdraw',
    'gathering/declined: lead withdraw',
    'gathering/dropped: lead withdraw',
    'gathering/left: lead withdraw',
    'submitted/invited: —',
    'submitted/consented: mate leave',
    'submitted/declined: —',
    'submitted/dropped: —',
    'submitted/left: —',
    'withdrawn/invited: —',
    'withdrawn/consented: —',
    'withdrawn/declined: —',
    'withdrawn/dropped: —',
    'withdrawn/left: —',
    'lapsed/invited: —',
    'lapsed/consented: —',
    'lapsed/declined: —',
    'lapsed/dropped: —',
    'lapsed/left: —',
  ])
})

const strangers: Record<string, Actor> = {
  'another talent': await talents.complete(),
  'the client': team.client,
  'another company': await member('company'),
  'a town': await member('municipality'),
  'a supporter': await member('supporter'),
  'an operator': await member('operator'),
  'a viewer of the client': await member('company', team.client.organizationId, 'viewer'),
}

test('whoever neither leads nor was asked finds no team: by its acts, its page, its list', async () => {
  for (const [who, actor] of Object.entries(strangers)) {
    for (const act of Object.keys(acts)) assert.equal(await answer(act, actor, at), 'NotFound', `${who}: ${act}`)
    await assert.rejects(
      as(db, actor, (tx) => readTeam(tx, actor, at.id)),
      { message: /見つかりません/ },
      who,
    )
    assert.deepEqual(await as(db, actor, (tx) => myTeams(tx, actor)), [], who)
  }
})

test('the mate cannot do what the lead does, nor the lead answer for the mate', async () => {
  assert.deepEqual([await answer('drop', mate, at), await answer('withdraw', mate, at)], ['NotFound', 'NotFound'])
  for (const act of ['consent', 'decline', 'leave']) assert.equal(await answer(act, team.lead, at), 'NotFound', act)
})

test('row by row, straight from the tables: who sees which of them', async () => {
  const other = await teams.gathering({ size: 1 })
  const seen = async (actor: Actor) => {
    const rows = await as(db, actor, async (tx) => [
      ...(await tx.selectFrom('teams').select('id').where('id', 'in', [at.id, other.id]).execute()),
      ...(await tx.selectFrom('teammates').select('id').where('team_id', 'in', [at.id, other.id]).execute()),
    ])
    return rows.length
  }
  const table: Record<string, number> = { lead: await seen(team.lead), mate: await seen(mate) }
  for (const [who, actor] of Object.entries(strangers)) table[who] = await seen(actor)
  table['the clock'] = await seen(clock)
  assert.deepEqual(table, {
    lead: 2,
    mate: 2,
    'another talent': 0,
    'the client': 0,
    'another company': 0,
    'a town': 0,
    'a supporter': 0,
    'an operator': 4,
    'a viewer of the client': 0,
    'the clock': 4,
  })
})

test('the client meets those who came along, and only with the application that was theirs', async () => {
  const sent = await teams.submitted()
  const shown = await as(db, sent.client, (tx) => teamOfApplication(tx, sent.client, sent.applicationId))
  assert.deepEqual(
    shown.map(({ part, left }) => [part, left]),
    [
      ['デザイン', false],
      ['デザイン', false],
    ],
  )
  assert.ok(shown.every(({ known, profile }) => known.startsWith('山田') && profile !== undefined))
  const { 'an operator': _, ...others } = strangers
  for (const [who, actor] of Object.entries(others))
    await assert.rejects(
      as(db, actor, (tx) => teamOfApplication(tx, actor, sent.applicationId)),
      { message: /見つかりません/ },
      who,
    )
})

test('the letters of a team: to whom, under which topic, and where they lead', async () => {
  const { id, lead, mates } = await teams.gathering({ size: 3 })
  const [first, second, third] = mates
  assert.ok(first && second && third)
  await teams.consent(id, first)
  await as(db, second, (tx) => declineTeam(tx, second, id, NOW))
  await as(db, first, (tx) => leaveTeam(tx, first, id, NOW))
  await as(db, lead, (tx) => withdrawTeam(tx, lead, id, NOW))
  const mails = await owner
    .selectFrom('mails')
    .selectAll()
    .where('path', '=', `/my/teams/${id}`)
    .orderBy('once')
    .execute()
  const people = new Map([
    [lead.accountId, 'lead'],
    [third.accountId, 'third'],
  ])
  const addressed = mails.map(
    ({ once, topic, to_account, subject }) =>
      `${once?.replace(/-[0-9a-f-]{36}$/, '')} → ${people.get(to_account ?? '') ?? 'by address'} (${topic}): ${subject}`,
  )
  assert.deepEqual(addressed.toSorted(), [
    'team-consent → lead (application): チームの一員が同意しました',
    'team-decline → lead (application): チームへの参加が見送られました',
    'team-invited → by address (application): チームでの応募に誘われています',
    'team-invited → by address (application): チームでの応募に誘われています',
    'team-invited → by address (application): チームでの応募に誘われています',
    'team-leave → lead (application): チームの一員が抜けました',
    'team-withdrawn → by address (application): チームでの応募が取りやめになりました',
  ])
  for (const { body } of mails) assert.doesNotMatch(body, /旅館の直販サイト/, 'the words of the bid stay out of mail')
})

test('a team that came to nothing offers no button to whoever had agreed to come along', async () => {
  const asked = await house(db).visitor(mate)
  const buttons: string[] = []
  for (const state of ['gathering', 'submitted', 'withdrawn', 'lapsed'] as const) {
    await setTo(state, 'consented')
    const { text } = await asked.get(`/my/teams/${at.id}`)
    buttons.push(`${state}: ${text.includes(`/my/teams/${at.id}/leaves`)}`)
  }
  await setTo('gathering', 'invited')
  assert.deepEqual(buttons, ['gathering: true', 'submitted: true', 'withdrawn: false', 'lapsed: false'])
})
