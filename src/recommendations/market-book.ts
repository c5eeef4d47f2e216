import {
  atOnce,
  type CandidateIndex,
  candidateGraphInSteps,
  featureEstimate,
  indexPosting,
  indexTalent,
  type MarketState,
  openCandidateIndex,
  openMarket,
  type PostingTraits,
  type Steps,
  type TalentTraits,
  type Weights,
} from '../matching/index.ts'
import { taxonomyKinship } from './concepts.ts'
import type { PostingRow, TalentRow } from './market-rows.ts'
import { type Needs, needsOf, skillsOfTalent, traitsOfPosting, traitsOfTalent } from './traits.ts'

/** The engine's state with the rows it came from: who is which number, and what was read of them. */
export interface MarketBook {
  index: CandidateIndex
  state: MarketState
  talentNumbers: Map<string, number>
  /** By number. A talent that is gone keeps the number. */
  talents: TalentRow[]
  talentTraits: TalentTraits[]
  postingNumbers: Map<string, number>
  postings: PostingRow[]
  postingTraits: PostingTraits[]
  needs: Needs[]
  /** What p and q are made from. */
  weights: Weights
  /** By id, where a posting has a record (popularities). */
  popularity: ReadonlyMap<string, number>
  /** Days since 1970-01-01 in Japan, of the last reading. */
  day: number
  /** Applications that today's lists let expect, by talent: taken out again while the talent's own list is made. */
  expected: Map<number, Expected[]>
}

export interface Expected {
  posting: number
  applications: number
  q: number
}

/** What a market is opened on. */
export interface Opening {
  talents: readonly TalentRow[]
  postings: readonly PostingRow[]
  today: Temporal.PlainDate
  weights: Weights
  popularity?: ReadonlyMap<string, number>
}

/** Opens the market on these rows; applications and later postings come as events. */
export function openBook(opening: Opening): MarketBook {
  return atOnce(openBookInSteps(opening))
}

const PER_STEP = 100

/** The same book, with a pause now and then: with many rows it takes minutes. */
export function* openBookInSteps({ talents, postings, ...opening }: Opening): Steps<MarketBook> {
  const { today } = opening
  const book = emptyRolls(opening)
  for (const [at, row] of talents.entries()) {
    enrolTalent(book, row, today)
    if (at % PER_STEP === 0) yield
  }
  // The texts of postings without skills are read, which takes longer.
  for (const [at, row] of postings.entries()) {
    enrolPosting(book, row)
    if (at % 10 === 0) yield
  }
  return { ...book, state: openMarket(yield* candidateGraphInSteps(book.index), { price: 'dual' }) }
}

type Rolls = Omit<MarketBook, 'state'>

function emptyRolls({
  today,
  weights,
  popularity = new Map(),
}: Pick<Opening, 'today' | 'weights' | 'popularity'>): Rolls {
  const talentTraits: TalentTraits[] = []
  const postingTraits: PostingTraits[] = []
  return {
    index: openCandidateIndex(taxonomyKinship(), featureEstimate(talentTraits, postingTraits, weights)),
    talentNumbers: new Map(),
    talents: [],
    talentTraits,
    postingNumbers: new Map(),
    postings: [],
    postingTraits,
    needs: [],
    weights,
    popularity,
    day: dayNumber(today),
    expected: new Map(),
  }
}

/** Gives a talent the next number in the index. The market itself learns of it by an event. */
export function enrolTalent(book: Rolls, row: TalentRow, today: Temporal.PlainDate): number {
  book.talentTraits.push(traitsOfTalent(row, monthOf(today)))
  book.talents.push(row)
  const talent = indexTalent(book.index, skillsOfTalent(row))
  book.talentNumbers.set(row.id, talent)
  return talent
}

/** Gives a posting the next number in the index. */
export function enrolPosting(book: Rolls, row: PostingRow): number {
  const needs = needsOf(row)
  book.postingTraits.push(traitsOfPosting(row, book.popularity.get(row.id)))
  book.postings.push(row)
  book.needs.push(needs)
  const posting = indexPosting(book.index, needs.skills)
  book.postingNumbers.set(row.id, posting)
  return posting
}

export function dayNumber(day: Temporal.PlainDate): number {
  return Temporal.PlainDate.from('1970-01-01').until(day).days
}

export const monthOf = (day: Temporal.PlainDate): string => day.toPlainYearMonth().toString()
