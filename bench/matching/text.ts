import { readFileSync } from 'node:fs'
import { createMapper } from '../../src/matching/text/mapper.ts'
import { createReader } from '../../src/matching/text/terms.ts'
import {
  createTextIndex,
  FUSED,
  rank,
  WORDS_ALONE,
  type TextDocument,
  type TextIndex,
  type Weights,
} from '../../src/matching/text/text-index.ts'
import { forPeople } from './settings.ts'
import { synonymGroups } from '../../src/talents/synonyms.ts'
import { taxonomy } from '../../src/talents/taxonomy.ts'

/** The pairs that we may look at and tune with; the others are held out and never read by us. */
const DEVELOPMENT = 80
const FEWEST_PAIRS = 300

interface Figures {
  pairs: number
  mrr: number
  hit1: number
  hit3: number
  hit10: number
}

interface Pairs {
  postings: TextDocument[]
  talents: TextDocument[]
}

type Ranks = Record<'talentsForPosting' | 'postingsForTalent', number[]>

/**
 * Benchmark E: finds each posting's talent among all talents and each talent's posting among all postings, on pairs
 * written blind. Prints development, held-out and all pairs (always ranked among all), the segmenter alone, the pairs
 * that share no word, and the speed; one JSON line last. Arguments: none.
 */
export async function text(args: string[]): Promise<void> {
  await forPeople(() => {
    if (args.length > 0) throw new RangeError(`text takes no arguments, but was given ${args.join(' ')}`)
    measure()
  })
}

function measure(): void {
  const pairs = readPairs()
  const read = createReader(taxonomy, synonymGroups())
  const ranks = (weights: Weights, hubs: 'lowered' | 'kept') =>
    ranksOf(pairs, (documents, background) => createTextIndex(documents, read, { weights, background, hubs }))
  const apart = pairs.postings.map(({ text }, at) => !shareWord(read(text).words, read(pairs.talents[at]!.text).words))
  const result = {
    fused: bySet(ranks(FUSED, 'lowered'), apart),
    // What was measured before: every text judged by itself, not against what else is asked for.
    hubsKept: bySet(ranks(FUSED, 'kept'), apart),
    wordsAlone: bySet(ranks(WORDS_ALONE, 'kept'), apart),
    charactersPerSecond: speed(pairs),
  }
  print(result)
  console.log(JSON.stringify(result))
}

function readPairs(): Pairs {
  const file = (name: string) => JSON.parse(readFileSync(`data/matching-pairs/${name}.json`, 'utf8')) as TextDocument[]
  const talents = new Map(file('talents').map((document) => [document.id, document]))
  const order = file('briefs').map(({ id }) => id)
  const postings = new Map(file('postings').map((document) => [document.id, document]))
  const both = order.filter((id) => postings.has(id) && talents.has(id))
  if (both.length < FEWEST_PAIRS) throw new Error(`only ${both.length} of ${order.length} pairs have both sides`)
  return { postings: both.map((id) => postings.get(id)!), talents: both.map((id) => talents.get(id)!) }
}

/** The place of each right answer, 1 for the best; infinite where it was not found at all. */
function ranksOf(
  { postings, talents }: Pairs,
  index: (documents: TextDocument[], background: TextDocument[]) => TextIndex,
): Ranks {
  const places = (queries: TextDocument[], documents: TextDocument[]) => {
    const indexed = index(documents, queries)
    return queries.map(({ id, text }) => {
      const place = rank(indexed, text, documents.length).findIndex((ranked) => ranked.id === id)
      return place < 0 ? Infinity : place + 1
    })
  }
  return { talentsForPosting: places(postings, talents), postingsForTalent: places(talents, postings) }
}

function bySet(ranks: Ranks, apart: readonly boolean[]) {
  const sets = {
    development: (at: number) => at < DEVELOPMENT,
    heldOut: (at: number) => at >= DEVELOPMENT,
    all: () => true,
    noSharedWord: (at: number) => apart[at] === true,
  }
  const figuresOf = (belongs: (at: number) => boolean) => ({
    talentsForPosting: figures(ranks.talentsForPosting.filter((_, at) => belongs(at))),
    postingsForTalent: figures(ranks.postingsForTalent.filter((_, at) => belongs(at))),
  })
  return Object.fromEntries(Object.entries(sets).map(([name, belongs]) => [name, figuresOf(belongs)]))
}

function figures(places: number[]): Figures {
  const share = (sum: number) => (places.length === 0 ? 0 : Math.round((sum / places.length) * 10_000) / 10_000)
  const within = (limit: number) => share(places.filter((place) => place <= limit).length)
  const mrr = share(places.reduce((sum, place) => sum + 1 / place, 0))
  return { pairs: places.length, mrr, hit1: within(1), hit3: within(3), hit10: within(10) }
}

function shareWord(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return [...a.keys()].some((word) => b.has(word))
}

/** Characters a second of mapping to concepts, segmentation included, over at least a second. */
function speed({ postings, talents }: Pairs): number {
  const mapper = createMapper(taxonomy, synonymGroups())
  const texts = [...postings, ...talents].map(({ text }) => text)
  const start = performance.now()
  let characters = 0
  while (performance.now() - start < 1000)
    for (const each of texts) {
      mapper.concepts(each)
      characters += each.length
    }
  return Math.round(characters / ((performance.now() - start) / 1000))
}

function print(
  result: Record<'fused' | 'hubsKept' | 'wordsAlone', ReturnType<typeof bySet>> & { charactersPerSecond: number },
): void {
  for (const method of ['wordsAlone', 'hubsKept', 'fused'] as const)
    for (const [set, directions] of Object.entries(result[method]))
      for (const [direction, { pairs, mrr, hit1, hit3, hit10 }] of Object.entries(directions))
        console.log(
          `${method} ${set} ${direction}: pairs ${pairs} MRR ${mrr} hit@1 ${hit1} hit@3 ${hit3} hit@10 ${hit10}`,
        )
  console.log(`mapping: ${result.charactersPerSecond} characters a second`)
}
