import { type Actor, organizationOf } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import type { PostingState } from './posting.ts'
import { type ListedPosting, rowsOf, type ListFilter, type Whose, type Order, narrowed } from './listed-postings.ts'

export interface PostingList {
  rows: ListedPosting[]
  total: number
  /** How many there are in each state, whatever state is chosen. */
  counts: Partial<Record<PostingState, number>>
}

/** 求人の一覧 of a client: its own, the latest change first. */
export function postingsOfClient(tx: Tx, actor: Actor, filter: ListFilter): Promise<PostingList> {
  return list(tx, { client_id: organizationOf(actor) ?? '' }, filter, 'newest')
}

/** All postings of a town, for its municipality. */
export function postingsOfTown(tx: Tx, actor: Actor, filter: ListFilter): Promise<PostingList> {
  return list(tx, { municipality_id: organizationOf(actor) ?? '' }, filter, 'newest')
}

/** Every posting, for an operator: reviews first, the longest waiting on top; those with a day set stand behind them. */
export function postingsForOperator(tx: Tx, actor: Actor, filter: ListFilter): Promise<PostingList> {
  if (actor.kind !== 'operator') return Promise.resolve({ rows: [], total: 0, counts: {} })
  return list(tx, { everybody: true }, filter, 'queue')
}

/** Earlier postings of a client that a new one can be copied from, the latest first; at most ten. */
export function postingsToCopy(
  tx: Tx,
  clientId: string,
): Promise<{ id: string; title: string; state: PostingState }[]> {
  return tx
    .selectFrom('postings')
    .select(['id', 'title', 'state'])
    .$narrowType<{ state: PostingState }>()
    .where('client_id', '=', clientId)
    .where('title', '<>', '')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(10)
    .execute()
}

async function list(tx: Tx, whose: Whose, filter: ListFilter, order: Order): Promise<PostingList> {
  const counts = await countStates(tx, whose, filter)
  const total = filter.state ? (counts[filter.state] ?? 0) : Object.values(counts).reduce((sum, n) => sum + n, 0)
  const rows = await rowsOf(tx, whose, filter, order)
  return { rows, total, counts }
}

async function countStates(tx: Tx, whose: Whose, filter: ListFilter): Promise<PostingList['counts']> {
  const rows = await narrowed(tx, whose, filter)
    .select((e) => ['p.state', e.fn.countAll<number>().as('count')])
    .groupBy('p.state')
    .execute()
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}
