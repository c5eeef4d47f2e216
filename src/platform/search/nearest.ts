/**
 * How many single changes (a character put in, left out, replaced, or two neighbours swapped) lead from one word to the
 * other: optimal string alignment. Stops early and answers `most + 1` where it would be more than `most`.
 */
export function editDistance(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return most + 1
  let older: number[] = []
  let old: number[] = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (let row = 1; row <= from.length; row++) {
    const next = rowOf(from, to, row, old, older)
    if (Math.min(...next) > most) return most + 1
    older = old
    old = next
  }
  return Math.min(old[to.length] ?? 0, most + 1)
}

function rowOf(from: string, to: string, row: number, old: number[], older: number[]): number[] {
  const next = [row]
  for (let column = 1; column <= to.length; column++) {
    const same = from[row - 1] === to[column - 1] ? 0 : 1
    let best = Math.min((old[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (old[column - 1] ?? 0) + same)
    const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
    if (swapped) best = Math.min(best, (older[column - 2] ?? 0) + 1)
    next.push(best)
  }
  return next
}

/** How many changes a typed word may be away from what was meant: one up to four characters, two above, none for one. */
export function allowedChanges(word: string): number {
  if (word.length < 2) return 0
  return word.length <= 4 ? 1 : 2
}
