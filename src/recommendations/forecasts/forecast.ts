import { closenessOf, fullCoverage } from '../../matching/coverage.ts'
import {
  type ApplicantModel,
  type ApplicantRange,
  applicantRange,
  chance,
  featureEstimate,
} from '../../matching/index.ts'
import { addRow, openSkills, postingRow } from '../../matching/skills.ts'
import { nameOfNumber } from '../concepts.ts'
import type { MarketBook } from '../market-book.ts'
import type { PostingRow } from '../market-rows.ts'
import { needsOf, traitsOfPosting } from '../traits.ts'

export interface Change {
  what: string
  effect: '増える見込み' | '少し増える見込み' | 'ほとんど変わらない見込み'
}

export interface Forecast {
  range: ApplicantRange
  /** Σ p of the talents whom it suits best. */
  interest: number
  /** Ended postings that the range was learned from; 0: an assumption. */
  learnedFrom: number
  changes: Change[]
  /** Active talents that were looked at. */
  talents: number
  /** Nothing was chosen as a skill: what was read of the text instead, clearest first. Null where skills were chosen. */
  readAs: string[] | null
}

/** The likeliest of whom the forecast is the sum. */
export const BEST = 200

/** How many may apply, over today's talents, and what would change it. */
export function forecastOf(book: MarketBook, row: PostingRow, model: ApplicantModel): Forecast {
  const interest = interestIn(book, row)
  const changes = changesOf(row).map(({ what, changed }) => ({
    what,
    effect: effectOf((interestIn(book, changed) / Math.max(interest, 1e-9)) ** model.slope),
  }))
  const { skills, fromText } = needsOf(row)
  return {
    range: applicantRange(model, interest),
    interest,
    learnedFrom: model.learnedFrom,
    changes,
    talents: book.talents.filter(({ state }) => state === 'active').length,
    readAs: fromText ? skills.map(({ concept }) => nameOfNumber(concept)) : null,
  }
}

/** Σ p over the active talents who are the likeliest to apply, if they saw it. */
function interestIn(book: MarketBook, row: PostingRow): number {
  const needs = openSkills(1)
  addRow(needs, postingRow(needsOf(row).skills, book.index.kinship.concepts))
  const closeness = closenessOf(book.index.kinship, needs, 0)
  const estimate = featureEstimate(book.talentTraits, [traitsOfPosting(row)], book.weights)
  const chances = book.talents.flatMap(({ state }, talent) => {
    if (state !== 'active') return []
    return [chance(estimate.logitP(talent, 0, fullCoverage(closeness, book.index.talents, needs, 0, talent)))]
  })
  const best = Float64Array.from(chances).toSorted().slice(-BEST)
  return best.reduce((sum, p) => sum + p, 0)
}

/** What a client could do about it, each as the posting would then be. */
function changesOf(row: PostingRow): { what: string; changed: PostingRow }[] {
  const { feeYen, hours, remote, visitRhythm, skills } = row
  return [
    feeYen !== null && { what: '謝礼を2割上げる', changed: { ...row, feeYen: Math.round(feeYen * 1.2) } },
    hours !== null && hours > 1 && { what: '稼働時間を3割減らす', changed: { ...row, hours: Math.ceil(hours * 0.7) } },
    (remote !== 'full' || visitRhythm !== 'none') && {
      what: 'すべてリモートでできるようにする',
      changed: { ...row, remote: 'full', visitRhythm: 'none' },
    },
    skills.length > 2 && {
      what: '求めるスキルを、いちばん大切な2つに絞る',
      changed: { ...row, skills: skills.slice(0, 2) },
    },
  ].filter((change) => change !== false)
}

function effectOf(ratio: number): Change['effect'] {
  if (ratio >= 1.25) return '増える見込み'
  return ratio >= 1.05 ? '少し増える見込み' : 'ほとんど変わらない見込み'
}
