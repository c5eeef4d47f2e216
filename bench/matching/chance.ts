/**
 * Repeatable chance: the value depends only on the seed and on what it is drawn for, never on the order of drawing,
 * so that every policy of a benchmark meets the same people, the same tastes and the same luck.
 */
export function mix(seed: number, a: number, b: number): number {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(a + 0x7f4a7c15, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  h ^= Math.imul(b + 0x165667b1, 0x27d4eb2f)
  h = Math.imul(h ^ (h >>> 13), 0x297a2d39)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  return (h ^ (h >>> 15)) >>> 0
}

/** Uniform in (0, 1). */
export function uniform(seed: number, a: number, b: number): number {
  return (mix(seed, a, b) + 0.5) / 4294967296
}

/** Standard normal (Box–Muller). */
export function normal(seed: number, a: number, b: number): number {
  const radius = Math.sqrt(-2 * Math.log(uniform(seed, a, b)))
  return radius * Math.cos(2 * Math.PI * uniform(seed + 7919, a, b))
}

/** A stream of uniforms for what is drawn once, in one fixed order. */
export function stream(seed: number): () => number {
  let drawn = 0
  return () => uniform(seed, drawn++, 0)
}

/** 0 … n − 1 in random order. */
export function shuffled(n: number, seed: number): Int32Array {
  const random = stream(seed)
  const order = Int32Array.from({ length: n }, (_, k) => k)
  for (let k = n - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1))
    const kept = order[k]!
    order[k] = order[other]!
    order[other] = kept
  }
  return order
}

/** An index drawn in proportion to its weight. */
export function draw(weights: ArrayLike<number>, random: () => number): number {
  let total = 0
  for (let k = 0; k < weights.length; k++) total += weights[k]!
  let left = random() * total
  for (let k = 0; k < weights.length; k++) {
    left -= weights[k]!
    if (left < 0) return k
  }
  return weights.length - 1
}
