import { dayInJapan } from '../law/japanese-date.ts'
import { dearest, type Edge, edgeAt, explored, liveList } from '../matching/index.ts'
import type { MarketBook } from './market-book.ts'
import { featuresOf, type PairFeatures } from './pair-features.ts'
import { reasonsForTalent } from './reasons.ts'
import { withoutOwn } from './seen-today.ts'
import { meetsNeed, type Pair, type Why, whyOf } from './why.ts'

export interface Recommendation extends Pick<Edge, 'p' | 'q'> {
  postingId: string
  /** 1 at the top. */
  rank: number
  /** The chance with which the place came about: 1 by the order, less where it was drawn to explore. */
  propensity: number
  reasons: string[]
  /** Some skill that the posting asks for, at least as a neighbour. */
  meetsNeed: boolean
  /** A matching skill, a fair chance, or drawn to explore: what a page may call recommended. */
  isWithinReach: boolean
  features: PairFeatures
}

export const RECOMMENDED = 20

const EXPLORING = '新しい出会いのために、ふだんの順序の外から選びました(10件に1件)'

/**
 * おすすめ of a talent at this moment's prices, best first; one in ten is drawn from the others, the same all day.
 * Empty for a talent that the market does not know.
 */
export function recommend(book: MarketBook, talentId: string, now: Date): Recommendation[] {
  const talent = book.talentNumbers.get(talentId)
  if (talent === undefined || book.state.postings === 0) return []
  return withoutOwn(book, talent, () => {
    const from = dearest(book.state)
    const found = openPlaces(book, talent, now).map((place) => ({
      ...place,
      why: whyOf(book, { talent, ...place }, from),
    }))
    return reachFirst(found).flatMap((one, k) => recommendation(book, talent, one, k + 1))
  })
}

/** A place on the list, with how it came about. */
interface Place extends Omit<Pair, 'talent'>, Pick<Edge, 'p' | 'q'> {
  propensity: number
  isDrawn: boolean
}

interface Found extends Place {
  why: Why
}

/** The live list with its exploring slots, without what takes no applications any more. */
function openPlaces(book: MarketBook, talent: number, now: Date): Place[] {
  const list = liveList(book.state, talent, RECOMMENDED)
  const { edges, propensity } = explored(book.state, talent, list, book.day)
  return Array.from(edges, (edge, k) => ({ edge, propensity: propensity[k] ?? 1, isDrawn: edge !== list[k] }))
    .filter(({ edge }) => edge >= 0)
    .map((place) => ({ ...place, ...edgeAt(book.state.edges, place.edge) }))
    .filter(({ posting }) => takesApplications(book, posting, now))
}

/** The clock closes postings a little after midnight; nobody is shown them in between. */
function takesApplications({ postings }: MarketBook, posting: number, now: Date): boolean {
  const { closesOn } = postings[posting] ?? {}
  return !closesOn || closesOn >= dayInJapan(now).toString()
}

/** From this chance on a bid is worth somebody's evening: the band 「中」. */
const REACH = 0.25

const isWithinReach = ({ isDrawn, q, why }: Found): boolean => isDrawn || q >= REACH || meetsNeed(why)

/**
 * In a thin market the price of a needy posting outweighs everything, also for somebody who could not win it. So what is
 * within reach stands first, each part in the engine's own order.
 */
function reachFirst(found: readonly Found[]): Found[] {
  return [...found.filter(isWithinReach), ...found.filter((one) => !isWithinReach(one))]
}

function recommendation(book: MarketBook, talent: number, found: Found, rank: number): Recommendation[] {
  const { posting, p, q, propensity, isDrawn, why } = found
  const reasons = [...reasonsForTalent(why), ...(isDrawn ? [EXPLORING] : [])]
  const known = { rank, propensity, p, q, reasons, meetsNeed: meetsNeed(why), isWithinReach: isWithinReach(found) }
  return featuresOf(book, talent, [posting]).map((features) => ({
    postingId: book.postings[posting]?.id ?? '',
    ...known,
    features,
  }))
}

/** What may be put into somebody's mailbox: a matching skill and a fair chance, both. */
export function isWorthALetter({ q, meetsNeed: isMet }: Pick<Recommendation, 'q' | 'meetsNeed'>): boolean {
  return isMet && q >= REACH
}
