import { type RawBuilder, sql } from 'kysely'
import { dayInJapan, formatDay } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import type { ActivityKind } from './activity.ts'
import { daysOfContract } from './contract-days.ts'

/** What a talent can have approved as an activity, and when it may have been. */
export interface ActivityBasis {
  /** As the form posts it: `work:<contract>`, `visit:<visit>`. */
  value: string
  kind: ActivityKind
  subject: string
  label: string
  /** The days among which it may be; one and the same where it is known. */
  from: Temporal.PlainDate
  to: Temporal.PlainDate
}

/** Contracts that are or were in force in this town; confirmed visits and tours that were not sent in yet; the newest first. */
export async function activityBases(
  tx: Tx,
  talentId: string,
  municipalityId: string,
  now: Date,
): Promise<ActivityBasis[]> {
  return [
    ...(await work(tx, talentId, municipalityId, now)),
    ...(await visits(tx, talentId, municipalityId)),
    ...(await tours(tx, talentId, municipalityId)),
  ]
}

async function work(tx: Tx, talentId: string, municipalityId: string, now: Date): Promise<ActivityBasis[]> {
  const rows = await tx
    .selectFrom('contracts as c')
    .innerJoin('postings as p', 'p.id', 'c.posting_id')
    .select(['c.id', 'p.title', 'c.in_force_at', 'c.ended_at'])
    .where('c.talent_id', '=', talentId)
    .where('c.municipality_id', '=', municipalityId)
    .where('c.in_force_at', 'is not', null)
    .orderBy('c.in_force_at', 'desc')
    .orderBy('c.id')
    .limit(50)
    .execute()
  return rows.flatMap(({ id, title, ...contract }) => {
    const days = daysOfContract(contract, now)
    return days ? [{ value: `work:${id}`, kind: 'work' as const, subject: id, label: `稼働: ${title}`, ...days }] : []
  })
}

async function visits(tx: Tx, talentId: string, municipalityId: string): Promise<ActivityBasis[]> {
  const rows = await tx
    .selectFrom('onsite_visits as v')
    .select(['v.id', 'v.what', 'v.visited_on'])
    .where('v.talent_id', '=', talentId)
    .where('v.municipality_id', '=', municipalityId)
    .where('v.state', '=', 'confirmed')
    .where(notSentIn('visit', sql`v.id`))
    .orderBy('v.visited_on', 'desc')
    .orderBy('v.id')
    .limit(50)
    .execute()
  return rows.map(({ id, what, visited_on }) => {
    const day = Temporal.PlainDate.from(visited_on)
    const label = `現地訪問: ${formatDay(day)} ${what}`
    return { value: `visit:${id}`, kind: 'visit' as const, subject: id, label, from: day, to: day }
  })
}

async function tours(tx: Tx, talentId: string, municipalityId: string): Promise<ActivityBasis[]> {
  const rows = await tx
    .selectFrom('registrations as g')
    .innerJoin('events as e', 'e.id', 'g.event_id')
    .select(['g.id', 'e.title', 'e.starts_at'])
    .where('g.talent_id', '=', talentId)
    .where('g.municipality_id', '=', municipalityId)
    .where('g.state', '=', 'attended')
    .where('g.way', '=', 'venue')
    .where('e.kind', '=', 'tour')
    .where(notSentIn('event', sql`g.id`))
    .orderBy('e.starts_at', 'desc')
    .orderBy('g.id')
    .limit(50)
    .execute()
  return rows.map(({ id, title, starts_at }) => {
    const day = dayInJapan(starts_at)
    const label = `現地ツアー: ${formatDay(day)} ${title}`
    return { value: `event:${id}`, kind: 'event' as const, subject: id, label, from: day, to: day }
  })
}

const notSentIn = (kind: ActivityKind, subject: RawBuilder<unknown>) =>
  sql<boolean>`not exists (select 1 from activities a where a.kind = ${kind} and a.subject = ${subject} and a.state <> 'refused')`
