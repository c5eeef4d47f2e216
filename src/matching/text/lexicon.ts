import { fold, normalise, type Letter } from './normalise.ts'
import type { Segmented } from './segments.ts'

/** One word: its writings, all alike once folded, and what it stands for. */
export interface Entry<T> {
  writings: readonly string[]
  values: readonly T[]
}

interface End<T> {
  values: readonly T[]
  /** the only kind of letter in which so short a word may be written, or タイ would be found in 食べたい */
  kind: Letter | undefined
}

/** Words with what they stand for, held as a trie over folded text. */
export interface Lexicon<T> {
  /** node · 65,536 + unit → next node; node 0 is the root */
  steps: Map<number, number>
  /** node → the word that ends there */
  ends: Map<number, End<T>>
}

export interface Found<T> {
  start: number
  end: number
  /** as it was written, but for width and case */
  word: string
  values: readonly T[]
  /** lies within a longer word that was found too */
  inside: boolean
}

const UNITS = 65_536

/** Builds a lexicon. Two entries must not fold alike. */
export function createLexicon<T>(entries: Iterable<Entry<T>>): Lexicon<T> {
  const steps = new Map<number, number>()
  const ends = new Map<number, End<T>>()
  let nodes = 0
  for (const { writings, values } of entries) {
    const word = normalise(writings[0] ?? '')
    let node = 0
    for (let at = 0; at < word.length; at++) {
      const step = node * UNITS + word.charCodeAt(at)
      const next = steps.get(step) ?? ++nodes
      steps.set(step, next)
      node = next
    }
    if (node > 0) ends.set(node, { values, kind: onlyKind(writings) })
  }
  return { steps, ends }
}

function onlyKind(writings: readonly string[]): Letter | undefined {
  const folded = writings.map(fold)
  const kinds = new Set(folded.flatMap(({ letters }) => letters))
  const [kind] = kinds
  const short = (folded[0]?.text.length ?? 0) <= 3
  return short && kinds.size === 1 && (kind === 'hiragana' || kind === 'katakana') ? kind : undefined
}

/** Every word of the lexicon that stands in the text as a word; of two that cross each other the longer stays. Ordered by start. */
export function findWords<T>(lexicon: Lexicon<T>, text: Segmented): Found<T>[] {
  const all: Found<T>[] = []
  for (let start = 0; start < text.text.length; start++) collectAt(lexicon, text, start, all)
  return withoutCrossings(all, text.text.length)
}

function collectAt<T>({ steps, ends }: Lexicon<T>, text: Segmented, start: number, all: Found<T>[]): void {
  let node: number | undefined = 0
  for (let at = start; at < text.text.length; at++) {
    node = steps.get(node * UNITS + text.text.charCodeAt(at))
    if (node === undefined) return
    const end = ends.get(node)
    const written = end && (end.kind === undefined || end.kind === text.letters[start])
    if (written && standsAlone(text, start, at + 1))
      all.push({ start, end: at + 1, word: text.plain.slice(start, at + 1), values: end.values, inside: false })
  }
}

/** Longest first; what lies wholly within a longer word is kept and marked. */
function withoutCrossings<T>(all: Found<T>[], length: number): Found<T>[] {
  const owner = new Int32Array(length).fill(-1)
  const kept: Found<T>[] = []
  for (const found of all.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    const first = owner[found.start] ?? -1
    const crossing = owner.subarray(found.start, found.end).some((each) => each !== first)
    if (crossing) continue
    found.inside = first >= 0
    if (!found.inside) owner.fill(kept.length, found.start, found.end)
    kept.push(found)
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end)
}

/**
 * Whether start–end is a word here and not a piece of another: インスタ is not in インスタント, 人事 not in 個人事業,
 * のれん must begin and end where words do, and one letter must be a whole word.
 */
function standsAlone({ letters, edges }: Segmented, start: number, end: number): boolean {
  const opens = edges[start] === 1
  const closes = edges[end] === 1
  const opensInside = letters[start] === letters[start - 1]
  const closesInside = letters[end] === letters[end - 1]
  if (letters[start] === 'latin' && opensInside) return false
  if (letters[end - 1] === 'latin' && closesInside) return false
  const cut = (letters[start] === 'katakana' && opensInside) || (letters[end - 1] === 'katakana' && closesInside)
  if (cut) return end - start >= 5 && (opens || closes)
  if (end - start <= 2) return opens && closes
  if (letters[start] === 'hiragana') return opens && (letters[end - 1] !== 'hiragana' || closes)
  return end - start >= 3
}
