import type { ApplicantRange } from './applicants.ts'
import { checkNumber } from './boundary.ts'

export type ForetoldAndCame = ApplicantRange & { came: number }

/** How forecasts did: what share of the ended postings lay within their range, and how wide the ranges were. */
export interface ForecastRecord {
  ended: number
  within: number
  fewer: number
  more: number
  /** Mean of the forecasts' middles, and of what came. */
  foretold: number
  came: number
  width: number
}

/** @throws RangeError naming the argument */
export function forecastRecord(ended: readonly ForetoldAndCame[]): ForecastRecord {
  const share = (holds: (one: ForetoldAndCame) => boolean) =>
    ended.length === 0 ? 0 : ended.filter(holds).length / ended.length
  const mean = (of: (one: ForetoldAndCame) => number) =>
    ended.length === 0 ? 0 : ended.reduce((sum, one) => sum + of(one), 0) / ended.length
  for (const [k, { least, most, came }] of ended.entries()) {
    checkNumber(`ended[${k}].least`, least, 0)
    checkNumber(`ended[${k}].most`, most, least)
    checkNumber(`ended[${k}].came`, came, 0)
  }
  return {
    ended: ended.length,
    within: share(({ least, most, came }) => came >= least && came <= most),
    fewer: share(({ least, came }) => came < least),
    more: share(({ most, came }) => came > most),
    foretold: mean(({ least, most }) => (least + most) / 2),
    came: mean(({ came }) => came),
    width: mean(({ least, most }) => most - least),
  }
}
