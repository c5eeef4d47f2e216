import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { RoundState } from '../../programmes/programme.ts'

/** A round as everybody sees it. */
export interface ListedRound {
  id: string
  name: string
  programme: string
  town: string
  placeCode: string
  opensOn: string
  closesOn: string
  state: RoundState
  /** Postings of it that take applications now, and all that were ever public in it. */
  open: number
  everPublic: number
}

const MOST = 100
/** Closed rounds are listed for so long, in days: afterwards they are only found by their link. */
const REMEMBERED = 365

const rounds = sql`
  select r.id, r.name, g.name as programme, o.name as town, o.place_code as "placeCode", r.opens_on as "opensOn",
         r.closes_on as "closesOn", r.state,
         (select count(*)::int from postings p where p.round_id = r.id and p.state = 'published') as open,
         (select count(*)::int from postings p where p.round_id = r.id and p.published_at is not null) as "everPublic"
    from rounds r join programmes g on g.id = r.programme_id join organizations o on o.id = g.municipality_id
   where o.state = 'active'`

/** 募集回の一覧: those that are open, the one closing first on top; then those to come, then those of the last year. */
export async function listedRounds(tx: Tx, today: string): Promise<ListedRound[]> {
  const { rows } = await sql<ListedRound>`
    ${rounds} and (r.state <> 'closed' or r.closes_on > ${today}::date - ${REMEMBERED}::int)
    order by case r.state when 'open' then 0 when 'planned' then 1 else 2 end,
             case when r.state = 'closed' then null else r.closes_on end, r.closes_on desc, r.id
    limit ${MOST}`.execute(tx)
  return rows
}

/** One round. @throws NotFound when there is none of this id */
export async function findRound(tx: Tx, id: string): Promise<ListedRound> {
  const { rows } = await sql<ListedRound>`${rounds} and r.id = ${id}`.execute(tx)
  if (!rows[0]) throw new NotFound()
  return rows[0]
}

/** Ids of the postings of a round that take applications, the newest first; a hundred at most. */
export async function postingsInRound(tx: Tx, roundId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('postings')
    .select('id')
    .where('round_id', '=', roundId)
    .where('state', '=', 'published')
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute()
  return rows.map(({ id }) => id)
}
