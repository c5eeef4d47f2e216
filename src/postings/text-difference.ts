/** A stretch of text: in both, only in the old one, or only in the new one. */
export interface Stretch {
  kind: 'same' | 'gone' | 'new'
  text: string
}

/** Above this many words on both sides the middle is shown as replaced: the table would grow with the square. */
const MOST_WORDS = 1200

const words = new Intl.Segmenter('ja', { granularity: 'word' })

/** What changed between two texts, word by word, in reading order. */
export function differenceOf(before: string, after: string): Stretch[] {
  const old = wordsIn(before)
  const young = wordsIn(after)
  const head = sameAtStart(old, young)
  const tail = sameAtStart(old.slice(head).reverse(), young.slice(head).reverse())
  const middle = compare(old.slice(head, old.length - tail), young.slice(head, young.length - tail))
  return joined([
    { kind: 'same', text: old.slice(0, head).join('') },
    ...middle,
    { kind: 'same', text: old.slice(old.length - tail).join('') },
  ])
}

function wordsIn(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment)
}

function sameAtStart(left: readonly string[], right: readonly string[]): number {
  let count = 0
  while (count < left.length && count < right.length && left[count] === right[count]) count++
  return count
}

function compare(old: readonly string[], young: readonly string[]): Stretch[] {
  if (old.length > MOST_WORDS || young.length > MOST_WORDS)
    return [
      { kind: 'gone', text: old.join('') },
      { kind: 'new', text: young.join('') },
    ]
  return walk(old, young, commonLengths(old, young))
}

/** `table[i][j]`: the length of the longest common subsequence of `old` from i and `young` from j. */
function commonLengths(old: readonly string[], young: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(young.length + 1))
  for (let i = old.length - 1; i >= 0; i--) {
    const row = table[i] ?? new Uint16Array()
    const below = table[i + 1] ?? new Uint16Array()
    for (let j = young.length - 1; j >= 0; j--)
      row[j] = old[i] === young[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
  }
  return table
}

function walk(old: readonly string[], young: readonly string[], common: readonly Uint16Array[]): Stretch[] {
  const stretches: Stretch[] = []
  let i = 0
  let j = 0
  while (i < old.length || j < young.length) {
    const keepsMore = (common[i + 1]?.[j] ?? -1) >= (common[i]?.[j + 1] ?? -1)
    if (i < old.length && j < young.length && old[i] === young[j]) {
      stretches.push({ kind: 'same', text: old[i++] ?? '' })
      j++
    } else if (i < old.length && (j === young.length || keepsMore))
      stretches.push({ kind: 'gone', text: old[i++] ?? '' })
    else stretches.push({ kind: 'new', text: young[j++] ?? '' })
  }
  return stretches
}

/** Neighbours of one kind become one stretch; empty ones vanish. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const { kind, text } of stretches) {
    const last = result.at(-1)
    if (text === '') continue
    if (last?.kind === kind) last.text += text
    else result.push({ kind, text })
  }
  return result
}
