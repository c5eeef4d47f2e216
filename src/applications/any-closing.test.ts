import assert from 'node:assert/strict'
import { test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import * as fc from '../../tests/properties.ts'
import { settle } from '../../tests/settle.ts'
import { house } from '../../tests/visitor.ts'
import { applicationsOf, type MadeApplication } from '../../tests/world/applications.ts'
import { NOW, office } from '../../tests/world/office.ts'
import { as, clock, type Member } from '../actor.ts'
import { closePosting } from '../postings/close-posting.ts'
import { closeDuePostings } from '../postings/due-postings.ts'
import { fillPosting } from '../postings/fill-posting.ts'
import { giveUpPosting } from '../postings/give-up-posting.ts'
import { withdrawPosting } from '../postings/withdraw-posting.ts'
import { codesOf, unfilledReasonNames, withdrawalReasonNames } from '../postings/words.ts'
import { answerAfterClosing } from './answer-after-closing.ts'
import type { ApplicationState } from './application.ts'
import { endWithAnswers } from './end-with-answers.ts'
import { openIdsOf } from './open-applications.ts'
import { endingReasonOf, endingSentences, standardAnswer } from './standard-sentences.ts'
import { watchReplies } from './watch-replies.ts'

const { db, owner } = await freshDatabase()
const { services } = house(db)
const operator = await office(owner).member('operator')
const applications = applicationsOf(owner)
const DAY = 86_400_000
/** Of every posting that `choosing` makes. */
const SEATS = 9
const later = (days: number) => new Date(NOW.getTime() + days * DAY)

interface Closed {
  client: Member
  postingId: string
  people: MadeApplication[]
}

const open: readonly ApplicationState[] = ['submitted', 'screening', 'interview', 'offered']
/** Nobody has agreed: what was agreed to is not given up. */
const states = ['submitted', 'screening', 'interview', 'offered', 'declined', 'withdrawn'] as const

/** Every way in which recruiting comes to its end, by hand or by the clock. */
const ways = {
  'closed by the client': ({ client, postingId }: Closed) =>
    as(db, client, (tx) => closePosting(tx, client, postingId, NOW)),
  'closed by the operator': ({ postingId }: Closed) =>
    as(db, operator, (tx) => closePosting(tx, operator, postingId, NOW)),
  'closed by its day, or its round’s': async ({ postingId }: Closed) => {
    await owner.updateTable('postings').set({ closes_on: '2025-11-30' }).where('id', '=', postingId).execute()
    await as(db, clock, (tx) => closeDuePostings(tx, NOW))
  },
  'closed and given up': ({ client, postingId }: Closed) =>
    as(db, client, async (tx) => {
      await closePosting(tx, client, postingId, NOW)
      await giveUpPosting(tx, client, postingId, 'no_fit', NOW)
    }),
  'withdrawn by the client': ({ client, postingId }: Closed) =>
    as(db, client, (tx) => withdrawPosting(tx, client, postingId, 'budget', NOW)),
  'withdrawn by the operator': ({ postingId }: Closed) =>
    as(db, operator, (tx) => withdrawPosting(tx, operator, postingId, 'mistake', NOW)),
  filled: ({ postingId }: Closed) =>
    as(db, clock, async (tx) => assert.ok(await fillPosting(tx, clock, postingId, SEATS, NOW))),
  'with a sentence to each': ({ client, postingId }: Closed) =>
    as(db, client, async (tx) => {
      const waiting = await openIdsOf(tx, client, postingId, 50)
      const own = waiting.map((id, n) => ({
        id,
        reason: 'closed' as const,
        sentence: `${n}人目の方の、旅館でのご経験が心に残りました。`,
      }))
      await endWithAnswers(tx, client, postingId, { people: own, common: '', ending: 'close' }, NOW)
    }),
} satisfies Record<string, (closed: Closed) => Promise<unknown>>
type Way = keyof typeof ways

const stillOpen = async (postingId: string) =>
  (await owner.selectFrom('applications').select('state').where('posting_id', '=', postingId).execute()).filter(
    ({ state }) => open.includes(state as ApplicationState),
  ).length

/** Letters that end an application, of each person. */
async function answersTo({ people }: Closed): Promise<number[]> {
  const counts: number[] = []
  for (const { id } of people) {
    const letters = owner.selectFrom('mails').select('id')
    const found = await letters
      .where('once', 'in', [`application-declined-${id}`, `application-lapsed-${id}`])
      .execute()
    counts.push(found.length)
  }
  return counts
}

async function everythingHappens(now: Date): Promise<void> {
  await watchReplies(db, now)
  await answerAfterClosing(db, now)
  await settle(owner, { ...services, now: () => now })
}

test('whoever waits, and in whatever way recruiting ends: in the end nobody is open, and each was written to exactly once', async () => {
  const sets = fc.array(fc.constantFrom(...states), { maxLength: 6 })
  const way = fc.constantFrom(...(Object.keys(ways) as Way[]))
  await fc.assert(
    fc.asyncProperty(sets, way, async (given, how) => {
      const closed: Closed = await applications.choosing(...given)
      await ways[how](closed)
      for (const days of [0, 9, 31, 31]) await everythingHappens(later(days))
      assert.equal(await stillOpen(closed.postingId), 0, how)
      assert.deepEqual(
        await answersTo(closed),
        given.map((state) => (open.includes(state) ? 1 : 0)),
        `${how}: ${given.join(' ')}`,
      )
    }),
    { numRuns: 10 },
  )
})

test('every way at once ends with nobody open, whatever they had in hand', async () => {
  for (const [how, end] of Object.entries(ways)) {
    const closed: Closed = await applications.choosing(...states)
    await end(closed)
    for (const days of [0, 31]) await everythingHappens(later(days))
    assert.equal(await stillOpen(closed.postingId), 0, how)
    assert.deepEqual(await answersTo(closed), [1, 1, 1, 1, 0, 0], how)
  }
})

test('closing leaves thirty days for choosing; an offer made in them keeps its own day', async () => {
  const closed: Closed = await applications.choosing('interview', 'offered')
  await ways['closed by the client'](closed)
  await owner
    .updateTable('applications')
    .set({ reply_by: later(33) })
    .where('posting_id', '=', closed.postingId)
    .where('state', '=', 'offered')
    .execute()
  assert.equal(await answerAfterClosing(db, later(29)), 0)
  assert.equal(await answerAfterClosing(db, later(30)), 1)
  assert.equal(await answerAfterClosing(db, later(30)), 0, 'asking again is harmless')
  assert.equal(await stillOpen(closed.postingId), 1)
  await everythingHappens(later(34))
  assert.equal(await stillOpen(closed.postingId), 0)
})

test('the operator decides how many days that are', async () => {
  const closed: Closed = await applications.choosing('screening')
  await ways['closed by the client'](closed)
  const row = { key: 'choosingDays', value: 60, changed_by: operator.accountId, changed_at: NOW }
  await owner.insertInto('limits').values(row).execute()
  try {
    assert.equal(await answerAfterClosing(db, later(31)), 0)
    assert.equal(await answerAfterClosing(db, later(60)), 1)
  } finally {
    await owner.deleteFrom('limits').where('key', '=', 'choosingDays').execute()
  }
})

test('the standard sentence is that of the reason chosen: about the posting, polite, and never about the person', async () => {
  const reasons = [...codesOf(withdrawalReasonNames), ...codesOf(unfilledReasonNames)]
  assert.deepEqual(Object.keys(endingSentences).toSorted(), [...new Set(reasons)].toSorted())
  for (const reason of reasons) {
    const { message } = standardAnswer('withdrawn', reason)
    assert.match(message, /^このたびはご応募いただき、ありがとうございました。.+心より感謝いたします。$/)
    assert.doesNotMatch(message, /経験|スキル|不足|合わな/)
  }
  const closed: Closed = await applications.choosing('submitted')
  await ways['withdrawn by the client'](closed)
  assert.equal(await as(db, clock, (tx) => endingReasonOf(tx, closed.postingId)), 'budget')
  await everythingHappens(NOW)
  const said = owner
    .selectFrom('declines')
    .select('message')
    .where('application_id', '=', closed.people[0]?.id ?? '')
  assert.match((await said.executeTakeFirstOrThrow()).message, /予算の都合により/)
})
