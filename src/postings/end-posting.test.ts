import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { postingsOf } from '../../tests/world/postings.ts'
import { type Actor, as, clock } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { closePosting } from './close-posting.ts'
import { fillPosting } from './fill-posting.ts'
import { giveUpPosting } from './give-up-posting.ts'
import { canMovePosting, type PostingMove, postingStates } from './posting.ts'
import { withdrawPosting } from './withdraw-posting.ts'

const { db, owner } = await freshDatabase()
const { member } = office(owner)
const posting = postingsOf(owner)
const company = await member('company')
const operator = await member('operator')

const endings = {
  close: (tx: Tx, actor: Actor, id: string) => closePosting(tx, actor, id, NOW),
  giveUp: (tx: Tx, actor: Actor, id: string) => giveUpPosting(tx, actor, id, 'no_applicants', NOW),
  withdraw: (tx: Tx, actor: Actor, id: string) => withdrawPosting(tx, actor, id, 'plan_changed', NOW),
} satisfies Partial<Record<PostingMove, unknown>>
type Ending = keyof typeof endings

const end = (ending: Ending, actor: Actor, id: string) => as(db, actor, (tx) => endings[ending](tx, actor, id))
const own = (state: Parameters<typeof posting>[0], given = {}) =>
  posting(state, { client_id: company.organizationId, ...given })
const rowOf = (id: string) => owner.selectFrom('postings').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const deedOf = (id: string) =>
  owner
    .selectFrom('journal')
    .select(['name', 'from_state', 'to_state', 'reason', 'actor_kind'])
    .where('subject', '=', id)
    .execute()
const answersPromised = async (id: string) =>
  (
    await owner
      .selectFrom('promises')
      .select('once')
      .where('job', '=', 'applications.answer-open')
      .where('once', 'like', `%${id}`)
      .execute()
  ).length

test('from every state, every ending: what the table allows happens, everything else is told to look again', async () => {
  for (const ending of Object.keys(endings) as Ending[])
    for (const state of postingStates) {
      const { id } = await own(state)
      if (canMovePosting(state, ending)) {
        await end(ending, company, id)
        assert.notEqual((await rowOf(id)).state, state, `${ending} from ${state}`)
        await assert.rejects(end(ending, company, id), Stale, `${ending} twice`)
      } else {
        await assert.rejects(end(ending, company, id), Stale, `${ending} from ${state}`)
        assert.equal((await rowOf(id)).state, state)
        assert.deepEqual(await deedOf(id), [])
      }
    }
})

test('each ending is remembered with its reason class', async () => {
  const { id } = await own('closed')
  await end('giveUp', company, id)
  assert.deepEqual(await deedOf(id), [
    {
      name: 'posting.unfilled',
      from_state: 'closed',
      to_state: 'unfilled',
      reason: 'no_applicants',
      actor_kind: 'company',
    },
  ])
})

test('an end for good promises every open application an answer, once; a draft that nobody saw promises none', async () => {
  for (const [ending, state, promised] of [
    ['close', 'published', 0],
    ['withdraw', 'published', 1],
    ['giveUp', 'closed', 1],
    ['withdraw', 'draft', 0],
  ] as const) {
    const { id } = await own(state)
    await end(ending, company, id)
    assert.equal(await answersPromised(id), promised, `${ending} from ${state}`)
  }
})

test('when somebody has agreed to the terms, nothing is taken back', async () => {
  const closed = await own('closed', { seats: 2, seats_taken: 1 })
  await assert.rejects(end('giveUp', company, closed.id), /合意した副業人材がいる/)
  await assert.rejects(end('withdraw', company, closed.id), /合意した副業人材がいる/)
  const published = await own('published', { seats: 2, seats_taken: 1 })
  await end('close', company, published.id)
  assert.equal((await rowOf(published.id)).state, 'closed')
})

test('an operator may end on behalf of the client; the town, a viewer and strangers may not', async () => {
  for (const [ending, state] of [
    ['close', 'published'],
    ['giveUp', 'closed'],
    ['withdraw', 'published'],
  ] as const) {
    const { id, municipalityId } = await own(state)
    await assert.rejects(end(ending, await member('company'), id), NotFound, 'other company')
    await assert.rejects(end(ending, await member('municipality', municipalityId), id), NotAllowed, 'town')
    await assert.rejects(
      end(ending, await member('company', company.organizationId, 'viewer'), id),
      NotAllowed,
      'viewer',
    )
    await end(ending, operator, id)
  }
})

const fill = (actor: Actor, id: string, inForce: number) =>
  as(db, actor, (tx) => fillPosting(tx, actor, id, inForce, NOW))

test('the contract that takes the last seat fills the posting; asked again, nothing doubles', async () => {
  const { id } = await own('closed', { seats: 2, seats_taken: 2 })
  assert.equal(await fill(clock, id, 1), false)
  assert.equal((await rowOf(id)).state, 'closed')
  assert.equal(await fill(clock, id, 2), true)
  assert.equal(await fill(clock, id, 2), true)
  assert.deepEqual(
    (await deedOf(id)).map(({ name, actor_kind }) => [name, actor_kind]),
    [['posting.filled', 'clock']],
  )
  assert.equal(await answersPromised(id), 1)
})

test('people do not fill a posting by hand, and what was withdrawn is not filled', async () => {
  const { id } = await own('published')
  await assert.rejects(fill(company, id, 1), NotAllowed)
  await assert.rejects(fill(operator, id, 1), NotAllowed)
  const gone = await own('withdrawn')
  assert.equal(await fill(clock, gone.id, 1), false)
})
