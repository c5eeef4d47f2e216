import { checkEach, checkLength } from './boundary.ts'

/** One band of a calibration page: what was foretold and what came. */
export interface Band {
  from: number
  to: number
  count: number
  foretold: number
  came: number
}

/** Ten equal bands of predicted chance; empty ones are left out. @throws RangeError naming the argument */
export function calibration(predicted: ArrayLike<number>, happened: ArrayLike<boolean>): Band[] {
  checkLength('happened', happened, predicted.length)
  checkEach('predicted', predicted, 0, 1)
  const bands: Band[] = Array.from({ length: 10 }, (_, k) => ({
    from: k / 10,
    to: (k + 1) / 10,
    count: 0,
    foretold: 0,
    came: 0,
  }))
  for (let k = 0; k < predicted.length; k++) {
    const chance = predicted[k] ?? 0
    const band = bands[Math.min(9, Math.floor(chance * 10))]
    if (!band) continue
    band.count++
    band.foretold += chance
    band.came += happened[k] ? 1 : 0
  }
  const filled = bands.filter(({ count }) => count > 0)
  return filled.map((band) => ({ ...band, foretold: band.foretold / band.count, came: band.came / band.count }))
}

/** Expected calibration error: how far foretold and come lie apart on average, 0 at best. No predictions have none. */
export function calibrationError(bands: readonly Band[]): number {
  const total = bands.reduce((sum, { count }) => sum + count, 0)
  return bands.reduce((sum, { count, foretold, came }) => sum + (count / total) * Math.abs(foretold - came), 0)
}
