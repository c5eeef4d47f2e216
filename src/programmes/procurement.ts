import { moveCheck } from '../moves.ts'

/** プロポーザル — how the operator of a programme's year was chosen: points of evaluators, weighted by criteria. */
export type ProcurementState = 'scoring' | 'decided'

export const procurementStateNames: Record<ProcurementState, string> = { scoring: '採点中', decided: '決定' }

/** Every legal move. A decision is final. */
export const procurementMoves = {
  decide: { from: ['scoring'], to: 'decided', by: ['municipality'] },
} as const satisfies Record<string, { from: readonly ProcurementState[]; to: ProcurementState; by: readonly string[] }>

export const canMoveProcurement = moveCheck<ProcurementState, keyof typeof procurementMoves>(procurementMoves)

interface Named {
  id: string
  name: string
}

export interface Judging {
  /** Points that an evaluator can give at most for one criterion. */
  mostPoints: number
  /** Weights sum up to 100. */
  criteria: readonly (Named & { weight: number })[]
  proposers: readonly Named[]
  evaluators: readonly Named[]
  scores: readonly { proposerId: string; criterionId: string; evaluatorId: string; points: number }[]
}

/** One step of the working: 「平均4.3点 ÷ 5点 × 重み30 = 25.8」. */
export interface Working {
  criterion: string
  weight: number
  /** Of the evaluators, who have all given points. */
  average: number
  weighted: number
}

export interface Ranked {
  proposer: Named
  /** 0 to 100. */
  total: number
  /** 1 is the best; the same total is the same rank. */
  rank: number
  working: Working[]
}

/** Points that are still to be given. */
export function missingScores({ criteria, proposers, evaluators, scores }: Judging): number {
  return criteria.length * proposers.length * evaluators.length - scores.length
}

/**
 * The weighted result, best first. Totals are compared as whole numbers (points × weight), so that a tie is one exactly and not
 * by the rounding of fractions. Empty while points are missing.
 */
export function resultOf(judging: Judging): Ranked[] {
  const { criteria, proposers, evaluators, mostPoints } = judging
  if (missingScores(judging) !== 0 || evaluators.length === 0) return []
  const most = evaluators.length * mostPoints
  const lines = proposers.map((proposer) => {
    const points = criteria.map((criterion) => pointsFor(judging, proposer.id, criterion.id))
    return {
      proposer,
      whole: criteria.reduce((sum, { weight }, at) => sum + weight * (points[at] ?? 0), 0),
      working: criteria.map(({ name, weight }, at) => ({
        criterion: name,
        weight,
        average: (points[at] ?? 0) / evaluators.length,
        weighted: (weight * (points[at] ?? 0)) / most,
      })),
    }
  })
  return lines
    .toSorted((a, b) => b.whole - a.whole)
    .map(({ proposer, whole, working }) => ({
      proposer,
      total: whole / most,
      rank: 1 + lines.filter((other) => other.whole > whole).length,
      working,
    }))
}

function pointsFor({ scores }: Judging, proposerId: string, criterionId: string): number {
  return scores
    .filter((score) => score.proposerId === proposerId && score.criterionId === criterionId)
    .reduce((sum, { points }) => sum + points, 0)
}
