import type { Judging } from './procurement.ts'

/** The name of a box on the score sheet: proposer and criterion by their places, from 1. */
export const scoreField = (proposer: number, criterion: number): string => `points-${proposer + 1}-${criterion + 1}`

/** Every box of the sheet with what it is about. */
export function scoreBoxes({ proposers, criteria }: Judging) {
  return proposers.flatMap((proposer, p) =>
    criteria.map((criterion, c) => ({ name: scoreField(p, c), proposerId: proposer.id, criterionId: criterion.id })),
  )
}
