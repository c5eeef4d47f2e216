import type { Tx } from '../platform/db/database.ts'
import type { TaughtWord } from './text-mapper.ts'

/** So many words can be taught. */
export const MOST_TAUGHT = 5000

/** All that was taught, in the order in which it was: the mapper and the searches learn it so. */
export async function taughtWords(tx: Tx): Promise<TaughtWord[]> {
  return tx
    .selectFrom('vocabulary')
    .select(['written', 'concept'])
    .orderBy('at')
    .orderBy('word')
    .limit(MOST_TAUGHT)
    .execute()
}
