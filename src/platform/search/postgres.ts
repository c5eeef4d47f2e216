import { usualGuards, type Guards } from './guards.ts'
import type { Word } from './query.ts'

/**
 * The same search inside PostgreSQL, for a process that cannot keep an index in memory: pairs of characters as lexemes
 * in one narrow table. Finds every text that holds all pairs of a word, so a few that do not hold the word itself:
 * check the rows that are shown with `occurs`. Slower than the index (bench/search); totals stop at 10,001.
 * Leave row-level security off this table: `@@` is not leakproof, and a policy would keep the GIN index from being used.
 */
export const searchTable = `
create table document_search (
  id uuid primary key,
  tsv tsvector not null,
  head tsvector not null
);
create index document_search_tsv on document_search using gin (tsv) with (fastupdate = off);
`

/** Writes one document: $1 id, $2 lexemes of the whole text as text[], $3 `headVector`. */
export const putSql = `
insert into document_search (id, tsv, head) values ($1, array_to_tsvector($2::text[]), $3::tsvector)
on conflict (id) do update set tsv = excluded.tsv, head = excluded.head
`

/** Finds one page: $1 `lexemeQuery`, $2 limit, $3 offset. Every row tells the total, of 10,001 at most. */
export const findSql = `
with hits as materialized (
  select id, head from document_search where tsv @@ $1::tsquery limit 10001
), total as (select count(*)::int as total from hits)
select total.total, page.id
from total left join lateral (
  select id from hits order by ts_rank(head, $1::tsquery) desc, id desc limit $2 offset $3
) page on true
`

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
