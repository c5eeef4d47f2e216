import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { NOW } from '../../tests/world/office.ts'
import { as, door } from '../actor.ts'
import { TooFast } from '../platform/errors.ts'
import { countAttempt, countCall, GUESSES_PER_HOUR } from './attempts.ts'

const { db, owner } = await freshDatabase()
const counted = async (what: string) =>
  (await owner.selectFrom('attempts').select('count').where('what', '=', what).executeTakeFirst())?.count
const refusals = (outcomes: PromiseSettledResult<void>[]) =>
  outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as TooFast] : []))

test('of a thousand guesses at once, twenty are evaluated', async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: 1000 }, () => countAttempt(db, 'password a@example.jp', NOW)),
  )
  const refused = refusals(outcomes)
  assert.equal(1000 - refused.length, GUESSES_PER_HOUR)
  assert.ok(refused.every((reason) => reason instanceof TooFast))
  assert.equal(await counted('password a@example.jp'), GUESSES_PER_HOUR)
})

test('the next hour begins anew, and one address does not use up the guesses of another', async () => {
  const later = new Date(NOW.getTime() + 3_600_000)
  await countAttempt(db, 'password a@example.jp', later)
  await countAttempt(db, 'password b@example.jp', NOW)
  const last = new Date(NOW.getTime() + 3_599_999)
  const [refused] = refusals(await Promise.allSettled([countAttempt(db, 'password a@example.jp', last)]))
  assert.equal(refused?.retryAfter, 1)
})

test('a guess counts even when what follows fails; a call counts only together with its deed', async () => {
  await as(db, door, async () => {
    await countAttempt(db, 'guess', NOW)
    throw new Error('電源断')
  }).catch(() => undefined)
  assert.equal(await counted('guess'), 1)
  await as(db, door, async (tx) => {
    await countCall(tx, 'call', NOW)
    throw new Error('電源断')
  }).catch(() => undefined)
  assert.equal(await counted('call'), undefined)
})
