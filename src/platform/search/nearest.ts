// Rows of the table of distances, used again by every comparison: a misspelt word is compared with thousands.
let [older, old, next] = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)]

/**
 * How many single changes (a character put in, left out, replaced, or two neighbours swapped) lead from one word to the
 * other: optimal string alignment. Answers `most + 1` where it is more than `most`.
 */
export function editDistance(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return most + 1
  const start = sharedStart(from, to)
  const end = sharedEnd(from, to, start)
  const [height, width] = [from.length - start - end, to.length - start - end]
  if (height === 0 || width === 0) return height + width
  if (width >= next.length)
    [older, old, next] = [new Uint16Array(width * 2), new Uint16Array(width * 2), new Uint16Array(width * 2)]
  for (let column = 0; column <= width; column++) next[column] = column
  for (let row = 1; row <= height; row++) {
    ;[older, old, next] = [old, next, older]
    if (fillRow(from, to, start, row, width) > most) return most + 1
  }
  return Math.min(next[width] ?? 0, most + 1)
}

/** Fills the next row, for what follows `start`; answers the least in it. */
function fillRow(from: string, to: string, start: number, row: number, width: number): number {
  const [unit, before] = [from.charCodeAt(start + row - 1), from.charCodeAt(start + row - 2)]
  let least = row
  next[0] = row
  for (let column = 1; column <= width; column++) {
    const other = to.charCodeAt(start + column - 1)
    let best = (old[column - 1] ?? 0) + (unit === other ? 0 : 1)
    best = Math.min(best, (old[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1)
    const swapped = row > 1 && column > 1 && before === other && unit === to.charCodeAt(start + column - 2)
    if (swapped) best = Math.min(best, (older[column - 2] ?? 0) + 1)
    next[column] = best
    if (best < least) least = best
  }
  return least
}

// What two words share at both ends is never part of the shortest way from one to the other.
function sharedStart(from: string, to: string): number {
  const shorter = Math.min(from.length, to.length)
  let at = 0
  while (at < shorter && from.charCodeAt(at) === to.charCodeAt(at)) at++
  return at
}

function sharedEnd(from: string, to: string, start: number): number {
  const shorter = Math.min(from.length, to.length) - start
  let count = 0
  while (count < shorter && from.charCodeAt(from.length - 1 - count) === to.charCodeAt(to.length - 1 - count)) count++
  return count
}

/** How many changes a typed word may be away from what was meant: one up to four characters, two above, none for one. */
export function allowedChanges(word: string): number {
  if (word.length < 2) return 0
  return word.length <= 4 ? 1 : 2
}
