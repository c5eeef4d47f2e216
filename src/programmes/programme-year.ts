import { moveCheck } from '../moves.ts'

/** 事業年度 — what a programme wants, spends and does in one fiscal year: a draft until the officer confirms it. */
export type ProgrammeYearState = 'draft' | 'confirmed'

export const programmeYearStateNames: Record<ProgrammeYearState, string> = { draft: '案', confirmed: '確定' }

/** Every legal move. A confirmed year is still written to (money, milestones), but never becomes a draft again. */
export const programmeYearMoves = {
  confirm: { from: ['draft'], to: 'confirmed', by: ['municipality'] },
} as const satisfies Record<
  string,
  { from: readonly ProgrammeYearState[]; to: ProgrammeYearState; by: readonly string[] }
>

export const canMoveProgrammeYear = moveCheck<ProgrammeYearState, keyof typeof programmeYearMoves>(programmeYearMoves)

/** 歳出 and 財源. */
export const expenseItems = ['commission', 'honorarium', 'travel', 'expense'] as const
export const fundItems = ['national', 'prefecture', 'general'] as const
export const budgetItems = [...expenseItems, ...fundItems] as const
export type BudgetItem = (typeof budgetItems)[number]

export const budgetItemNames: Record<BudgetItem, string> = {
  commission: '委託費',
  honorarium: '謝金',
  travel: '旅費',
  expense: 'その他の経費',
  national: '国費',
  prefecture: '県費',
  general: '一般財源',
}

export type BudgetPhase = 'planned' | 'actual'
export const budgetPhases = ['planned', 'actual'] as const
export const budgetPhaseNames: Record<BudgetPhase, string> = { planned: '予算', actual: '実績' }

interface Line {
  item: string
  phase: string
  yen: number
}

/** Yen per item, planned and actual, with both sums; nothing is divided. */
export function totalsOf(lines: readonly Line[]) {
  const sum = (items: readonly string[], phase: BudgetPhase) =>
    lines.filter((line) => items.includes(line.item) && line.phase === phase).reduce((yen, line) => yen + line.yen, 0)
  const of = (items: readonly string[]) => ({ planned: sum(items, 'planned'), actual: sum(items, 'actual') })
  return {
    items: budgetItems.map((item) => ({ item, ...of([item]) })),
    expenses: of(expenseItems),
    funds: of(fundItems),
  }
}

/** Sentences where expenses and funds do not agree. */
export function imbalances(totals: ReturnType<typeof totalsOf>): string[] {
  return budgetPhases.flatMap((phase) => {
    const difference = totals.expenses[phase] - totals.funds[phase]
    if (difference === 0 || totals.funds[phase] === 0) return []
    const words = `${Math.abs(difference).toLocaleString('ja-JP')}円`
    return [
      difference > 0
        ? `${budgetPhaseNames[phase]}の財源が、経費より${words}少なくなっています。`
        : `${budgetPhaseNames[phase]}の財源が、経費より${words}多くなっています。`,
    ]
  })
}
