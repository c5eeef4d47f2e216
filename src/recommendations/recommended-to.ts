import { type CardRow, cardRows } from '../postings/public/posting-cards.ts'
import type { Visit } from '../route.ts'
import { liveMarket } from './live-market.ts'
import { noteImpressions } from './note-impressions.ts'
import { recommend, type Recommendation } from './recommend.ts'

/** The best `most` of those wanted that are still open, with their reasons by posting; what is shown is written down. */
export async function recommendedTo(
  { db, now, read }: Pick<Visit, 'db' | 'now' | 'read'>,
  talentId: string,
  most: number,
  isWanted: (one: Recommendation) => boolean = () => true,
): Promise<{ rows: CardRow[]; reasons: ReadonlyMap<string, string[]> }> {
  const list = recommend(await liveMarket(db, now, { talent: talentId }), talentId, now).filter(isWanted)
  const rows = await read(async (tx) => {
    const cards = await cardRows(
      tx,
      list.map(({ postingId }) => postingId),
    )
    const shown = cards.slice(0, most)
    const ids = new Set(shown.map(({ id }) => id))
    await noteImpressions(
      tx,
      talentId,
      list.filter(({ postingId }) => ids.has(postingId)),
      now,
    )
    return shown
  })
  return { rows, reasons: new Map(list.map(({ postingId, reasons }) => [postingId, reasons])) }
}
