import { fold } from './fold.ts'
import type { Guards } from './guards.ts'
import { matching } from './match.ts'
import { allowedChanges, editDistance } from './nearest.ts'
import { isKnown, type Word } from './query.ts'
import { wordRunsOf } from './scripts.ts'
import { only, type Slots } from './slots.ts'
import type { Store } from './store.ts'

/** Gives the written form of a folded word of the vocabulary. */
export type Written = (word: string) => string

const mostSuggestions = 5

/** So many words of the vocabulary are compared with what was typed, whatever it was: some three milliseconds. */
const mostCompared = 40_000

/** Nobody mistypes so long a word without a blank; it is a sentence. */
const longestWord = 30

/**
 * What somebody may have meant whose words found nothing together: words that look like a misspelt one, a long word cut
 * into its parts, or all words but one. Only queries that do find something, at most five, the likeliest first.
 */
export function suggest(store: Store, words: readonly Word[], guards: Guards, written: Written): string[] {
  const strangers = words.filter((word) => finds(store, [word], guards) === 0)
  const most = mostCompared / Math.max(1, strangers.length)
  const others =
    strangers.length === 0
      ? shortened(words)
      : repaired(words, strangers, (word) => instead(store, word, guards, written, most))
  const useful = new Set<string>()
  for (const query of others) {
    if (useful.size === mostSuggestions) break
    if (finds(store, query, guards) > 0) useful.add([...new Set(query.map(({ typed }) => typed))].join(' '))
  }
  return [...useful]
}

function finds(store: Store, words: readonly Word[], guards: Guards): number {
  return matching(store, words, guards)?.length ?? 0
}

function shortened(words: readonly Word[]): Word[][] {
  if (words.length < 2) return []
  return words.map((_, left) => words.filter((_, at) => at !== left))
}

/** The query with its one strange word put right in every likely way, several each in the likeliest; last, without them. */
function repaired(words: readonly Word[], strangers: readonly Word[], ways: (word: Word) => Word[][]): Word[][] {
  const waysOf = new Map(strangers.map((word) => [word, ways(word)]))
  const inTheWay = (at: number) => words.flatMap((word) => (waysOf.has(word) ? (waysOf.get(word)?.[at] ?? []) : [word]))
  const most = strangers.length === 1 ? Math.max(...[...waysOf.values()].map(({ length }) => length)) : 1
  const without = words.filter((word) => !waysOf.has(word))
  return [...Array.from({ length: most }, (_, at) => inTheWay(at)), without]
}

/** What may be meant by a word that finds nothing, the likeliest first: its parts, other words that look like it. */
function instead(store: Store, word: Word, guards: Guards, written: Written, most: number): Word[][] {
  const parts = partsOf(word).map((part) => wordFor(written(part)))
  const alike = lookalikes(store, word, written, most).map((one) => [one])
  if (parts.length < 2) return alike
  return finds(store, parts, guards) > 0
    ? [parts, ...alike]
    : [...inParts(store, word, guards, written, most), ...alike]
}

/** So many parts of one word may be misspelt. */
const mostSlips = 2

/** A word of several parts with the misspelt ones put right: written as one where that is found, else part by part. */
function inParts(store: Store, word: Word, guards: Guards, written: Written, most: number): Word[][] {
  const parts = partsOf(word).map((part) => wordFor(written(part)))
  const strangers = parts.filter((part) => finds(store, [part], guards) === 0)
  if (isKnown(word) || strangers.length > mostSlips) return []
  const choices = parts.map((part) => (strangers.includes(part) ? lookalikes(store, part, written, most / 4) : [part]))
  const ways = choices.reduce<Word[][]>((begun, next) => begun.flatMap((way) => next.map((one) => [...way, one])), [[]])
  const joined = ways.map((way) => [wordFor(way.map(({ typed }) => typed).join(''))])
  const found = joined.filter((way) => finds(store, way, guards) > 0)
  return found.length > 0 ? found : ways
}

function partsOf({ forms: [form = ''] }: Word): string[] {
  return wordRunsOf(form).map((run) => form.slice(run.start, run.end))
}

function wordFor(typed: string): Word {
  return { typed, forms: [fold(typed)] }
}

function lookalikes(store: Store, word: Word, written: Written, most: number): Word[] {
  // Who looks for 兼業 means it, whether there is any or not, and does not want to hear of 農業.
  if (isKnown(word)) return []
  return word.forms
    .flatMap((form) => nearestWords(store, form, most / word.forms.length))
    .sort((a, b) => a.distance - b.distance || b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, mostSuggestions)
    .map(({ word }) => wordFor(written(word)))
}

interface Near {
  word: string
  distance: number
  count: number
}

/** Words of the vocabulary within the allowed changes. A word so near shares nearly all its characters: only such are compared. */
function nearestWords(store: Store, form: string, most: number): Near[] {
  const allowed = allowedChanges(form)
  if (allowed === 0 || form.length > longestWord) return []
  const near: Near[] = []
  for (const number of sharing(store, form, allowed, most)) {
    const word = store.words.nameOf(number)
    const distance = editDistance(form, word, allowed)
    const count = distance <= allowed ? liveCount(store, number) : 0
    if (count > 0) near.push({ word, distance, count })
  }
  return near
}

function liveCount(store: Store, word: number): number {
  const live = store.live()
  return only(store.words.anywhere.slots(word), (slot) => live[slot] === 1).length
}

/**
 * Candidates: a word within n changes has at least one of the n + 1 rarest characters of the form, so only the words of
 * those are looked at, the rarest first, and no more than `most` of them.
 */
function sharing(store: Store, form: string, allowed: number, most: number): Set<number> {
  const units = [...new Set(form.split(''))].sort((a, b) => store.words.countHaving(a) - store.words.countHaving(b))
  const candidates = new Set<number>()
  let left = Math.floor(most)
  for (const unit of units.slice(0, allowed + 1)) {
    const having: Slots = store.words.having(unit).subarray(0, left)
    left -= having.length
    for (const number of having)
      if (Math.abs(store.words.nameOf(number).length - form.length) <= allowed) candidates.add(number)
  }
  return candidates
}
