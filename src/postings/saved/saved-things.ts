import type { Actor } from '../../actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type CardRow, cardRows } from '../public/posting-cards.ts'
import { followedTowns, type Town } from './follow-town.ts'
import { type SavedSearch, savedSearches } from './saved-search.ts'

/** What a talent keeps an eye on. */
export interface SavedThings {
  saved: CardRow[]
  interested: CardRow[]
  /** How many of the two lists are not open any more. */
  closed: number
  searches: SavedSearch[]
  towns: Town[]
}

const MOST_SHOWN = 60

/** One's own, the newest first; postings that were closed meanwhile are counted, not shown. */
export async function savedThings(tx: Tx, actor: Actor): Promise<SavedThings> {
  const ids = async (table: 'saved_postings' | 'posting_interests') => {
    if (actor.kind !== 'talent') return []
    const rows = await tx
      .selectFrom(table)
      .select('posting_id')
      .where('talent_id', '=', actor.talentId)
      .orderBy('at', 'desc')
      .orderBy('posting_id')
      .limit(MOST_SHOWN)
      .execute()
    return rows.map(({ posting_id }) => posting_id)
  }
  const [savedIds, interestedIds] = [await ids('saved_postings'), await ids('posting_interests')]
  const saved = await cardRows(tx, savedIds)
  const interested = await cardRows(tx, interestedIds)
  return {
    saved,
    interested,
    closed: new Set([...savedIds, ...interestedIds]).size - new Set([...saved, ...interested].map(({ id }) => id)).size,
    searches: await savedSearches(tx, actor),
    towns: await followedTowns(tx, actor),
  }
}
