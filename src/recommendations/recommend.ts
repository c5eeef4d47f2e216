import { dayInJapan } from '../law/japanese-date.ts'
import { type Edge, edgeAt, explored, liveList, needsMet } from '../matching/index.ts'
import type { MarketBook } from './market-book.ts'
import { featuresOf, type PairFeatures } from './pair-features.ts'
import { reasonsFor } from './reasons.ts'
import { withoutOwn } from './seen-today.ts'

export interface Recommendation extends Pick<Edge, 'p' | 'q'> {
  postingId: string
  /** 1 at the top. */
  rank: number
  /** The chance with which the place came about: 1 by the order, less where it was drawn to explore. */
  propensity: number
  reasons: string[]
  /** Some skill that the posting asks for, at least as a neighbour. */
  meetsNeed: boolean
  features: PairFeatures
}

export const RECOMMENDED = 20

const EXPLORING = 'ふだんの順序の外から選んだ求人です(10件に1件)'

/**
 * おすすめ of a talent at this moment's prices, best first; one in ten is drawn from the others, the same all day.
 * Empty for a talent that the market does not know.
 */
export function recommend(book: MarketBook, talentId: string, now: Date): Recommendation[] {
  const talent = book.talentNumbers.get(talentId)
  if (talent === undefined || book.state.postings === 0) return []
  return withoutOwn(book, talent, () => {
    const list = liveList(book.state, talent, RECOMMENDED)
    const { edges, propensity } = explored(book.state, talent, list, book.day)
    const found = Array.from(edges, (edge, k) => ({ edge, propensity: propensity[k] ?? 1, isDrawn: edge !== list[k] }))
    const open = found.filter(({ edge }) => edge >= 0 && takesApplications(book, edge, now))
    return withinReach(book, talent, open)
      .map(({ edge, propensity: chance, isDrawn }, k) => {
        const { posting, p, q } = edgeAt(book.state.edges, edge)
        const reasons = reasonsFor(book, talent, posting, edge)
        if (isDrawn) reasons.push(EXPLORING)
        const meetsNeed = meetsSomeNeed(book, talent, posting)
        const postingId = book.postings[posting]?.id ?? ''
        return featuresOf(book, talent, [posting]).map((features) => ({
          postingId,
          rank: k + 1,
          propensity: chance,
          p,
          q,
          reasons,
          meetsNeed,
          features,
        }))
      })
      .flat()
  })
}

interface Found {
  edge: number
  propensity: number
  isDrawn: boolean
}

/** From this chance on a bid is worth somebody's evening: the band 「中」. */
const REACH = 0.25

/**
 * In a thin market the price of a needy posting outweighs everything, also for somebody who could not win it. So what is
 * within reach (a matching skill, a fair chance, or drawn to explore) stands first, each part in the engine's own order.
 */
function withinReach(book: MarketBook, talent: number, open: Found[]): Found[] {
  const near = open.filter(({ edge, isDrawn }) => {
    const { posting, q } = edgeAt(book.state.edges, edge)
    return isDrawn || q >= REACH || meetsSomeNeed(book, talent, posting)
  })
  return [...near, ...open.filter((found) => !near.includes(found))]
}

function meetsSomeNeed(book: MarketBook, talent: number, posting: number): boolean {
  return needsMet(book.index, talent, posting).some(({ met }) => met !== 'not')
}

/** What may be put into somebody's mailbox: a matching skill and a fair chance, both. */
export function isWorthALetter({ q, meetsNeed }: Pick<Recommendation, 'q' | 'meetsNeed'>): boolean {
  return meetsNeed && q >= REACH
}

/** The clock closes postings a little after midnight; nobody is shown them in between. */
function takesApplications(book: MarketBook, edge: number, now: Date): boolean {
  const { closesOn } = book.postings[edgeAt(book.state.edges, edge).posting] ?? {}
  return !closesOn || closesOn >= dayInJapan(now).toString()
}
