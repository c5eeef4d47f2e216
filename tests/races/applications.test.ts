import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'vitest'
import { type Actor, as, clock } from '../../src/actor.ts'
import { acceptTerms } from '../../src/applications/accept-terms.ts'
import { declineApplication } from '../../src/applications/decline-application.ts'
import { agreedTo, provisionOfApplication } from '../../src/applications/provision.ts'
import { submitApplication } from '../../src/applications/submit-application.ts'
import { watchReplies } from '../../src/applications/watch-replies.ts'
import { lapseOffer, withdrawApplication } from '../../src/applications/withdraw-application.ts'
import { Stale } from '../../src/platform/errors.ts'
import { closePosting } from '../../src/postings/close-posting.ts'
import { giveUpPosting } from '../../src/postings/give-up-posting.ts'
import { freshDatabase } from '../database.ts'
import { applicationsOf, type MadeApplication } from '../world/applications.ts'
import { NOW, office } from '../world/office.ts'
import { postingsOf } from '../world/postings.ts'
import { talentsOf } from '../world/talents.ts'

const RACERS = 20
const ROUNDS = 5
const { db, owner } = await freshDatabase({ connections: RACERS })
const { member } = office(owner)
const posting = postingsOf(owner)
const talents = talentsOf(owner)
const applications = applicationsOf(owner)

const bid = {
  motivation: '地元の宿の力になりたいと思いました。',
  proposal: '',
  wishedFeeYen: null,
  wishedHours: null,
  consent: agreedTo(provisionOfApplication('A社', 'now')),
}
const all = <T>(attempts: Promise<T>[]) => Promise.allSettled(attempts)
const ended = (outcomes: PromiseSettledResult<unknown>[]) => ({
  done: outcomes.filter((o) => o.status === 'fulfilled').length,
  told: outcomes.filter((o) => o.status === 'rejected' && o.reason instanceof Stale).length,
})

test('one talent applies to one posting twenty times at once: one application, one consent of each item', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const talent = await talents.complete()
    const { id } = await posting('published')
    const outcomes = await all(
      Array.from({ length: RACERS }, () => as(db, talent, (tx) => submitApplication(tx, talent, id, bid, NOW))),
    )
    assert.deepEqual(ended(outcomes), { done: 1, told: RACERS - 1 })
    const made = await owner.selectFrom('applications').select('id').where('posting_id', '=', id).execute()
    assert.equal(made.length, 1)
    const items = await owner.selectFrom('consents').select('item').where('talent_id', '=', talent.talentId).execute()
    assert.deepEqual(items.map(({ item }) => item).toSorted(), ['career', 'email', 'name', 'profile', 'proposal'])
  }
})

test('this harness can see a race: without lock and constraint the same talent applies many times', async () => {
  await sql`alter table applications drop constraint one_application_per_posting`.execute(owner)
  const template = await applications.submitted()
  const talent = await talents.complete()
  await all(
    Array.from({ length: RACERS }, () =>
      as(db, talent, async (tx) => {
        const mine = () =>
          tx
            .selectFrom('applications')
            .select('id')
            .where('posting_id', '=', template.postingId)
            .where('talent_id', '=', talent.talentId)
        if (await mine().executeTakeFirst()) throw new Stale('twice')
        await sql`select pg_sleep(0.05)`.execute(tx)
        await sql`insert into applications (id, posting_id, talent_id, account_id, client_id, municipality_id, state, motivation, submitted_at, state_since)
          select gen_random_uuid(), p.id, ${talent.talentId}, ${talent.accountId}, p.client_id, p.municipality_id, 'submitted', '', ${NOW}, ${NOW}
            from postings p where p.id = ${template.postingId}`.execute(tx)
      }),
    ),
  )
  const made = await owner.selectFrom('applications').select('id').where('talent_id', '=', talent.talentId).execute()
  assert.ok(made.length > 1, `${made.length} applications`)
  await owner.deleteFrom('applications').where('talent_id', '=', talent.talentId).execute()
  await sql`alter table applications add constraint one_application_per_posting unique (posting_id, talent_id)`.execute(
    owner,
  )
})

const AT_THE_DEADLINE = new Date(NOW.getTime() + 7 * 86_400_000)
const words = { reason: 'timing' as const, message: 'ご応募ありがとうございました。' }

/** Everybody who may end an offer, at the same moment. */
function everybodyAtOnce({ id, talent, client }: MadeApplication): Promise<unknown>[] {
  const soon = new Date(AT_THE_DEADLINE.getTime() - 1)
  const deeds: ((n: number) => Promise<unknown>)[] = [
    () => as(db, talent, (tx) => acceptTerms(tx, talent, id, soon)),
    () => as(db, talent, (tx) => withdrawApplication(tx, talent, id, { reason: 'employer', note: '' }, soon)),
    () => as(db, clock, (tx) => lapseOffer(tx, clock, id, AT_THE_DEADLINE)),
    () => as(db, client, (tx) => declineApplication(tx, client, id, words, soon)),
    () => watchReplies(db, AT_THE_DEADLINE),
  ]
  return Array.from({ length: RACERS }, (_, n) => (deeds[n % deeds.length] as (n: number) => Promise<unknown>)(n))
}

