import type { SelectQueryBuilder } from 'kysely'
import type { DB } from '../../db/types.ts'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import type { EventKind, EventState } from './event.ts'
import type { EventRow } from './find-event.ts'

export const EVENTS_PER_PAGE = 20

/** An event as lists show it. */
export interface ListedEvent {
  row: EventRow
  town: string
  townCode: string
}

/** What a reader asks for: coming ones, or those that are over; of one town, of one kind. */
export interface EventSearch {
  past: boolean
  /** 団体コード, '' for all. */
  town: string
  kind: EventKind | null
  page: number
}

const comingStates: readonly EventState[] = ['open', 'full', 'closed']
const pastStates: readonly EventState[] = ['open', 'full', 'closed', 'held', 'reported']

/** Events for everybody: the next first, or the latest first. What was called off is reached by its address only. */
export async function publicEvents(
  tx: Tx,
  { past, town, kind, page }: EventSearch,
  now: Date,
): Promise<{ events: ListedEvent[]; total: number }> {
  const states = past ? pastStates : comingStates
  let query = listed(tx)
    .where('e.state', 'in', [...states])
    .where('e.ends_at', past ? '<=' : '>', now)
  if (town) query = query.where('o.place_code', '=', town)
  if (kind) query = query.where('e.kind', '=', kind)
  return pageOfEvents(query, page, past ? 'desc' : 'asc')
}

/** Every event that the organizer has, drafts too: all towns for the operator. @throws NotFound for anybody else */
export async function organizedEvents(
  tx: Tx,
  actor: Actor,
  page: number,
): Promise<{ events: ListedEvent[]; total: number }> {
  if (actor.kind === 'operator') return pageOfEvents(listed(tx), page, 'desc')
  if (actor.kind !== 'municipality') throw new NotFound()
  return pageOfEvents(listed(tx).where('e.municipality_id', '=', actor.organizationId), page, 'desc')
}

type Listing = SelectQueryBuilder<DB & { e: DB['events']; o: DB['organizations'] }, 'e' | 'o', object>

function listed(tx: Tx): Listing {
  return tx.selectFrom('events as e').innerJoin('organizations as o', 'o.id', 'e.municipality_id')
}

async function pageOfEvents(
  query: Listing,
  page: number,
  order: 'asc' | 'desc',
): Promise<{ events: ListedEvent[]; total: number }> {
  const { total } = await query.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await query
    .selectAll('e')
    .select(['o.name as town', 'o.place_code as townCode'])
    .orderBy('e.starts_at', order)
    .orderBy('e.id')
    .limit(EVENTS_PER_PAGE)
    .offset((page - 1) * EVENTS_PER_PAGE)
    .execute()
  const events = rows.map(({ town, townCode, ...row }) => ({ row: row as EventRow, town, townCode: townCode ?? '' }))
  return { events, total }
}

/** Towns that have announced something, for the filter. */
export async function townsWithEvents(tx: Tx): Promise<{ code: string; name: string }[]> {
  const rows = await tx
    .selectFrom('organizations as o')
    .select(['o.place_code as code', 'o.name'])
    .where((e) =>
      e.exists(
        e
          .selectFrom('events as v')
          .select('v.id')
          .whereRef('v.municipality_id', '=', 'o.id')
          .where('v.state', 'not in', ['draft', 'cancelled']),
      ),
    )
    .orderBy('o.place_code')
    .limit(500)
    .execute()
  return rows.map(({ code, name }) => ({ code: code ?? '', name }))
}
