import { findPlace } from '../law/places.ts'
import { dearest, explain, explainToClient, type Facts, needsMet } from '../matching/index.ts'
import { conceptNumber, nameOfNumber } from './concepts.ts'
import type { MarketBook } from './market-book.ts'

/** Why a talent is shown a posting, in sentences that are each a term of the score. */
export function reasonsFor(book: MarketBook, talent: number, posting: number, edge: number): string[] {
  const { sentences } = explain(book.state, edge, factsOf(book, talent, posting))
  return [...sentences, ...beyondMusts(book, talent, posting)]
}

/** Why a company is shown a talent, and what was not looked at. */
export function reasonsForClient(book: MarketBook, talent: number, posting: number, edge: number): string[] {
  const { sentences } = explainToClient(book.state, edge, factsOf(book, talent, posting))
  const notUsed = sentences.slice(-1)
  return [...sentences.slice(0, -1), ...beyondMusts(book, talent, posting), ...notUsed]
}

function factsOf(book: MarketBook, talent: number, posting: number): Facts {
  const musts = mustsOf(book, posting)
  const needs = needsMet(book.index, talent, posting).filter(({ concept }) => musts.has(concept))
  const region = book.postingTraits[posting]?.region ?? 0
  const declared = book.talentTraits[talent]?.regions.includes(region) === true
  const name = findPlace(`${String(region).padStart(2, '0')}000`)?.name
  return {
    needs: needs.map(({ concept, met }) => ({ name: nameOfNumber(concept), met })),
    dearest: dearest(book.state),
    ...(declared && name !== undefined ? { region: name } : {}),
  }
}

/** What the client chose as 必須. What was read from the text, or is only wished for, is never called that. */
function mustsOf(book: MarketBook, posting: number): Set<number> {
  const { skills = [] } = book.postings[posting] ?? {}
  return new Set(skills.flatMap(({ skill, must }) => (must ? (conceptNumber(skill) ?? []) : [])))
}

function beyondMusts(book: MarketBook, talent: number, posting: number): string[] {
  const musts = mustsOf(book, posting)
  const met = needsMet(book.index, talent, posting).filter(
    ({ concept, met: how }) => !musts.has(concept) && how !== 'not',
  )
  if (met.length === 0) return []
  const names = met.map(({ concept }) => nameOfNumber(concept)).join('・')
  return [
    book.needs[posting]?.fromText
      ? `求人の文章から読み取った「${names}」に近い経験があります`
      : `歓迎スキルのうち「${names}」に近い経験があります`,
  ]
}
