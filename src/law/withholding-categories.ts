import table from '../../data/tax/withholding-categories.json' with { type: 'json' }

/**
 * どの仕事が源泉徴収の対象か — 所得税法204条1項1号・2号, 所得税基本通達204-15. Defaults that the client's tax accountant may
 * override; 「要確認」 must be decided by a person before the first payment.
 */
export type WithholdingAnswer = '対象' | '対象外' | '要確認'

export interface WithholdingCategory {
  id: string
  label: string
  withholding: WithholdingAnswer
  source: string
  /** False where no source was found: to be asked of a tax accountant. */
  confirmed: boolean
}

export const withholdingCategories: readonly WithholdingCategory[] = table.categories.map((category) => ({
  ...category,
  withholding: answerOf(category.withholding),
}))

/** For a corporation nothing is withheld, whatever the work; an unknown category must be asked about. */
export function withholdingFor(categoryId: string, recipient: 'individual' | 'corporation'): WithholdingAnswer {
  if (recipient === 'corporation') return '対象外'
  return withholdingCategories.find(({ id }) => id === categoryId)?.withholding ?? '要確認'
}

function answerOf(text: string): WithholdingAnswer {
  if (text === '対象' || text === '対象外' || text === '要確認') return text
  throw new Error(`data/tax/withholding-categories.json: ${text}`)
}
