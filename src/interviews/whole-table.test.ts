import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { type Acts, whatComesOf } from '../../tests/what-comes.ts'
import { AFTER, interviewsOf, type MadeInterview, monday } from '../../tests/world/interviews.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { talentsOf } from '../../tests/world/talents.ts'
import { type Actor, as, clock } from '../actor.ts'
import { bookInterview } from './book-interview.ts'
import { cancelInterview } from './cancel-interview.ts'
import { changePlace } from './change-place.ts'
import { type InterviewState, interviewStates } from './interview.ts'
import { judgeInterview } from './judge-interview.ts'
import { reproposeInterview } from './repropose-interview.ts'
import { settleInterview } from './settle-interview.ts'
import { stateInterview } from './state-interview.ts'

const { db, owner } = await freshDatabase()
const interviews = interviewsOf(db, owner)
const { member } = office(owner)
const operator = await member('operator')

const made: Record<InterviewState, MadeInterview> = {
  proposed: await interviews.proposed(),
  booked: await interviews.booked(),
  held: await interviews.held(),
  no_show: await interviews.missed(),
  cancelled: await interviews.cancelled(),
}

const later = {
  ...monday,
  startsAt: new Date(monday.startsAt.getTime() + 86_400_000),
  endsAt: new Date(monday.endsAt.getTime() + 86_400_000),
}
const why = { reason: 'schedule', message: '繁忙期と重なりました。' } as const
const acts: Acts<string> = {
  book: (tx, actor, id) => bookInterview(tx, actor, id, { proposal: 1, number: 2 }, NOW),
  repropose: (tx, actor, id) => reproposeInterview(tx, actor, id, { message: '', beside: false, slots: [later] }, NOW),
  place: (tx, actor, id) => changePlace(tx, actor, id, { way: 'place', place: '湯けむり旅館の帳場' }, NOW),
  held: (tx, actor, id) => stateInterview(tx, actor, id, 'held', AFTER),
  absent: (tx, actor, id) => stateInterview(tx, actor, id, 'other_absent', AFTER),
  judge: (tx, actor, id) => judgeInterview(tx, actor, id, { outcome: 'go_on', memo: '' }, AFTER),
  settle: (tx, actor, id) => settleInterview(tx, actor, id, 'held', AFTER),
  cancel: (tx, actor, id) => cancelInterview(tx, actor, id, why, NOW),
}

const answer = whatComesOf(db, acts)

async function table(who: (one: MadeInterview) => Actor): Promise<string[]> {
  const lines: string[] = []
  for (const state of interviewStates) {
    const one = made[state]
    const done: string[] = []
    for (const act of Object.keys(acts)) if ((await answer(act, who(one), one.id)) === 'done') done.push(act)
    lines.push(`${state}: ${done.join(' ') || '—'}`)
  }
  return lines
}

test('the client: what can be done in each state, through the verbs themselves', async () => {
  assert.deepEqual(await table(({ client }) => client), [
    'proposed: repropose cancel',
    'booked: repropose place held absent cancel',
    'held: judge',
    'no_show: judge',
    'cancelled: —',
  ])
})

test('the applicant: the same, from the other side', async () => {
  assert.deepEqual(await table(({ talent }) => talent), [
    'proposed: book repropose cancel',
    'booked: repropose held absent cancel',
    'held: held absent',
    'no_show: held absent',
    'cancelled: —',
  ])
})

test('the operator arranges dates in the client’s place, and settles what is disputed or what nobody has said', async () => {
  assert.deepEqual(await table(() => operator), [
    'proposed: repropose cancel',
    'booked: repropose place cancel',
    'held: —',
    'no_show: —',
    'cancelled: —',
  ])
  const disputed = await interviews.disputed()
  const silent = await interviews.silent()
  assert.deepEqual(
    [await answer('settle', operator, disputed.id), await answer('settle', operator, silent.id)],
    ['done', 'done'],
  )
  const viewer = await member('operator', operator.organizationId, 'viewer')
  assert.equal(await answer('settle', viewer, disputed.id), 'NotAllowed')
})

test('others find no interview, whatever they try and whatever its state; a viewer of the client is refused', async () => {
  const strangers: Record<string, Actor> = {
    'another talent': await talentsOf(owner).complete(),
    'another company': await member('company'),
    'a town': await member('municipality'),
    'a supporter': await member('supporter'),
  }
  for (const { id, client } of Object.values(made)) {
    const viewer = await member('company', client.organizationId, 'viewer')
    for (const act of Object.keys(acts)) {
      for (const [who, actor] of Object.entries(strangers))
        assert.equal(await answer(act, actor, id), 'NotFound', `${who}: ${act}`)
      assert.equal(await answer(act, viewer, id), 'NotAllowed', `a viewer: ${act}`)
    }
  }
})

test('row by row, straight from the tables: who sees what of an interview that was judged', async () => {
  const one = await interviews.held()
  await as(db, one.client, (tx) =>
    judgeInterview(tx, one.client, one.id, { outcome: 'again', memo: '二次で社長と。' }, AFTER),
  )
  const called = made.cancelled
  const seen = (actor: Actor) =>
    as(db, actor, async (tx) => {
      const of = {
        interviews: 'id',
        interview_slots: 'interview_id',
        interview_statements: 'interview_id',
        interview_outcomes: 'interview_id',
        interview_cancellations: 'interview_id',
      } as const
      const counts: number[] = []
      for (const [name, key] of Object.entries(of) as [keyof typeof of, 'id'][])
        counts.push(
          (
            await tx
              .selectFrom(name as 'interviews')
              .select(key)
              .where(key, 'in', [one.id, called.id])
              .execute()
          ).length,
        )
      return counts.join(' ')
    })
  assert.deepEqual(
    {
      'the applicant': await seen(one.talent),
      'the client': await seen(one.client),
      'the client of the other': await seen(called.client),
      'another talent': await seen(await talentsOf(owner).complete()),
      'another company': await seen(await member('company')),
      'a town': await seen(await member('municipality')),
      'a supporter': await seen(await member('supporter')),
      'the clock': await seen(clock),
    },
    {
      'the applicant': '1 2 1 0 0',
      'the client': '1 2 1 1 0',
      'the client of the other': '1 2 0 0 1',
      'another talent': '0 0 0 0 0',
      'another company': '0 0 0 0 0',
      'a town': '0 0 0 0 0',
      'a supporter': '0 0 0 0 0',
      // It forgets the words of whoever leaves.
      'the clock': '2 4 1 1 1',
    },
  )
})

test('before the talk begins nobody can say what came of it', async () => {
  const { id, client, talent } = await interviews.booked()
  for (const actor of [client, talent])
    await assert.rejects(
      as(db, actor, (tx) => stateInterview(tx, actor, id, 'held', NOW)),
      /開始の時刻になってから/,
    )
  assert.equal((await interviews.row(id)).state, 'booked')
})

test('each side speaks once; two that agree leave nothing to settle', async () => {
  const { id, client, talent } = await interviews.held()
  await assert.rejects(
    as(db, client, (tx) => stateInterview(tx, client, id, 'held', AFTER)),
    /すでに記録しています/,
  )
  await as(db, talent, (tx) => stateInterview(tx, talent, id, 'held', AFTER))
  assert.equal((await interviews.row(id)).disputed_at, null)
  assert.equal(await answer('settle', operator, id), 'Stale')
})
