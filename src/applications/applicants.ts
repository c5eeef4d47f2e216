import { type RawBuilder, sql } from 'kysely'
import { type Actor, organizationOf } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import type { ApplicationState } from './application.ts'
import { type Applicant, type Row, withPeople } from './named-applicants.ts'
import { conditionOf, type Narrowing, orderOf, unnarrowed } from './narrowing.ts'

export const APPLICANTS_PER_PAGE = 20

export const MOST_COMPARED = 4

/** What the list is narrowed to. */
export type Narrowed = 'all' | 'waiting' | 'offered' | 'agreed' | 'ended'

const boardColumns: readonly (readonly ApplicationState[])[] = [
  ['submitted'],
  ['screening'],
  ['interview'],
  ['offered'],
  ['accepted', 'contracted'],
  ['declined', 'withdrawn'],
]

const statesOf: Record<Narrowed, readonly ApplicationState[] | null> = {
  all: null,
  waiting: ['submitted', 'screening', 'interview'],
  offered: ['offered'],
  agreed: ['accepted', 'contracted'],
  ended: ['declined', 'withdrawn'],
}

/** What a list is asked for: the state by its tab, and how it is narrowed besides, at this instant. */
interface Asked {
  show: Narrowed
  page: number
  narrowing?: Narrowing
  now?: Date
}

/** 応募者の一覧 of one posting of the asker's own house: whoever waits longest first, unless asked otherwise. */
export async function listApplicants(
  tx: Tx,
  actor: Actor,
  postingId: string,
  { show, page, narrowing = unnarrowed, now = LONG_AGO }: Asked,
): Promise<{ applicants: Applicant[]; counts: Record<Narrowed, number>; total: number }> {
  const counts = await countEach(tx, actor, postingId)
  const states = statesOf[show]
  const inState = states ? sql`a.state in (${sql.join(states)})` : sql`true`
  const of = sql`${inState} and ${conditionOf(narrowing, now)}`
  const part = { limit: APPLICANTS_PER_PAGE, offset: (page - 1) * APPLICANTS_PER_PAGE }
  const rows = await rowsOf(tx, actor, postingId, of, { ...part, order: orderOf(narrowing) })
  const total = await countOf(tx, actor, postingId, of)
  return { applicants: await withPeople(tx, actor, postingId, rows), counts, total }
}

/** Several applicants of one posting by id, in the order of their arrival. @throws NotFound when one is not among them */
export async function applicantsById(
  tx: Tx,
  actor: Actor,
  postingId: string,
  ids: readonly string[],
): Promise<Applicant[]> {
  if (ids.length === 0) return []
  const wanted = [...new Set(ids)]
  const among = sql`a.id in (${sql.join(wanted.map((id) => sql`${id}::uuid`))})`
  const rows = await rowsOf(tx, actor, postingId, among, {
    limit: wanted.length,
    offset: 0,
    order: orderOf(unnarrowed),
  })
  if (rows.length !== wanted.length) throw new NotFound()
  const applicants = await withPeople(tx, actor, postingId, rows)
  return applicants.toSorted((a, b) => a.number - b.number)
}

/** Before every deadline: nothing is late where nobody asked what is. */
const LONG_AGO = new Date(0)

async function countOf(tx: Tx, actor: Actor, postingId: string, of: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from applications a
     where posting_id = ${postingId} and client_id = ${organizationOf(actor)} and ${of}`.execute(tx)
  return rows[0]?.total ?? 0
}

const CARDS_PER_COLUMN = 30

/** 応募者のボード: each column of states with its first cards, and how many there are. */
export async function boardOf(
  tx: Tx,
  actor: Actor,
  postingId: string,
  { narrowing, now }: { narrowing: Narrowing; now: Date },
): Promise<{ states: readonly ApplicationState[]; total: number; applicants: Applicant[] }[]> {
  const columns = []
  for (const states of boardColumns) {
    const of = sql`a.state in (${sql.join([...states])}) and ${conditionOf(narrowing, now)}`
    const part = { limit: CARDS_PER_COLUMN, offset: 0, order: orderOf(narrowing) }
    const rows = await rowsOf(tx, actor, postingId, of, part)
    const applicants = await withPeople(tx, actor, postingId, rows)
    columns.push({ states, applicants, total: await countOf(tx, actor, postingId, of) })
  }
  return columns
}

async function countEach(tx: Tx, actor: Actor, postingId: string): Promise<Record<Narrowed, number>> {
  const rows = await tx
    .selectFrom('applications')
    .select((e) => [sql<ApplicationState>`state`.as('state'), e.fn.countAll<number>().as('count')])
    .where('posting_id', '=', postingId)
    .where('client_id', '=', organizationOf(actor))
    .groupBy('state')
    .execute()
  const of = (states: readonly ApplicationState[] | null) =>
    rows.filter(({ state }) => !states || states.includes(state)).reduce((sum, { count }) => sum + count, 0)
  return {
    all: of(statesOf.all),
    waiting: of(statesOf.waiting),
    offered: of(statesOf.offered),
    agreed: of(statesOf.agreed),
    ended: of(statesOf.ended),
  }
}

async function rowsOf(
  tx: Tx,
  actor: Actor,
  postingId: string,
  of: RawBuilder<unknown>,
  { limit, offset, order }: { limit: number; offset: number; order: RawBuilder<unknown> },
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select id, talent_id as "talentId", number, state, submitted_at as "submittedAt", state_since as "stateSince",
           reply_by as "replyBy", motivation, proposal, wished_fee_yen as "wishedFeeYen", wished_hours as "wishedHours"
      from (select *, row_number() over (order by submitted_at, id) as number
              from applications where posting_id = ${postingId} and client_id = ${organizationOf(actor)}) a
     where ${of}
     order by ${order}
     limit ${limit} offset ${offset}`.execute(tx)
  return rows
}
