import { findPlace } from '../law/places.ts'
import { explain, type Explanation, type NeedMet, needsMet } from '../matching/index.ts'
import { conceptNumber, nameOfNumber } from './concepts.ts'
import type { MarketBook } from './market-book.ts'
import { ANY_FEE } from './traits.ts'

/** Something the talent wishes for that the posting gives. */
export type WishMet = '働き方' | '時間' | '謝礼'

/** Why a talent and a posting are brought together, each a term of the score, before it is put into words. */
export interface Why {
  /** What the client chose as 必須. */
  musts: NeedMet[]
  /** 歓迎スキル; or, where none was chosen, what was read of the text. */
  others: NeedMet[]
  fromText: boolean
  prospect: Explanation['prospect']
  /** Among the neediest quarter, without a suitable application so far. */
  isNeedy: boolean
  /** The prefecture, where the talent has declared it as 応援したい地域. */
  region: string | undefined
  wishes: WishMet[]
}

/** A pair of the market: talent and posting by number, and the edge between them. */
export interface Pair {
  talent: number
  posting: number
  edge: number
}

/** @param from the price from which on a posting counts as needy (dearest) */
export function whyOf(book: MarketBook, { talent, posting, edge }: Pair, from: number): Why {
  const chosen = mustsOf(book, posting)
  const needs = needsMet(book.index, talent, posting).map(({ concept, met }) => ({
    name: nameOfNumber(concept),
    met,
    isMust: chosen.has(concept),
  }))
  const { prospect, sentences } = explain(book.state, edge, { needs: [], dearest: from })
  return {
    musts: needs.filter(({ isMust }) => isMust),
    others: needs.filter(({ isMust }) => !isMust),
    fromText: book.needs[posting]?.fromText ?? false,
    prospect,
    // Of skills and prospect there is one sentence each, and here no region: a third one says that it is needy.
    isNeedy: sentences.length > 2,
    region: declaredRegion(book, talent, posting),
    wishes: wishesMet(book, talent, posting),
  }
}

/** Some need at least as a neighbour. */
export function meetsNeed({ musts, others }: Pick<Why, 'musts' | 'others'>): boolean {
  return [...musts, ...others].some(({ met }) => met !== 'not')
}

/** What was read from the text, or is only wished for, is never called 必須. */
function mustsOf(book: MarketBook, posting: number): Set<number> {
  const { skills = [] } = book.postings[posting] ?? {}
  return new Set(skills.flatMap(({ skill, must }) => (must ? (conceptNumber(skill) ?? []) : [])))
}

function declaredRegion(book: MarketBook, talent: number, posting: number): string | undefined {
  const region = book.postingTraits[posting]?.region ?? 0
  if (book.talentTraits[talent]?.regions.includes(region) !== true) return undefined
  return findPlace(`${String(region).padStart(2, '0')}000`)?.name
}

/** Only what the talent has said and the posting names: a fee to be agreed on meets no wish. */
function wishesMet(book: MarketBook, talent: number, posting: number): WishMet[] {
  const wished = book.talents[talent]
  const given = book.postingTraits[posting]
  if (!wished || !given) return []
  const { remoteOnly, hours, feeYen } = wished
  const isMet: Record<WishMet, boolean> = {
    働き方: remoteOnly && given.remote === 1,
    時間: hours !== null && given.hoursPerMonth > 0 && given.hoursPerMonth <= hours,
    謝礼: (feeYen ?? 0) > 0 && given.feeInYen < ANY_FEE && given.feeInYen >= (feeYen ?? 0),
  }
  return (['働き方', '時間', '謝礼'] as const).filter((wish) => isMet[wish])
}
