/**
 * numpy's legacy generator, bit for bit: `numpy.random.seed`, `random` and `normal`.
 * Published tables were drawn with it, so reproducing them needs the same stream in the same order.
 * Source: Matsumoto and Nishimura, "Mersenne Twister" (1998); numpy/random/src/legacy/legacy-distributions.c.
 */
import { naturalLog } from './natural-log.ts'

export interface Draws {
  /** A whole number in [0, 2^32). */
  uint32(): number
  /** A uniform number in [0, 1) with 53 random bits, as `numpy.random.random()`. */
  random(): number
  /** A standard normal number by the polar method, as `numpy.random.normal()`. */
  gauss(): number
}

const SIZE = 624
const SHIFT = 397

/**
 * @param seed a whole number in [0, 2^32), as numpy's `seed`
 * @throws RangeError naming `seed` for anything else
 */
export function seededDraws(seed: number): Draws {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) {
    throw new RangeError(`seed must be a whole number from 0 to 4294967295, not ${seed}`)
  }
  const uint32 = twister(seed)
  const random = () => ((uint32() >>> 5) * 67108864 + (uint32() >>> 6)) / 9007199254740992
  return { uint32, random, gauss: polarGauss(random) }
}

function twister(seed: number): () => number {
  const state = stateFrom(seed)
  let position = SIZE
  return () => {
    if (position === SIZE) {
      regenerate(state)
      position = 0
    }
    return temper(state[position++] ?? 0)
  }
}

function stateFrom(seed: number): Uint32Array {
  const state = new Uint32Array(SIZE)
  let last = seed >>> 0
  for (let i = 0; i < SIZE; i++) {
    state[i] = last
    last = (Math.imul(1812433253, last ^ (last >>> 30)) + i + 1) >>> 0
  }
  return state
}

function regenerate(state: Uint32Array): void {
  for (let i = 0; i < SIZE; i++) {
    const joined = ((state[i] ?? 0) & 0x80000000) | ((state[(i + 1) % SIZE] ?? 0) & 0x7fffffff)
    const odd = joined & 1 ? 0x9908b0df : 0
    state[i] = (state[(i + SHIFT) % SIZE] ?? 0) ^ (joined >>> 1) ^ odd
  }
}

function temper(word: number): number {
  let y = word
  y ^= y >>> 11
  y ^= (y << 7) & 0x9d2c5680
  y ^= (y << 15) & 0xefc60000
  return (y ^ (y >>> 18)) >>> 0
}

function polarGauss(random: () => number): () => number {
  let kept: number | null = null
  return () => {
    if (kept !== null) {
      const second = kept
      kept = null
      return second
    }
    for (;;) {
      const x = 2 * random() - 1
      const y = 2 * random() - 1
      const square = x * x + y * y
      if (square < 1 && square !== 0) {
        const factor = Math.sqrt((-2 * naturalLog(square)) / square)
        kept = factor * x
        return factor * y
      }
    }
  }
}
