import { type CardRow, cardRows } from '../postings/public/posting-cards.ts'
import type { Visit } from '../route.ts'
import { liveMarket } from './live-market.ts'
import { noteImpressions } from './note-impressions.ts'
import { recommend, type Recommendation } from './recommend.ts'

/** A recommended posting as a page draws it. */
export interface RecommendedCard extends Pick<Recommendation, 'reasons' | 'isWithinReach'> {
  row: CardRow
}

/** The best `most` of those wanted that are still open, with their reasons; what is shown is written down. */
export async function recommendedTo(
  { db, now, read }: Pick<Visit, 'db' | 'now' | 'read'>,
  talentId: string,
  most: number,
  isWanted: (one: Recommendation) => boolean = () => true,
): Promise<RecommendedCard[]> {
  const list = recommend(await liveMarket(db, now, { talent: talentId }), talentId, now).filter(isWanted)
  return read(async (tx) => {
    const rows = (
      await cardRows(
        tx,
        list.map(({ postingId }) => postingId),
      )
    ).slice(0, most)
    const byId = new Map(rows.map((row) => [row.id, row]))
    const shown = list.filter(({ postingId }) => byId.has(postingId))
    await noteImpressions(tx, talentId, shown, now)
    return shown.flatMap(({ postingId, reasons, isWithinReach }) => {
      const row = byId.get(postingId)
      return row ? [{ row, reasons, isWithinReach }] : []
    })
  })
}
