import { bestOf, type BestOf } from './best-of.ts'
import { checkEach, checkLength } from './boundary.ts'
import { type Edges, openEdges } from './edges.ts'
import { type Examination, examinationWeights } from './examination.ts'
import { type CandidateGraph, checkGraph } from './graph.ts'
import { openPrices, type Prices, pricingOf } from './price.ts'

/** A live market: the graph, what has happened since it was opened, and the prices that follow from both. */
export interface MarketState {
  talents: number
  postings: number
  edges: Edges
  /** Of what is real and what is expected today. */
  prices: Prices
  /** Σ q of the applications that stand, per posting; and Σ s(q), for the dual price. */
  realLoad: Float64Array
  realStrongLoad: Float64Array
  /** The highest real load so far: what a posting withdrawn and posted again inherits, whoever it declined meanwhile. */
  peakLoad: Float64Array
  /** 1 while the posting takes applications. */
  open: Uint8Array
  examination: Examination
  /** v by rank, long enough for the longest list so far. */
  v: Float64Array
  /** Acceptance chance that each standing application added, 0 once withdrawn or declined; by pairKey. */
  applications: Map<number, number>
  /** Loads of withdrawn postings by client and text hash, for those who post the same again. */
  withdrawn: Map<string, { load: number; day: number }>
  /** Inherited loads that still count, and the last day on which they do. */
  inherited: Inherited[]
  /** Kept between calls so that a list costs no memory but its own. */
  best: BestOf
}

export interface Inherited {
  posting: number
  load: number
  lastDay: number
}

export interface MarketOptions {
  /** Default 'power'. */
  price?: 'power' | 'dual'
  alpha?: number
  kappa?: number
  mu?: number
  /** Default 'inverse'. */
  examination?: Examination
  /** Suitable applications each posting already has. */
  load?: ArrayLike<number>
}

/** Opens a market on a graph, which it keeps and never changes. @throws RangeError naming the argument */
export function openMarket(graph: CandidateGraph, options: MarketOptions = {}): MarketState {
  const { price = 'power', examination = 'inverse', load } = options
  checkGraph(graph)
  if (load) {
    checkLength('load', load, graph.postings)
    checkEach('load', load, 0, Number.MAX_VALUE)
  }
  const prices = openPrices(pricingOf({ ...options, price }), graph.postings, load)
  return {
    talents: graph.talents,
    postings: graph.postings,
    edges: openEdges(graph),
    prices,
    realLoad: prices.load.slice(),
    realStrongLoad: prices.strongLoad.slice(),
    peakLoad: prices.load.slice(),
    open: new Uint8Array(graph.postings).fill(1),
    examination,
    v: examinationWeights(examination, 64),
    applications: new Map(),
    withdrawn: new Map(),
    inherited: [],
    best: bestOf(20),
  }
}

/** One number for a talent and a posting. */
export function pairKey(talent: number, posting: number): number {
  return talent * 2 ** 26 + posting
}
