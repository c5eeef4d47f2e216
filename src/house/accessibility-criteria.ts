import table from '../../data/jis-x-8341-3.json' with { type: 'json' }

/** What is known of a criterion: met, met as far as it was tested, not tested yet, or there is nothing it applies to. */
export type CriterionResult = 'pass' | 'partly' | 'untested' | 'none'

export const resultNames: Record<CriterionResult, string> = {
  pass: '満たしている',
  partly: '一部を確認',
  untested: '未確認',
  none: '適用なし',
}

/** 達成基準 of JIS X 8341-3:2016, which are those of WCAG 2.0. */
export interface Criterion {
  number: string
  title: string
  level: 'A' | 'AA'
  /** Rules of axe-core that look at it on every page that a journey comes to. */
  axe: string[]
  /** The journey that tries it. */
  journey?: string
  result: CriterionResult
  note: string
}

/** All 25 of level A and 13 of level AA, in their order. Nothing is claimed here that no test looks at. */
export const criteria = table.criteria as readonly Criterion[]

/** 「自動検査、キーボードの操作の試験」; what only people can see is said so. */
export function testedBy({ axe, journey, result }: Criterion): string {
  const tried = journey?.endsWith('keyboard.test.ts') ? 'キーボードの操作の試験' : 'すべての画面をたどる試験'
  const means = [axe.length > 0 && '自動検査', journey && tried].filter(Boolean)
  if (means.length > 0) return means.join('、')
  return result === 'none' ? '対象となるものがない' : '人による確認'
}

/** How many criteria have each result, in the order of the names. */
export function countResults(): { name: string; criteria: number }[] {
  return (Object.keys(resultNames) as CriterionResult[]).map((result) => ({
    name: resultNames[result],
    criteria: criteria.filter((each) => each.result === result).length,
  }))
}
