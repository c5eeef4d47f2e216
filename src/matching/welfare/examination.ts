/** How far down a list people look, and the same written as a sum of powers so that expectations become products. */
import { gaussLegendre } from './quadrature.ts'

export const examinations = ['inverse', 'log', 'natural-log', 'exp'] as const

/**
 * inverse 1/k · log 1/log₂(k+1) · exp e^−(k−1) · natural-log 1/ln(k+1), which begins at 1.44 and is cut where it would
 * make a chance greater than 1 (the "log" of the program and the table of WWW'22).
 */
export type Examination = (typeof examinations)[number]

/** @throws RangeError naming `examination` unless it is one of the known kinds */
export function checkedExamination(name: string): Examination {
  const known = examinations.find((examination) => examination === name)
  if (known === undefined) throw new RangeError(`examination must be one of ${examinations.join(', ')}, not ${name}`)
  return known
}

/** v(k) for ranks 1 … length. */
export function examined(examination: Examination, length: number): Float64Array {
  return Float64Array.from({ length }, (_, rank) => values[examination](rank + 1))
}

const values: Record<Examination, (k: number) => number> = {
  inverse: (k) => 1 / k,
  log: (k) => 1 / Math.log2(k + 1),
  'natural-log': (k) => 1 / Math.log(k + 1),
  exp: (k) => Math.exp(1 - k),
}

/** v(1 + s) = Σ weight · power^s for s = 0, 1, 2 … */
export interface Powers {
  powers: Float64Array
  weights: Float64Array
}

/**
 * With S others ahead, each there with chance a, E[v(1 + S)] = Σ weight · Π (1 − a(1 − power)).
 * inverse: 1/(1+s) = ∫₀¹ t^s dt by 24 Gauss–Legendre nodes; exp: one power; logarithms: an integral of powers.
 */
export function asPowers(examination: Examination): Powers {
  return powersOf[examination]()
}

const powersOf: Record<Examination, () => Powers> = {
  inverse: () => {
    const { nodes, weights } = gaussLegendre(24)
    return { powers: nodes, weights }
  },
  log: () => logarithmAsPowers(Math.LN2),
  'natural-log': () => logarithmAsPowers(1),
  exp: () => ({ powers: Float64Array.of(Math.exp(-1)), weights: Float64Array.of(1) }),
}

const STEP = 0.5

/**
 * 1/ln(1+k) = 1/k + ∫₁^∞ du / ((u+k)(ln²(u−1)+π²)) (Schröder's integral; Blagouchine, J. Number Theory 148, 2015)
 * and 1/(u+k) = ∫₀^∞ e^(−x(u+k)) dx; with x = e^y the trapezoid rule converges geometrically (error below 1e-7).
 */
function logarithmAsPowers(scale: number): Powers {
  const powers: number[] = []
  const weights: number[] = []
  for (let y = 3.5; y > -20; y -= STEP) {
    const x = Math.exp(y)
    powers.push(Math.exp(-x))
    weights.push(scale * STEP * x * Math.exp(-x) * (1 + transform(x)))
  }
  // Below the smallest x the powers stay at 1 over any real list; their common weight makes v(1) exact.
  powers.push(1)
  weights.push(scale / Math.LN2 - weights.reduce((sum, weight) => sum + weight, 0))
  return { powers: Float64Array.from(powers), weights: Float64Array.from(weights) }
}

/** ∫ e^(−x(1+e^y)) e^y / (y² + π²) dy over the real line. */
function transform(x: number): number {
  const step = 0.05
  let sum = 0
  for (let y = -40; y < 26; y += step) {
    const u = Math.exp(y)
    sum += (Math.exp(-x * (1 + u)) * u) / (y * y + Math.PI * Math.PI)
  }
  return sum * step
}
