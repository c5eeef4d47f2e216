import assert from 'node:assert/strict'
import * as fc from '../../tests/properties.ts'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { applicationsOf, goodTerms, type MadeApplication } from '../../tests/world/applications.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { type Actor, as, clock } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { acceptTerms } from './accept-terms.ts'
import { type ApplicationMove, applicationMoves, type ApplicationState, canMoveApplication } from './application.ts'
import { contractApplication } from './contract-application.ts'
import { declineApplication } from './decline-application.ts'
import { offerTerms } from './offer-terms.ts'
import { releaseApplication } from './release-application.ts'
import { inviteToInterview, screenApplication } from './screen-application.ts'
import { lapseOffer, withdrawApplication } from './withdraw-application.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const posting = postingsOf(owner)
const applications = applicationsOf(owner)

const SEATS = 2
const AFTER = new Date(NOW.getTime() + 8 * 86_400_000)
const words = { reason: 'timing' as const, message: 'ご応募ありがとうございました。' }

const act: Record<ApplicationMove, (tx: Tx, actor: Actor, id: string) => Promise<unknown>> = {
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

/** What the table of moves and the seats say: nothing else is known to the model. */
type Model = { states: ApplicationState[]; taken: number }
type Real = MadeApplication[]

const holdsSeat = (state: ApplicationState | undefined) => state === 'accepted' || state === 'contracted'

function step(at: number, move: ApplicationMove): fc.AsyncCommand<Model, Real> {
  return {
    check: () => true,
    async run(model, real) {
      const application = real[at] as MadeApplication
      const from = model.states[at] as ApplicationState
      const full = (move === 'accept' || move === 'offer') && model.taken >= SEATS
      const allowed = canMoveApplication(from, move) && !full
      const actor = { talent: application.talent, client: application.client, clock }[applicationMoves[move].by[0]]
      const outcome = await as(db, actor, (tx) => act[move](tx, actor, application.id)).catch((error: unknown) => error)
      // The clock may ask again for what is done; everybody else hears that the page is out of date.
      if (!allowed && move !== 'lapse' && !(move === 'contract' && from === 'contracted'))
        assert.ok(outcome instanceof Stale)
      if (allowed) assert.ok(!(outcome instanceof Error), String(outcome))
      if (allowed) model.states[at] = applicationMoves[move].to
      model.taken = model.states.filter(holdsSeat).length
      await agree(model, real)
    },
    toString: () => `${move}(${at})`,
  }
}

async function agree(model: Model, real: Real): Promise<void> {
  const ids = real.map(({ id }) => id)
  const rows = await owner
    .selectFrom('applications')
    .select(['id', 'state', 'reply_by'])
    .where('id', 'in', ids)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  assert.deepEqual(
    ids.map((id) => byId.get(id)?.state),
    model.states,
  )
  const { seats_taken } = await owner
    .selectFrom('postings')
    .select('seats_taken')
    .where('id', '=', real[0]?.postingId ?? '')
    .executeTakeFirstOrThrow()
  assert.equal(seats_taken, model.taken)
}

/** Every deed has its row, every change its entry, and the entries follow one another. */
async function remembered(real: Real): Promise<void> {
  for (const { id } of real) {
    const entries = await owner
      .selectFrom('journal')
      .select(['from_state', 'to_state'])
      .where('subject', '=', id)
      .orderBy('seq')
      .execute()
    let state: string = 'submitted'
    for (const { from_state, to_state } of entries) {
      assert.equal(from_state, state)
      state = to_state ?? ''
    }
    const row = await owner
      .selectFrom('applications')
      .select(['state', 'version'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    assert.equal(row.state, state)
    assert.equal(row.version, entries.length + 1)
    const declined = await owner.selectFrom('declines').select('reason').where('application_id', '=', id).execute()
    const withdrawn = await owner.selectFrom('withdrawals').select('reason').where('application_id', '=', id).execute()
    assert.deepEqual([declined.length, withdrawn.length], [Number(state === 'declined'), Number(state === 'withdrawn')])
  }
}

test('whatever people do in whatever order, the database agrees with the table of moves and the seats', {
  timeout: 120_000,
}, async () => {
  const client = await member('company')
  const moves = Object.keys(act) as ApplicationMove[]
  const commands = [0, 1, 2, 3].flatMap((at) => moves.map((move) => fc.constant(step(at, move))))
  const script = fc.commands(commands, { maxCommands: 40, size: 'max' })
  await fc.assert(
    fc.asyncProperty(script, async (steps) => {
      const made = await posting('published', { client_id: client.organizationId, seats: SEATS })
      const shared = { client, posting: { ...made, clientId: client.organizationId } }
      const real: Real = []
      for (let n = 0; n < 4; n++) real.push(await applications.submitted(shared))
      await fc.asyncModelRun(() => ({ model: { states: real.map(() => 'submitted' as const), taken: 0 }, real }), steps)
      await remembered(real)
    }),
    { numRuns: 25 },
  )
})
