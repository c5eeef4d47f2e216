/** Chance that is the same in every run: mulberry32. */
export interface Random {
  /** At least 0, below 1. */
  next: () => number
  /** A whole number from 0 to below n. */
  below: (n: number) => number
  pick: <T>(list: readonly T[]) => T
  /** Like words in a language: the nth of a list is about n times rarer than the first. */
  zipf: <T>(list: readonly T[]) => T
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  const below = (n: number) => Math.floor(next() * n)
  const at = <T>(list: readonly T[], index: number): T => {
    const one = list[index]
    if (one === undefined) throw new RangeError('nothing to pick from')
    return one
  }
  return {
    next,
    below,
    pick: (list) => at(list, below(list.length)),
    zipf: (list) => at(list, Math.min(list.length - 1, Math.floor((list.length + 1) ** next()) - 1)),
  }
}
