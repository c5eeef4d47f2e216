import type { Tx } from '../platform/db/database.ts'

const SHOWN_EVENTS = 6
const SHOWN_ARTICLES = 6

/** An event of a town that is still to come. */
export interface TownEvent {
  id: string
  title: string
  startsAt: Date
  place: string
  online: boolean
}

/** イベント of a town that anybody may know of and that are not over, the next first. */
export async function eventsOfTown(tx: Tx, municipalityId: string, now: Date): Promise<TownEvent[]> {
  const rows = await tx
    .selectFrom('events')
    .select(['id', 'title', 'starts_at as startsAt', 'place', 'online_seats as onlineSeats'])
    .where('municipality_id', '=', municipalityId)
    .where('state', 'in', ['open', 'full', 'closed'])
    .where('ends_at', '>', now)
    .orderBy('starts_at')
    .orderBy('id')
    .limit(SHOWN_EVENTS)
    .execute()
  return rows.map(({ onlineSeats, ...event }) => ({ ...event, online: onlineSeats !== null }))
}

/** A tour or another event of a town to which a talent may still sign up. */
export interface TalentEvent {
  id: string
  title: string
  startsAt: Date
  isTour: boolean
  /** Who signs up now waits for a seat. */
  isFull: boolean
}

/** 現地ツアー and other events of a town that a talent may still sign up to: tours first, then the next. */
export async function eventsForTalents(tx: Tx, municipalityId: string, now: Date): Promise<TalentEvent[]> {
  const rows = await tx
    .selectFrom('events')
    .select(['id', 'title', 'kind', 'state', 'starts_at as startsAt'])
    .where('municipality_id', '=', municipalityId)
    .where('state', 'in', ['open', 'full'])
    .where('audience', 'in', ['everybody', 'talents'])
    .where('closes_at', '>', now)
    .orderBy((e) => e('kind', '=', 'tour'), 'desc')
    .orderBy('starts_at')
    .orderBy('id')
    .limit(SHOWN_EVENTS)
    .execute()
  return rows.map(({ kind, state, ...event }) => ({ ...event, isTour: kind === 'tour', isFull: state === 'full' }))
}

/** A published article about a town. */
export interface TownArticle {
  id: string
  title: string
  lead: string
  publishedAt: Date
}

/** 記事 about a town, the newest first; what was paid for says so in its title. */
export async function articlesOfTown(tx: Tx, municipalityId: string): Promise<TownArticle[]> {
  const rows = await tx
    .selectFrom('articles')
    .select(['id', 'title', 'lead', 'pr', 'published_at as publishedAt'])
    .where('municipality_id', '=', municipalityId)
    .where('state', '=', 'published')
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .limit(SHOWN_ARTICLES)
    .execute()
  return rows.map(({ pr, title, publishedAt, ...article }) => ({
    ...article,
    title: pr ? `[PR] ${title}` : title,
    publishedAt: publishedAt ?? new Date(0),
  }))
}
