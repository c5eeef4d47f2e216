import assert from 'node:assert/strict'
import { test } from 'vitest'
import { as, type Actor } from '../../src/actor.ts'
import { move } from '../../src/applications/teams/answer-team.ts'
import { ownPlace, requireTeammateMove } from '../../src/applications/teams/find-team.ts'
import { submitReadyTeams } from '../../src/applications/teams/submit-team.ts'
import { Stale } from '../../src/platform/errors.ts'
import { freshDatabase } from '../database.ts'
import { NOW } from '../world/office.ts'
import type { TalentActor } from '../world/talents.ts'
import { teamsOf } from '../world/teams.ts'

const CLICKS = 20
const ROUNDS = 5

const { db, owner } = await freshDatabase({ connections: CLICKS })
const teams = teamsOf(db, owner)

const consentsOf = async (teamId: string) => {
  const places = (await teams.placesOf(teamId)).map(({ id }) => id)
  const rows = await owner
    .selectFrom('journal')
    .select('subject')
    .where('name', '=', 'teammate.consented')
    .where('subject', 'in', places)
    .execute()
  return rows.length
}

const atOnce = (one: () => Promise<void>) => Promise.allSettled(Array.from({ length: CLICKS }, one))

test('twenty answers of one teammate at once are one consent', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id, mates } = await teams.gathering()
    const [mate] = mates
    assert.ok(mate)
    const outcomes = await atOnce(() => teams.consent(id, mate))
    assert.equal(outcomes.filter((o) => o.status === 'rejected' && o.reason instanceof Stale).length, CLICKS - 1)
    assert.equal(await consentsOf(id), 1)
  }
})

test('all consent while the clock comes by many times: one application', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id, mates, posting } = await teams.gathering({ size: 4 })
    const clocks = Array.from({ length: 6 }, () => submitReadyTeams(db, NOW))
    await Promise.all([...mates.map((mate) => teams.consent(id, mate)), ...clocks])
    await submitReadyTeams(db, NOW)
    assert.equal(await consentsOf(id), 4)
    const made = await owner.selectFrom('applications').select('id').where('posting_id', '=', posting.id).execute()
    assert.equal(made.length, 1)
  }
})

/** The twin: the same steps without the lock on the team. */
async function unguarded(teamId: string, mate: TalentActor): Promise<void> {
  const actor: Actor = mate
  await as(db, actor, async (tx) => {
    const place = await ownPlace(tx, actor, teamId)
    assert.ok(place)
    requireTeammateMove(place, 'consent')
    await move(tx, actor, place, 'consent', NOW, {
      talent_id: mate.talentId,
      account_id: mate.accountId,
      wording: '同意します',
    })
  })
}

test('without the lock the same consent is counted more than once', async () => {
  let counted = 0
  for (let round = 0; round < ROUNDS && counted <= 1; round++) {
    const { id, mates } = await teams.gathering()
    const [mate] = mates
    assert.ok(mate)
    await atOnce(() => unguarded(id, mate))
    counted = await consentsOf(id)
  }
  assert.ok(counted > 1, `${counted}`)
})
