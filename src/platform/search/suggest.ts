import { fold } from './fold.ts'
import type { Guards } from './guards.ts'
import { matching } from './match.ts'
import { allowedChanges, editDistance } from './nearest.ts'
import type { Word } from './query.ts'
import { wordRunsOf } from './scripts.ts'
import { either, noSlots, only, type Slots } from './slots.ts'
import type { Store } from './store.ts'

/** Gives the written form of a folded word of the vocabulary. */
export type Written = (word: string) => string

const mostSuggestions = 5

/**
 * What somebody may have meant whose words found nothing together: words that look like a misspelt one, a long word cut
 * into its parts, or all words but one. Only queries that do find something, at most five, the likeliest first.
 */
export function suggest(store: Store, words: readonly Word[], guards: Guards, written: Written): string[] {
  const strangers = words.filter((word) => finds(store, [word], guards) === 0)
  const others =
    strangers.length > 0 ? strangers.flatMap((word) => repaired(store, words, word, written)) : shortened(words)
  const useful = [...new Set(others)]
    .map((words) => words.join(' '))
    .filter((text, at, all) => all.indexOf(text) === at)
  return useful.filter((text) => finds(store, wordsOf(text), guards) > 0).slice(0, mostSuggestions)
}

function finds(store: Store, words: readonly Word[], guards: Guards): number {
  return matching(store, words, guards)?.length ?? 0
}

function wordsOf(text: string): Word[] {
  return text.split(' ').map((typed) => ({ typed, forms: [fold(typed)] }))
}

function shortened(words: readonly Word[]): string[][] {
  if (words.length < 2) return []
  return words.map((_, left) => words.filter((_, at) => at !== left).map((word) => word.typed))
}

/** The query with one word put right, in every way that looks likely; last, without that word. */
function repaired(store: Store, words: readonly Word[], wrong: Word, written: Written): string[][] {
  const instead = [...lookalikes(store, wrong, written), inParts(wrong, written)].filter((word) => word !== '')
  const without = words.filter((word) => word !== wrong).map((word) => word.typed)
  const changed = instead.map((text) => words.map((word) => (word === wrong ? text : word.typed)))
  return without.length > 0 ? [...changed, without] : changed
}

function inParts(word: Word, written: Written): string {
  const form = word.forms[0] ?? ''
  const parts = wordRunsOf(form)
  return parts.length > 1 ? parts.map((run) => written(form.slice(run.start, run.end))).join(' ') : ''
}

function lookalikes(store: Store, word: Word, written: Written): string[] {
  return word.forms
    .flatMap((form) => nearestWords(store, form))
    .sort((a, b) => a.distance - b.distance || b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, mostSuggestions)
    .map(({ word }) => written(word))
}

interface Near {
  word: string
  distance: number
  count: number
}

/** Words of the vocabulary within the allowed changes. A word so near shares nearly all its characters: only such are compared. */
function nearestWords(store: Store, form: string): Near[] {
  const allowed = allowedChanges(form)
  if (allowed === 0 || form.length > 30) return []
  const near: Near[] = []
  for (const number of sharing(store, form, allowed)) {
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
 * Candidates: a word within n changes has at least one of the n + 1 rarest characters of the form (or its length differs
 * by n), so only the words of those are looked at.
 */
function sharing(store: Store, form: string, allowed: number): Slots {
  const units = [...new Set(form.split(''))].sort((a, b) => store.words.countHaving(a) - store.words.countHaving(b))
  const near = units
    .slice(0, allowed + 1)
    .reduce((found: Slots, unit) => either(found, store.words.having(unit)), noSlots)
  return only(near, (number) => Math.abs(store.words.nameOf(number).length - form.length) <= allowed)
}
