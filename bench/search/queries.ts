import { fold, parseQuery, type Filters, type Word } from '../../src/platform/search/index.ts'
import { runsOf, wordRunsOf } from '../../src/platform/search/scripts.ts'
import type { Sample } from './generate.ts'
import { randomOf, type Random } from './random.ts'

export const kinds = ['one', 'two', 'three_to_eight', 'several', 'filtered', 'rare', 'frequent', 'miss'] as const
export type QueryKind = (typeof kinds)[number]

/** One question to every engine. The filters are the same for all; only `filtered` has them, and facets. */
export interface Question {
  kind: QueryKind
  text: string
  words: Word[]
  filters: { prefectures: string[]; feeFrom: number; hoursTo: number; closingFrom: string } | null
}

/** What the engines count for `filtered`. */
export const facets = ['occupation', 'prefecture', 'industry'] as const

/** Distinct questions, cut out of the postings themselves, so that what is frequent there is asked for often. */
export function questionsOf(samples: readonly Sample[], each: number, seed: number): Question[] {
  const random = randomOf(seed)
  const frequency = frequencyOf(samples)
  const makers: Record<QueryKind, () => string> = {
    one: () => random.pick(Array.from(random.pick(wordsIn(random, samples)))),
    two: () => piece(random, long(random, samples, 2), 2, 2),
    three_to_eight: () =>
      random.below(3) === 0 ? phrase(random, samples) : piece(random, long(random, samples, 3), 3, 8),
    several: () => several(random, samples),
    filtered: () => several(random, samples),
    rare: () => random.pick(frequency.rare),
    frequent: () => random.pick(frequency.frequent),
    miss: () => broken(random, long(random, samples, 3)),
  }
  return kinds.flatMap((kind) => distinct(each, makers[kind]).map((text) => question(kind, text, random)))
}

function question(kind: QueryKind, text: string, random: Random): Question {
  const prefectures = ['鳥取県', '島根県', '岩手県', '宮城県', '東京都', '京都府'].slice(0, 1 + random.below(6))
  const filters = {
    prefectures,
    feeFrom: 10_000 * random.below(6),
    hoursTo: 20 + random.below(40),
    closingFrom: '2026-04-01',
  }
  return { kind, text, words: parseQuery(text).words, filters: kind === 'filtered' ? filters : null }
}

/** The filters in the shape that our index takes. */
export function filtersOf({ filters }: Question): Filters {
  if (!filters) return {}
  return {
    facets: { prefecture: filters.prefectures },
    numbers: { fee: { from: filters.feeFrom }, hours: { to: filters.hoursTo } },
    days: { closing: { from: filters.closingFrom } },
  }
}

function wordsIn(random: Random, samples: readonly Sample[]): string[] {
  const text = fold(random.pick(samples).document.texts['body'] ?? '')
  return wordRunsOf(text).map((run) => text.slice(run.start, run.end))
}

function long(random: Random, samples: readonly Sample[], least: number): string {
  return random.pick(wordsIn(random, samples).filter((word) => word.length >= least))
}

function piece(random: Random, word: string, least: number, most: number): string {
  const length = Math.min(word.length, least + random.below(most - least + 1))
  const start = random.below(word.length - length + 1)
  return word.slice(start, start + length)
}

/** A piece across kanji and kana, as in 課題になって. */
function phrase(random: Random, samples: readonly Sample[]): string {
  const text = fold(random.pick(samples).document.texts['body'] ?? '')
  const part = random.pick(text.split(' ').filter((part) => part.length >= 8 && runsOf(part).length > 1))
  return piece(random, part, 4, 8)
}

function several(random: Random, samples: readonly Sample[]): string {
  const words = wordsIn(random, samples)
  return Array.from({ length: 2 + random.below(2) }, () => random.pick(words)).join('　')
}

/** A word with one character changed, as by a slip of the hand. */
function broken(random: Random, word: string): string {
  const at = random.below(word.length)
  return `${word.slice(0, at)}${random.pick(Array.from('鬱籠麒麟蹴罠'))}${word.slice(at + 1)}`
}

function frequencyOf(samples: readonly Sample[]): { rare: string[]; frequent: string[] } {
  const counts = new Map<string, number>()
  for (const sample of samples.slice(0, 5000)) {
    const text = fold(sample.document.texts['body'] ?? '')
    for (const run of wordRunsOf(text)) {
      const word = text.slice(run.start, run.end)
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word)
  return { frequent: ranked.slice(0, 80), rare: ranked.filter((word) => counts.get(word) === 1 && word.length > 2) }
}

function distinct(count: number, make: () => string): string[] {
  const made = new Set<string>()
  for (let tries = 0; made.size < count && tries < count * 50; tries++) made.add(make())
  return [...made]
}
