import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { applicationsOf, goodTerms, type MadeApplication } from '../../tests/world/applications.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { talentsOf } from '../../tests/world/talents.ts'
import { type Actor, as, clock } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { acceptTerms } from './accept-terms.ts'
import { type ApplicationMove, applicationStates, canMoveApplication, applicationMoves } from './application.ts'
import { contractApplication } from './contract-application.ts'
import { declineApplication } from './decline-application.ts'
import { offerTerms } from './offer-terms.ts'
import { releaseApplication } from './release-application.ts'
import { inviteToInterview, screenApplication } from './screen-application.ts'
import { lapseOffer, withdrawApplication } from './withdraw-application.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const talents = talentsOf(owner)
const applications = applicationsOf(owner)

const words = { reason: 'direction' as const, message: 'ご応募ありがとうございました。今回は見送ります。' }
const AFTER = new Date(NOW.getTime() + 8 * 86_400_000)

/** Every move as a verb, and when it is tried: the clock ends an offer only after its deadline. */
const verbs: Record<ApplicationMove, (tx: Tx, actor: Actor, id: string) => Promise<unknown>> = {
  screen: (tx, actor, id) => screenApplication(tx, actor, id, NOW),
  interview: (tx, actor, id) => inviteToInterview(tx, actor, id, NOW),
  offer: (tx, actor, id) => offerTerms(tx, actor, id, goodTerms, NOW),
  accept: (tx, actor, id) => acceptTerms(tx, actor, id, NOW),
  contract: (tx, actor, id) => contractApplication(tx, actor, id, id, NOW),
  decline: (tx, actor, id) => declineApplication(tx, actor, id, words, NOW),
  withdraw: (tx, actor, id) => withdrawApplication(tx, actor, id, { reason: 'schedule', note: '' }, NOW),
  release: (tx, actor, id) => releaseApplication(tx, actor, id, words, NOW),
  lapse: (tx, actor, id) => lapseOffer(tx, actor, id, AFTER),
}
const moves = Object.keys(verbs) as ApplicationMove[]
const actorFor = (move: ApplicationMove, { talent, client }: MadeApplication): Actor =>
  ({ talent, client, clock })[applicationMoves[move].by[0]]

const snapshot = async (id: string) => ({
  row: await owner.selectFrom('applications').selectAll().where('id', '=', id).executeTakeFirst(),
  journal: await owner
    .selectFrom('journal')
    .select(['name', 'from_state', 'to_state'])
    .where('subject', '=', id)
    .orderBy('seq')
    .execute(),
})

const quiet = [
  'contracted: contract',
  'withdrawn: lapse',
  'submitted: lapse',
  'screening: lapse',
  'interview: lapse',
  'accepted: lapse',
  'contracted: lapse',
  'declined: lapse',
]

test.each(moves)(
  '%s moves an application from exactly the states in the table, and is remembered once',
  async (move) => {
    for (const state of applicationStates) {
      const application = await applications.made(state)
      const before = await snapshot(application.id)
      const actor = actorFor(move, application)
      const outcome = await as(db, actor, (tx) => verbs[move](tx, actor, application.id)).then(
        () => 'done',
        (error: Error) => error.constructor.name,
      )
      const after = await snapshot(application.id)
      if (canMoveApplication(state, move)) {
        const { to } = applicationMoves[move]
        assert.equal(outcome, 'done', `${state} ${move}`)
        assert.equal(after.row?.state, to)
        assert.equal(after.row?.version, 2)
        const moved = after.journal.filter(({ to_state }) => to_state !== null)
        assert.deepEqual(
          moved.map(({ from_state, to_state }) => [from_state, to_state]),
          [[state, to]],
        )
      } else {
        // Asking the clock again is harmless; people hear that their page is out of date.
        assert.equal(outcome, quiet.includes(`${state}: ${move}`) ? 'done' : 'Stale', `${state} ${move}`)
        assert.deepEqual(after, before)
      }
    }
  },
)

test.each(moves)(
  '%s is for its party alone: others find nothing, those who may only look are told so',
  async (move) => {
    const application = await applications.made(applicationMoves[move].from[0])
    const strangers: [string, Actor, string][] = [
      ['another talent', await talents.complete(), 'NotFound'],
      ['another company', await member('company'), 'NotFound'],
      ['another municipality', await member('municipality'), 'NotFound'],
      ['a supporter', await member('supporter'), 'NotFound'],
      ['a viewer of the client', await member('company', application.client.organizationId, 'viewer'), 'NotAllowed'],
      ['a viewer of the operator', await member('operator', undefined, 'viewer'), 'NotAllowed'],
    ]
    const operator = await member('operator')
    const parties = { talent: application.talent, client: application.client, operator, clock }
    for (const [party, actor] of Object.entries(parties))
      if (!applicationMoves[move].by.includes(party as never)) strangers.push([party, actor, 'NotAllowed'])
    const before = await snapshot(application.id)
    for (const [name, actor, expected] of strangers) {
      const outcome = await as(db, actor, (tx) => verbs[move](tx, actor, application.id)).then(
        () => 'done',
        (error: Error) => error.constructor.name,
      )
      assert.equal(outcome, expected, name)
    }
    assert.deepEqual(await snapshot(application.id), before)
  },
)

test('each state starts its own reply clock, and the first answer of the client is kept', async () => {
  const { id, talent, client } = await applications.submitted({ row: { reminded_at: NOW, alerted_at: NOW } })
  const later = new Date(NOW.getTime() + 86_400_000)
  await as(db, client, (tx) => screenApplication(tx, client, id, later))
  const { row } = await snapshot(id)
  assert.deepEqual(row?.reply_by, new Date(later.getTime() + 7 * 86_400_000))
  assert.deepEqual(row?.answered_at, later)
  assert.equal(row?.reminded_at, null)
  assert.equal(row?.alerted_at, null)
  await as(db, talent, (tx) => withdrawApplication(tx, talent, id, { reason: 'employer', note: '' }, AFTER))
  const ended = (await snapshot(id)).row
  assert.equal(ended?.reply_by, null)
  assert.deepEqual(ended?.answered_at, later)
})

test('withdrawing before any answer does not count as an answer', async () => {
  const { id, talent } = await applications.submitted()
  await as(db, talent, (tx) => withdrawApplication(tx, talent, id, { reason: 'other', note: '' }, NOW))
  assert.equal((await snapshot(id)).row?.answered_at, null)
})