test('accepting, withdrawing, declining and lapsing at once end an offer once, and no lock is ever deadly', async () => {
  for (let round = 0; round < ROUNDS * 2; round++) {
    const offer = await applications.offered()
    const outcomes = await all(everybodyAtOnce(offer))
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') assert.ok(outcome.reason instanceof Stale, String(outcome.reason))
    const row = await owner
      .selectFrom('applications as a')
      .innerJoin('postings as p', 'p.id', 'a.posting_id')
      .leftJoin('declines as d', 'd.application_id', 'a.id')
      .leftJoin('withdrawals as w', 'w.application_id', 'a.id')
      .select(['a.state', 'p.seats_taken', 'd.reason as declined', 'w.reason as withdrawn'])
      .where('a.id', '=', offer.id)
      .executeTakeFirstOrThrow()
    assert.equal(row.seats_taken, Number(row.state === 'accepted'))
    assert.equal(row.declined !== null, row.state === 'declined')
    assert.equal(row.withdrawn !== null, row.state === 'withdrawn')
    await oneStoryOnly(offer.id, row.state)
  }
})

/** Offered → … each entry begins where the one before ended. Agreeing and then withdrawing is a story too. */
async function oneStoryOnly(id: string, last: string): Promise<void> {
  const entries = await owner
    .selectFrom('journal')
    .select(['from_state', 'to_state'])
    .where('subject', '=', id)
    .where('to_state', 'is not', null)
    .orderBy('seq')
    .execute()
  let state: string | null = 'offered'
  for (const { from_state, to_state } of entries) {
    assert.equal(from_state, state)
    state = to_state
  }
  assert.equal(state, last)
  assert.ok(entries.length <= 2, JSON.stringify(entries))
}

test('this harness can see a race: without the lock an offer is accepted and withdrawn from the same state', async () => {
  const naive = (actor: Actor, id: string, to: string) =>
    as(db, actor, async (tx) => {
      const row = await tx.selectFrom('applications').select('state').where('id', '=', id).executeTakeFirstOrThrow()
      if (row.state !== 'offered') throw new Stale('late')
      await sql`select pg_sleep(0.05)`.execute(tx)
      await tx.updateTable('applications').set({ state: to }).where('id', '=', id).execute()
    })
  const { id, talent } = await applications.offered()
  const outcomes = await all(['accepted', 'withdrawn', 'accepted', 'withdrawn'].map((to) => naive(talent, id, to)))
  assert.ok(ended(outcomes).done > 1)
})

test('a posting that closes while twenty apply has either an application that came before, or a refusal', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const client = await member('company')
    const { id } = await posting('published', { client_id: client.organizationId })
    const people = await Promise.all(Array.from({ length: RACERS - 1 }, () => talents.complete()))
    const bids = people.map((talent) => as(db, talent, (tx) => submitApplication(tx, talent, id, bid, NOW)))
    const outcomes = await all<unknown>([
      ...bids.slice(0, 9),
      as(db, client, (tx) => closePosting(tx, client, id, NOW)),
      ...bids.slice(9),
    ])
    const { done, told } = ended(outcomes)
    assert.equal(done + told, RACERS)
    const entries = await owner
      .selectFrom('journal')
      .select(['name', 'seq'])
      .where((e) => e.or([e('subject', '=', id), e(sql<string>`detail->>'posting'`, '=', id)]))
      .orderBy('seq')
      .execute()
    assert.equal(entries.at(-1)?.name, 'posting.closed', 'nobody applies after the close')
    assert.equal(entries.length, done)
  }
})

test('a posting that is given up while somebody agrees ends with one of both, never with both', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { id, postingId, talent, client } = await applications.offered({ ofPosting: { state: 'closed' } })
    const outcomes = await all([
      ...Array.from({ length: 4 }, () => as(db, talent, (tx) => acceptTerms(tx, talent, id, NOW))),
      ...Array.from({ length: 4 }, () => as(db, client, (tx) => giveUpPosting(tx, client, postingId, 'no_fit', NOW))),
    ])
    assert.deepEqual(ended(outcomes), { done: 1, told: 7 })
    const row = await owner
      .selectFrom('applications as a')
      .innerJoin('postings as p', 'p.id', 'a.posting_id')
      .select(['a.state', 'p.state as posting', 'p.seats_taken'])
      .where('a.id', '=', id)
      .executeTakeFirstOrThrow()
    const agreed = { state: 'accepted', posting: 'closed', seats_taken: 1 }
    const over = { state: 'offered', posting: 'unfilled', seats_taken: 0 }
    assert.deepEqual(row, row.state === 'accepted' ? agreed : over)
  }
})
