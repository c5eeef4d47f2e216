import { type Expression, type SqlBool, sql } from 'kysely'
import type { Tx } from '../platform/db/database.ts'
import type { PostingState } from './posting.ts'

/** Typed wildcards are taken as letters. */
export function contains(column: Expression<string>, text: string): Expression<SqlBool> {
  return sql<SqlBool>`${column} ilike ${`%${text.replace(/[\\%_]/g, '\\$&')}%`}`
}

/** How many postings a page of a list shows. */
export const PER_PAGE = 20

/** What a list is narrowed to; pages are counted from 1. */
export interface ListFilter {
  state?: PostingState | undefined
  municipalityId?: string | undefined
  /** Part of the title or of the client's name. */
  text?: string | undefined
  /** Only those with an application that waits for the client. */
  answering?: boolean | undefined
  page: number
}

export type Whose = { client_id: string } | { municipality_id: string } | { everybody: true }

export type Order = 'newest' | 'queue'

/** States in which an application waits for its client. */
export const waitingStates = ['submitted', 'screening', 'interview']

export function narrowed(tx: Tx, whose: Whose, { municipalityId, text, answering }: ListFilter) {
  let query = tx
    .selectFrom('postings as p')
    .innerJoin('organizations as c', 'c.id', 'p.client_id')
    .innerJoin('organizations as t', 't.id', 'p.municipality_id')
  if ('client_id' in whose) query = query.where('p.client_id', '=', whose.client_id)
  if ('municipality_id' in whose) query = query.where('p.municipality_id', '=', whose.municipality_id)
  if (municipalityId) query = query.where('p.municipality_id', '=', municipalityId)
  if (text) query = query.where((e) => e.or([contains(e.ref('p.title'), text), contains(e.ref('c.name'), text)]))
  if (answering)
    query = query.where((e) =>
      e.exists(
        e
          .selectFrom('applications as a')
          .select('a.id')
          .whereRef('a.posting_id', '=', 'p.id')
          .where('a.state', 'in', waitingStates),
      ),
    )
  return query
}

/** A posting as a list shows it. */
export interface ListedPosting {
  id: string
  title: string
  state: PostingState
  clientName: string
  townName: string
  feeKind: string
  feeYen: number | null
  closesOn: string | null
  publishOn: string | null
  publishedAt: Date | null
  updatedAt: Date
  /** An operator wrote words in it that the client has not confirmed. */
  unconfirmed: boolean
  /** Applications that were sent in, and those that still wait for an answer of the client. */
  applications: number
  waiting: number
}

export async function rowsOf(tx: Tx, whose: Whose, filter: ListFilter, order: Order): Promise<ListedPosting[]> {
  let query = narrowed(tx, whose, filter).select((e) => [
    'p.id',
    'p.title',
    sql<PostingState>`p.state`.as('state'),
    'c.name as clientName',
    't.name as townName',
    'p.fee_kind as feeKind',
    'p.fee_yen as feeYen',
    'p.closes_on as closesOn',
    'p.publish_on as publishOn',
    'p.published_at as publishedAt',
    'p.updated_at as updatedAt',
    sql<boolean>`p.agreed_version < p.version and p.state in ('draft', 'returned')`.as('unconfirmed'),
    e
      .selectFrom('applications as a')
      .select((f) => f.fn.countAll<number>().as('n'))
      .whereRef('a.posting_id', '=', 'p.id')
      .as('sent'),
    e
      .selectFrom('applications as a')
      .select((f) => f.fn.countAll<number>().as('n'))
      .whereRef('a.posting_id', '=', 'p.id')
      .where('a.state', 'in', waitingStates)
      .as('open'),
  ])
  if (filter.state) query = query.where('p.state', '=', filter.state)
  if (order === 'queue')
    query = query
      .orderBy(sql`p.state <> 'review'`)
      .orderBy(sql`p.publish_on is not null`)
      .orderBy(sql`case when p.state = 'review' then p.updated_at end`)
  const rows = await query
    .orderBy('p.updated_at', 'desc')
    .orderBy('p.id')
    .limit(PER_PAGE)
    .offset((filter.page - 1) * PER_PAGE)
    .execute()
  return rows.map(({ sent, open, ...row }) => ({ ...row, applications: sent ?? 0, waiting: open ?? 0 }))
}
