import chiba from '../../data/subsidies/chiba.json' with { type: 'json' }
import gifu from '../../data/subsidies/gifu.json' with { type: 'json' }
import iwate from '../../data/subsidies/iwate.json' with { type: 'json' }
import kagoshima from '../../data/subsidies/kagoshima.json' with { type: 'json' }
import kumamoto from '../../data/subsidies/kumamoto.json' with { type: 'json' }
import shiga from '../../data/subsidies/shiga.json' with { type: 'json' }
import tottori from '../../data/subsidies/tottori.json' with { type: 'json' }
import toyama from '../../data/subsidies/toyama.json' with { type: 'json' }

/** 対象経費. */
export type Expense = 'travel' | 'lodging' | 'fee' | 'referral'

/** One rate with its ceiling, for some expenses and for first or later use. What the source does not say is null. */
export interface SubsidyPart {
  label: string
  uses: 'any' | 'first' | 'repeat'
  covers: readonly Expense[]
  /** [8, 10] is eight tenths. */
  rate: readonly [number, number] | null
  ceilingYen: number | null
  ceilingPer: 'firm' | 'person' | null
  /** Given one time only. */
  once: boolean
}

/** 交通費補助 of one prefecture, as its source tells it: data, because every prefecture has its own. */
export interface SubsidyRule {
  code: string
  /** JIS X 0401: 31 is 鳥取県. */
  prefecture: string
  name: string
  /** 年度 of the source. */
  year: number
  effectiveFrom: string
  source: string
  retrieved: string
  parts: readonly SubsidyPart[]
  /** A round trip that costs less is no expense. */
  minimumTripYen: number | null
  /** Per night. */
  lodgingCapYen: number | null
  excluded: readonly string[]
  /** Days before the first day of work. */
  deadline: { days: number; kind: 'calendar' | 'business' } | null
  firstUseOnly: boolean
  /** People per firm and year. */
  peoplePerYear: number | null
  /** Cut off below so many yen; 1 where the source says nothing. */
  roundDownTo: number
  conditions: readonly string[]
  /** What the source leaves open. */
  unknown: readonly string[]
}

/** Every rule that is known, by the prefecture's code. */
export const subsidyRules: readonly SubsidyRule[] = (
  [iwate, chiba, toyama, gifu, shiga, tottori, kumamoto, kagoshima] as unknown as SubsidyRule[]
).toSorted((a, b) => a.prefecture.localeCompare(b.prefecture))
