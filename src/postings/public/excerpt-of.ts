import { excerpt, highlight, type Query, type Segment } from '../../platform/search/index.ts'
import { wordsOfConcept } from '../../talents/field-synonyms.ts'
import { remoteInWords } from '../posting-words.ts'
import { conceptName } from '../taxonomy-choices.ts'
import { nameOf, themeNames } from '../words.ts'
import type { CardRow } from './posting-cards.ts'

/** Characters of the text on a card, and how many of them stand before the first hit. */
const EXCERPT_LENGTH = 90
const BEFORE_HIT = 20

/** The part of a posting that says why it was found: of its text, else of what it names; the beginning where nothing does. */
export function excerptOf(row: CardRow, words: Query['words']): readonly Segment[] {
  const text = `${row.background} ${row.duties}`.trim()
  const shown = around(text, words)
  if (words.length === 0 || isHit(shown)) return shown
  for (const other of [row.more, ...namedBy(row)]) {
    const found = around(other, words)
    if (isHit(found)) return found
  }
  return shown
}

const isHit = (segments: readonly Segment[]) => segments.some(({ hit }) => hit)

/** What a posting names instead of writing it, each with the other words by which it is found. */
function namedBy(row: CardRow): string[] {
  return [
    `職種: ${withOthers(row.occupation)}`,
    ...row.skills.map((skill) => `スキル: ${withOthers(skill)}`),
    `テーマ: ${nameOf(themeNames, row.theme)}`,
    `働き方: ${remoteInWords(row)}`,
  ]
}

/** 自社EC構築(自社EC・自社ECサイト・Shopify) */
function withOthers(concept: string | null): string {
  const others = wordsOfConcept(concept).slice(1).join('・')
  return `${conceptName(concept)}${others && `(${others})`}`
}

/** Around the first hit. Most words stand in the text as they were typed, and only that part of it is looked at closely. */
function around(text: string, words: Query['words']): readonly Segment[] {
  const at = Math.min(...words.map(({ typed }) => text.indexOf(typed)).filter((place) => place >= 0), text.length)
  if (words.length > 0 && at === text.length) return excerpt(text, words, EXCERPT_LENGTH)
  const start = at === text.length ? 0 : Math.max(0, at - BEFORE_HIT)
  const part = text.slice(start, start + EXCERPT_LENGTH).toWellFormed()
  const segments = highlight(part, words)
  const cut = { text: '…', hit: false }
  return [...(start > 0 ? [cut] : []), ...segments, ...(start + part.length < text.length ? [cut] : [])]
}
