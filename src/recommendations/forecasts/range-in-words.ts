import type { ApplicantRange } from '../../matching/index.ts'

/** Where a range may begin and end: nothing finer is known. */
const ENDS = [0, 1, 3, 8, 15, 30, 60]

/** The range widened to round ends: 「1〜8人」. A range that ends beyond the last is open: 「30人以上」. */
export function rangeInWords({ least, most }: ApplicantRange): string {
  const from = ENDS.findLast((end) => end <= least) ?? 0
  const to = ENDS.find((end) => end >= most && end > from)
  return to === undefined ? `${from}人以上` : `${from}〜${to}人`
}

/** How what came stands to what was foretold, in the words that were shown: the widened range counts. */
export function standing(range: ApplicantRange, came: number): '目安の中' | '目安より少ない' | '目安より多い' {
  const from = ENDS.findLast((end) => end <= range.least) ?? 0
  const to = ENDS.find((end) => end >= range.most && end > from) ?? Number.POSITIVE_INFINITY
  if (came < from) return '目安より少ない'
  return came > to ? '目安より多い' : '目安の中'
}
