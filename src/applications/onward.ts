import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { eventsForTalents, type TalentEvent } from '../organizations/town-news.ts'
import { findApplication, type ApplicationRow } from './find-application.ts'
import { joinPool } from './pool/join-pool.ts'

/** これからのこと — what is offered to somebody who was declined: postings that suit, the town's tours and events, and its pool. */
export const onwardOffers = ['postings', 'events', 'pool'] as const
export type OnwardOffer = (typeof onwardOffers)[number]
export const onwardAnswers = ['yes', 'no'] as const
export type OnwardAnswer = (typeof onwardAnswers)[number]

/**
 * 見送りのあとの案内に答える。 One click each, and the mind may be changed; the client never learns of it. A yes to the pool
 * is a consent for that municipality alone.
 * @throws NotFound for another's application, Stale when it was not declined
 */
export async function answerOnward(
  tx: Tx,
  actor: Actor,
  applicationId: string,
  { offer, answer }: { offer: OnwardOffer; answer: OnwardAnswer },
  now: Date,
): Promise<void> {
  const application = await findApplication(tx, actor, applicationId, 'goOn')
  if (application.state !== 'declined')
    throw new Stale('この応募は見送りになっていません。最新の状態を確認してください。')
  await tx
    .insertInto('onward_answers')
    .values({ application_id: applicationId, account_id: application.account_id, offer, answer, at: now })
    .onConflict((c) => c.columns(['application_id', 'offer']).doUpdateSet({ answer, at: now }))
    .execute()
  const detail = { offer, answer }
  await record(tx, actor, { name: 'application.onward_answered', subject: applicationId, detail }, now)
  if (offer === 'pool' && answer === 'yes') await joinPool(tx, actor, application.municipality_id, now)
}

/** What is offered after a decline, and what was answered so far. */
export interface Onward {
  town: string
  answers: Partial<Record<OnwardOffer, OnwardAnswer>>
  /** In the town's pool already, by this answer or another. */
  inPool: boolean
  /** 現地ツアー and events of the town that are still open; none for whoever wants to hear of none. */
  events: TalentEvent[]
}

/** Null unless the application was declined: nothing else leads here. Asked by the talent. */
export async function onwardOf(tx: Tx, application: ApplicationRow, now: Date): Promise<Onward | null> {
  if (application.state !== 'declined') return null
  const answers = await answersOf(tx, application.id)
  const { town, inPool } = await tx
    .selectFrom('organizations as o')
    .leftJoin('pool_entries as e', (join) =>
      join
        .onRef('e.municipality_id', '=', 'o.id')
        .on('e.talent_id', '=', application.talent_id)
        .on('e.state', '=', 'joined'),
    )
    .select(['o.name as town', 'e.id as inPool'])
    .where('o.id', '=', application.municipality_id)
    .executeTakeFirstOrThrow()
  const events = answers.events === 'no' ? [] : await eventsForTalents(tx, application.municipality_id, now)
  return { town, answers, inPool: inPool !== null, events }
}

async function answersOf(tx: Tx, applicationId: string): Promise<Onward['answers']> {
  const given = await tx
    .selectFrom('onward_answers')
    .select([sql<OnwardOffer>`offer`.as('offer'), sql<OnwardAnswer>`answer`.as('answer')])
    .where('application_id', '=', applicationId)
    .execute()
  return Object.fromEntries(given.map(({ offer, answer }) => [offer, answer]))
}

/** Postings that suit, with whose they are, in the order in which they were recommended. */
export async function suitingPostings(
  tx: Tx,
  ids: readonly string[],
): Promise<{ id: string; title: string; client: string }[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('postings as p')
    .innerJoin('organizations as o', 'o.id', 'p.client_id')
    .select(['p.id', 'p.title', 'o.name as client'])
    .where('p.id', 'in', [...ids])
    .where('p.state', '=', 'published')
    .execute()
  return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}
