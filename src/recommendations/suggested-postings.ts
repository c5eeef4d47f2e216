import type { CardRow } from '../postings/public/posting-cards.ts'
import type { RecommendedCard } from './recommended-to.ts'

/** What マイページ suggests: the best with their reasons, the newest where おすすめ is switched off, or why there is nothing. */
export type Suggested =
  | { kind: 'fit'; cards: RecommendedCard[] }
  | { kind: 'newest'; rows: CardRow[] }
  /** No skill to go by. */
  | { kind: 'profile empty' }
  /** The program has just begun and is still reading the market. */
  | { kind: 'not yet' }

export const MOST_SUGGESTED = 3
