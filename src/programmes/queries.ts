import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { findProgramme, type ProgrammeRow } from './find-programme.ts'
import type { RoundState } from './programme.ts'

export interface ProgrammeLine {
  id: string
  name: string
  town: string
  firstYear: number
  lastYear: number
  postings: number
}

const MOST = 200

/** Programmes that the actor may see: all for the operator, its own for a town. Newest first. */
export async function programmesFor(tx: Tx, actor: Actor): Promise<ProgrammeLine[]> {
  const query = tx
    .selectFrom('programmes as g')
    .innerJoin('organizations as o', 'o.id', 'g.municipality_id')
    .select((e) => [
      'g.id',
      'g.name',
      'o.name as town',
      'g.first_year as firstYear',
      'g.last_year as lastYear',
      e
        .selectFrom('postings as p')
        .select(e.fn.countAll<number>().as('n'))
        .whereRef('p.programme_id', '=', 'g.id')
        .as('postings'),
    ])
    .orderBy('g.first_year', 'desc')
    .orderBy('g.id')
    .limit(MOST)
  const own = actor.kind === 'municipality' ? query.where('g.municipality_id', '=', actor.organizationId) : query
  const rows = actor.kind === 'municipality' || actor.kind === 'operator' ? await own.execute() : []
  return rows.map((row) => ({ ...row, postings: row.postings ?? 0 }))
}

export interface RoundLine {
  id: string
  name: string
  opensOn: string
  closesOn: string
  state: RoundState
  postings: number
}

/** A programme with its town and its rounds, newest first. */
export async function programmeView(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<{ programme: ProgrammeRow; town: string; rounds: RoundLine[] }> {
  const programme = await findProgramme(tx, actor, id, 'view')
  const town = await tx
    .selectFrom('organizations')
    .select('name')
    .where('id', '=', programme.municipality_id)
    .executeTakeFirstOrThrow()
  const rounds = await tx
    .selectFrom('rounds as r')
    .select((e) => [
      'r.id',
      'r.name',
      'r.opens_on as opensOn',
      'r.closes_on as closesOn',
      'r.state',
      e
        .selectFrom('postings as p')
        .select(e.fn.countAll<number>().as('n'))
        .whereRef('p.round_id', '=', 'r.id')
        .as('postings'),
    ])
    .where('r.programme_id', '=', id)
    .orderBy('r.opens_on', 'desc')
    .orderBy('r.id')
    .limit(MOST)
    .execute()
  return {
    programme,
    town: town.name,
    rounds: rounds.map((r) => ({ ...r, state: r.state as RoundState, postings: r.postings ?? 0 })),
  }
}
