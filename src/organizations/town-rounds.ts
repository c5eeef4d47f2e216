import type { Tx } from '../platform/db/database.ts'

/** A recruiting window of a town that has not closed. */
export interface TownRound {
  id: string
  name: string
  opensOn: string
  closesOn: string
}

/** 募集回 of a town that are open or to come, the one closing first on top; ten at most. */
export function roundsOfTown(tx: Tx, municipalityId: string): Promise<TownRound[]> {
  return tx
    .selectFrom('rounds as r')
    .innerJoin('programmes as g', 'g.id', 'r.programme_id')
    .select(['r.id', 'r.name', 'r.opens_on as opensOn', 'r.closes_on as closesOn'])
    .where('g.municipality_id', '=', municipalityId)
    .where('r.state', '<>', 'closed')
    .orderBy('r.closes_on')
    .orderBy('r.id')
    .limit(10)
    .execute()
}
