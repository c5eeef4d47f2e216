import { usualGuards, type Guards, type Word } from '../../src/platform/search/index.ts'

// The first design, kept to compare: pairs of characters as lexemes of PostgreSQL's own text search.

/** The lexemes of a folded text: single characters and pairs; the pairs of a guarded word only outside longer words. */
export function lexemesOf(text: string, guards: Guards = usualGuards): string[] {
  const lexemes = new Set<string>()
  for (const part of text.split(/[ \n]+/)) {
    for (const { lexeme } of lexemesIn(part, guards)) lexemes.add(lexeme)
  }
  return [...lexemes]
}

/** The head of a document as a tsvector with positions and weights: folded titles weigh A, names B, tags C. */
export function headVector(parts: { A?: string; B?: string; C?: string }, guards: Guards = usualGuards): string {
  const placed: string[] = []
  let position = 1
  for (const weight of ['A', 'B', 'C'] as const) {
    for (const lexeme of lexemesOf(parts[weight] ?? '', guards))
      placed.push(`${quoted(lexeme)}:${Math.min(position++, 16383)}${weight}`)
  }
  return placed.join(' ')
}

/** A parsed query as tsquery text: all words, each in any of its forms. Null where there is no word. */
export function lexemeQuery(words: readonly Word[], guards: Guards = usualGuards): string | null {
  if (words.length === 0) return null
  return words
    .map(
      ({ forms }) => `(${forms.map((form) => `(${lexemesAsked(form, guards).map(quoted).join(' & ')})`).join(' | ')})`,
    )
    .join(' & ')
}

/** A form of several characters asks for its pairs only: they imply the single ones. */
function lexemesAsked(form: string, guards: Guards): string[] {
  const asked = form
    .split(' ')
    .flatMap((part) => lexemesIn(part, guards).filter(({ width }) => width > 1 || Array.from(part).length === 1))
  return [...new Set(asked.map(({ lexeme }) => lexeme))]
}

interface Lexeme {
  lexeme: string
  width: number
}

function lexemesIn(part: string, guards: Guards): Lexeme[] {
  const characters = Array.from(part)
  const lexemes: Lexeme[] = []
  let at = 0
  characters.forEach((character, index) => {
    lexemes.push({ lexeme: character, width: 1 })
    const pair = character + (characters[index + 1] ?? '')
    if (pair !== character) lexemes.push({ lexeme: guardedPair(part, at, pair, guards), width: 2 })
    at += character.length
  })
  return lexemes
}

/** 東京都 gives 東京 and, instead of 京都, itself: so 京都 does not find it, and 東京都 still does. */
function guardedPair(part: string, at: number, pair: string, guards: Guards): string {
  for (const outer of guards.get(pair) ?? []) {
    const inner = outer.indexOf(pair)
    if (at >= inner && part.startsWith(outer, at - inner)) return outer
  }
  return pair
}

function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll(/['\\]/g, '$&$&')}'`
}
