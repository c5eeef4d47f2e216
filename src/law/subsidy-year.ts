import { type FiscalYear, fiscalYear, fiscalYearOf, formatFiscalYear } from './fiscal-year.ts'
import { formatDay } from './japanese-date.ts'
import { type SubsidyRule, subsidyRules } from './subsidies.ts'
import { type SubsidyAnswer, type SubsidyClaim, sourceOfRule, subsidyFor, type SubsidyLine } from './subsidy.ts'

/** The newest rule of a prefecture, and whether it is the one of the year that is asked about. */
export interface RuleOfYear {
  rule: SubsidyRule
  /** The 年度 that is asked about. */
  year: FiscalYear
  /** False: the rule is of another 年度, and nothing may be reckoned by it. */
  holds: boolean
}

/**
 * The rule that holds in a 年度 for a municipality (its five- or six-digit code). Where there is none of that year, the newest
 * of the prefecture, marked as not holding; null where the prefecture has none.
 */
export function ruleOfYear(
  placeCode: string,
  year: FiscalYear,
  rules: readonly SubsidyRule[] = subsidyRules,
): RuleOfYear | null {
  const own = rules.filter(({ prefecture }) => placeCode.startsWith(prefecture))
  const rule = own.find((one) => one.year === year) ?? own.toSorted((a, b) => a.year - b.year).at(-1)
  return rule ? { rule, year, holds: rule.year === year } : null
}

/** 「令和7年度の要綱は登録されていません」: what is said in the place of an amount or a deadline. */
export function noRuleInWords({ rule, year }: RuleOfYear): string {
  const known = formatFiscalYear(fiscalYear(rule.year))
  return `${formatFiscalYear(year)}の要綱は登録されていません(登録されているのは${known}のものです)。額と期限は、県の窓口に確かめてください。`
}

/**
 * 要確認: what an applicant has to look up at the prefecture, because the source leaves it open or is of another year. Empty
 * where the amount can be taken as it stands.
 */
export function openPointsOf({ rule, year, holds }: RuleOfYear): string[] {
  if (!holds) return [`${formatFiscalYear(year)}の要綱(対象、額、期限)`]
  const referral = rule.parts.some(({ covers }) => covers.includes('referral'))
  return [...rule.unknown, ...(referral ? ['支払った紹介手数料(ここに記録がないため、額に入っていません)'] : [])]
}

/**
 * The answer by the rule of the year in which work begins. A trip of another 年度 is named and left out: it is reckoned by
 * that year's own rule. Without a rule of the year, nothing is reckoned at all.
 */
export function subsidyInYear(found: RuleOfYear, claim: SubsidyClaim): SubsidyAnswer {
  const { rule, holds } = found
  if (!holds) {
    const lines: SubsidyLine[] = [{ words: noRuleInWords(found), yen: null }]
    return { eligible: false, yen: null, lines, source: sourceOfRule(rule) }
  }
  const ofYear = claim.trips.filter(({ day }) => fiscalYearOf(day) === rule.year)
  const others = claim.trips.filter(({ day }) => fiscalYearOf(day) !== rule.year)
  const answer = subsidyFor(rule, { ...claim, trips: ofYear })
  return { ...answer, lines: [...answer.lines, ...others.map(({ day }) => leftOut(day))] }
}

function leftOut(day: Temporal.PlainDate): SubsidyLine {
  const year = formatFiscalYear(fiscalYearOf(day))
  return { words: `${formatDay(day)}の旅費は${year}のため、この計算に入れていません。`, yen: null }
}

/** Where a rule stands in a 年度. */
export type RuleStanding = 'current' | 'old' | 'ahead'
export const ruleStandingNames: Record<RuleStanding, string> = {
  current: '今年度のもの',
  old: '古い年度のもの',
  ahead: '来年度以降のもの',
}

export function standingOfRule({ year: known }: Pick<SubsidyRule, 'year'>, year: FiscalYear): RuleStanding {
  if (known === year) return 'current'
  return known < year ? 'old' : 'ahead'
}
