import { checkIndex } from './boundary.ts'
import { edgeAt } from './edges.ts'
import { worth } from './live-list.ts'
import type { MarketState } from './market.ts'
import type { Met } from './needs-met.ts'
import { wholePrice } from './price.ts'

/** What a posting asks for, by its Japanese name, and how this talent meets it (needsMet). */
export interface NeedMet {
  name: string
  met: Met
}

/** What the score's terms stand for: 応募の見込み, 採用の見込み, 求人の必要度, すでに表示した回数. */
export type TermName = 'interest' | 'acceptance' | 'need' | 'repetition'

export interface Term {
  name: TermName
  /** Natural logarithm; the terms sum to the log of the score. */
  log: number
}

export interface Explanation {
  terms: Term[]
  score: number
  prospect: '高' | '中' | '低'
  /** Japanese sentences, each true and each from a term of the score. */
  sentences: string[]
}

export interface Facts {
  needs: readonly NeedMet[]
  /** Name of the region, when the talent has declared it and the posting lies there. */
  region?: string
  /** From dearest(state): the price from which on a posting counts as among the neediest quarter. */
  dearest: number
}

/** The score of an edge taken apart: log p + log q + log(worth / q) + n · log 0.5. @throws RangeError naming the argument */
export function scoreTerms(state: MarketState, edge: number): Term[] {
  checkIndex('edge', edge, state.edges.graph.nbr.length + state.edges.made)
  const { posting, p, q, shown } = edgeAt(state.edges, edge)
  const value = worth(state, posting, q)
  return [
    { name: 'interest', log: Math.log(p) },
    // Without any chance of acceptance the whole worth comes from the need.
    { name: 'acceptance', log: q > 0 ? Math.log(q) : 0 },
    { name: 'need', log: Math.log(q > 0 ? value / q : value) },
    { name: 'repetition', log: shown * Math.log(0.5) },
  ]
}

/** The price above which the neediest quarter of the open postings lies. */
export function dearest({ prices, open, postings }: MarketState): number {
  const needs = prices.need
    .subarray(0, postings)
    .map((_, posting) => wholePrice(prices, posting))
    .filter((_, posting) => open[posting] === 1)
    .toSorted()
  return needs[Math.floor(needs.length * 0.75)] ?? Number.POSITIVE_INFINITY
}

/** Why a talent is shown a posting. @throws RangeError naming the argument */
export function explain(state: MarketState, edge: number, facts: Facts): Explanation {
  const terms = scoreTerms(state, edge)
  const { posting, q } = edgeAt(state.edges, edge)
  const prospect = bandOf(q)
  const sentences = [matchSentence(facts.needs), `採用の見込み: ${prospect}`]
  if (isNeedy(state, posting, facts.dearest)) sentences.push('まだ適任の応募が届いていない求人です')
  if (facts.region !== undefined) sentences.push(`応援したい地域(${facts.region})の求人です`)
  return { terms, score: Math.exp(terms.reduce((sum, { log }) => sum + log, 0)), prospect, sentences }
}

/** Why a company is shown a talent: the same, and always what was not looked at. @throws RangeError naming the argument */
export function explainToClient(state: MarketState, edge: number, facts: Facts): Explanation {
  const explanation = explain(state, edge, facts)
  return { ...explanation, sentences: [...explanation.sentences, notUsed] }
}

export const notUsed = '年齢・性別・国籍・出身地・家族・学校名・氏名・写真は、この順序に使っていません'

/** 見込み in bands, not digits, until the estimates are calibrated. */
export function bandOf(q: number): '高' | '中' | '低' {
  if (q >= 0.5) return '高'
  else return q >= 0.25 ? '中' : '低'
}

/** Dear, and truly without a suitable application so far. */
function isNeedy(state: MarketState, posting: number, from: number): boolean {
  return wholePrice(state.prices, posting) >= from && (state.realLoad[posting] ?? 0) < 0.5
}

function matchSentence(needs: readonly NeedMet[]): string {
  const names = (...met: Met[]) => needs.filter((need) => met.includes(need.met)).map(({ name }) => name)
  const same = names('same', 'child')
  const near = names('sibling')
  const missing = names('not')
  if (needs.length === 0) return '必須スキルの指定がない求人です'
  const count =
    same.length > 0
      ? `必須${needs.length}スキルのうち${same.length}つが一致(${same.join('・')})`
      : `必須${needs.length}スキルに一致なし`
  return [count, near.length > 0 && `近い経験: ${near.join('・')}`, missing.length > 0 && `不足: ${missing.join('・')}`]
    .filter(Boolean)
    .join('。')
}
