/** The synthetic markets of the two papers, drawn in their authors' order so that the tables can be repeated. */
import { seededDraws, type Draws } from '../random/mersenne-twister.ts'
import { numberWithin, wholeFrom, type Market } from './market.ts'

/** How what postings think relates to what candidates think. */
export type Kind = 'random' | 'similar' | 'reverse'

export interface Setting {
  candidates: number
  postings: number
  /** Weight of common popularity, 0 to 1; 1 means that everybody wants the same. */
  lambda: number
  seed: number
}

/**
 * WWW'22 (arXiv 2106.01941): f is drawn first, then g (random) or the noise around f (similar) or around 1 − f (reverse).
 * Popularity falls linearly from 1 to 1/n.
 * @throws RangeError naming the argument that does not fit
 */
export function crowdedMarket(setting: Setting & { kind: Kind; noise?: number }): Market {
  const { candidates, postings, lambda } = checkedSetting(setting)
  const noise = numberWithin('noise', setting.noise ?? 0.2, 0, 100)
  const draws = seededDraws(setting.seed)
  const f = uniform(draws, candidates * postings)
  const g = setting.kind === 'random' ? uniform(draws, f.length) : echo(draws, f, { ...setting, noise })
  mixPopularity(f, postings, 1 / postings, lambda)
  mixPopularity(g, candidates, 1 / candidates, lambda)
  return { candidates, postings, f, g }
}

/**
 * RecSys'24 (arXiv 2409.00720): candidates are the left side, postings the right; popularity falls linearly from 1 to 0.
 * @throws RangeError naming the argument that does not fit
 */
export function twoSidedMarket(setting: Setting): Market {
  const { candidates, postings, lambda } = checkedSetting(setting)
  const draws = seededDraws(setting.seed)
  const f = uniform(draws, candidates * postings)
  const g = uniform(draws, candidates * postings)
  mixPopularity(f, postings, 0, lambda)
  mixPopularity(g, candidates, 0, lambda)
  return { candidates, postings, f, g }
}

function checkedSetting(setting: Setting): Setting {
  wholeFrom(1, 'candidates', setting.candidates)
  wholeFrom(1, 'postings', setting.postings)
  numberWithin('lambda', setting.lambda, 0, 1)
  return setting
}

function uniform(draws: Draws, length: number): Float64Array {
  return Float64Array.from({ length }, () => draws.random())
}

/** What postings think when it follows (or opposes) what candidates think, with normal noise, clipped to [0, 1]. */
function echo(
  draws: Draws,
  f: Float64Array,
  setting: { candidates: number; postings: number; kind: Kind; noise: number },
) {
  const { candidates, postings, kind, noise } = setting
  const g = new Float64Array(f.length)
  for (let j = 0; j < postings; j++) {
    for (let c = 0; c < candidates; c++) {
      const liked = f[c * postings + j] ?? 0
      g[j * candidates + c] = clipped((kind === 'reverse' ? 1 - liked : liked) + noise * draws.gauss())
    }
  }
  return g
}

function mixPopularity(matrix: Float64Array, columns: number, least: number, lambda: number): void {
  const step = columns > 1 ? (least - 1) / (columns - 1) : 0
  for (let i = 0; i < matrix.length; i++) {
    const column = i % columns
    // numpy's linspace ends exactly on its last value, whatever the rounding of the steps.
    const popularity = column === columns - 1 && columns > 1 ? least : 1 + column * step
    matrix[i] = clipped((1 - lambda) * (matrix[i] ?? 0) + lambda * popularity)
  }
}

function clipped(value: number): number {
  return Math.min(1, Math.max(0, value))
}
