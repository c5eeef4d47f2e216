import type { SearchDocument } from '../../src/platform/search/index.ts'
import { randomOf, type Random } from './random.ts'
import {
  heads,
  industries,
  latin,
  mostNames,
  nameOf,
  nouns,
  occupations,
  prefectures,
  sentences,
  tags,
  tails,
  towns,
} from './vocabulary.ts'

/** A made-up posting, with what the opponents filter by in plain columns. */
export interface Sample {
  number: number
  document: SearchDocument
  occupation: string
  prefecture: string
  industry: string
  fee: number
  hours: number
  closing: string
}

const bodyLength = 560

/** As many postings of about 600 characters as asked for; the same ones every time. Numbers begin at 1. */
export function generate(count: number): Sample[] {
  const random = randomOf(20260401)
  return Array.from({ length: count }, (_, at) => sampleOf(at + 1, random))
}

function sampleOf(number: number, random: Random): Sample {
  const [occupation, prefecture, industry] = [
    random.zipf(occupations),
    random.zipf(prefectures),
    random.zipf(industries),
  ]
  const [fee, hours] = [10_000 * (1 + random.below(12)), 4 * (1 + random.below(15))]
  const closing = dayOf(random, '2026')
  const title = filled(random, `{H}{N}の{T}を担う${occupation}`)
  const body = bodyOf(random)
  const document: SearchDocument = {
    id: String(number).padStart(8, '0'),
    texts: {
      title,
      company: `株式会社${nameOf(random.below(3000) * 1009)}`,
      tags: `${random.zipf(tags)} ${random.zipf(tags)}`,
      body,
    },
    facets: { occupation: [occupation], prefecture: [prefecture], industry: [industry], town: [random.zipf(towns)] },
    numbers: { fee, hours },
    days: { closing, published: dayOf(random, '2025') },
  }
  return { number, document, occupation, prefecture, industry, fee, hours, closing }
}

function bodyOf(random: Random): string {
  let body = ''
  while (body.length < bodyLength) body += filled(random, random.pick(sentences))
  return body
}

function filled(random: Random, sentence: string): string {
  return sentence.replace(/\{(\w)\}/g, (_, slot: string) => wordFor(random, slot))
}

function wordFor(random: Random, slot: string): string {
  const lists: Record<string, readonly string[]> = {
    N: nouns,
    H: heads,
    T: tails,
    L: latin,
    O: occupations,
    P: prefectures,
    I: industries,
  }
  const list = lists[slot]
  if (list) return random.zipf(list)
  if (slot === 'D') return String(1 + random.below(30))
  return nameOf(random.below(2) === 0 ? Math.floor(20_000 ** random.next()) * 313 : random.below(mostNames))
}

function dayOf(random: Random, year: string): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${year}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`
}
