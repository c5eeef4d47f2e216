import { fold } from './fold.ts'
import { kanaForms } from './kana.ts'
import { synonymTable, usualSynonyms, type SynonymTable } from './synonyms.ts'

/** One word or phrase of a query. A text matches when it holds any of the `forms` (folded; the first is as typed). */
export interface Word {
  typed: string
  forms: string[]
}

/** What somebody asked for. All words must be found. `sentence` says in Japanese why there is nothing to search by. */
export interface Query {
  words: Word[]
  sentence: string | null
}

/** Longest query in UTF-16 units that is searched by, and most words in it. */
export const longestQuery = 200
export const mostWords = 10

const usual = synonymTable(usualSynonyms)

/**
 * Reads what somebody typed: words parted by blanks of any width, a phrase in "…" or “…” or 「…」 kept together and
 * without synonyms, every other word with its synonyms. Never throws. An empty text asks for everything: no words and
 * no sentence.
 */
export function parseQuery(text: string, synonyms: SynonymTable = usual): Query {
  if (text.length > longestQuery) return nothing(`検索の言葉は${longestQuery}文字以内で入力してください`)
  const words = dropRepeated(piecesOf(text).map((piece) => wordOf(piece, synonyms)))
  if (words.length > mostWords) return nothing(`検索の言葉は${mostWords}個以内で入力してください`)
  if (words.length === 0 && text.trim() !== '') return nothing('記号だけでは検索できません。言葉を入力してください')
  return { words, sentence: null }
}

interface Piece {
  text: string
  quoted: boolean
}

const piece = /["“”＂]([^"“”＂]*)(?:["“”＂]|$)|「([^」]*)(?:」|$)|([^\s"“”＂「]+)/gu

function piecesOf(text: string): Piece[] {
  return [...text.toWellFormed().matchAll(piece)].map(([, curly, square, bare]) => ({
    text: curly ?? square ?? bare ?? '',
    quoted: bare === undefined,
  }))
}

function wordOf(piece: Piece, synonyms: SynonymTable): Word {
  const meanings = piece.quoted ? [piece.text] : synonyms(piece.text)
  return { typed: piece.text, forms: [...new Set(meanings.flatMap(kanaForms))] }
}

/** Whether a word is in the list of synonyms: then it was not mistyped. */
export function isKnown({ typed, forms }: Word): boolean {
  return forms.length > kanaForms(typed).length
}

function dropRepeated(words: Word[]): Word[] {
  const seen = new Set<string>()
  return words.filter((word) => {
    const key = fold(word.typed)
    if (key === '' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function nothing(sentence: string): Query {
  return { words: [], sentence }
}
