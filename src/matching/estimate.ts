/** How a pair is judged once its coverage is known, in logits. Neither may fall as coverage rises. */
export interface Estimate {
  /** That the talent applies if shown. */
  logitP(talent: number, posting: number, coverage: number): number
  /** That the client accepts. */
  logitQ(talent: number, posting: number, coverage: number): number
  /** The best pairKey that any talent of at most this coverage could have; lets a search stop early. */
  highestKey(posting: number, coverage: number): number
}

/**
 * What candidates are chosen by: min(0, logit p) + min(0, logit q), so that neither side's strength hides the other's
 * weakness. A thousandth of the logits themselves parts the many pairs for which both are likely.
 */
export function pairKey(logitP: number, logitQ: number): number {
  return Math.min(0, logitP) + Math.min(0, logitQ) + 0.001 * (logitP + logitQ)
}

export function pairKeyOf(estimate: Estimate, talent: number, posting: number, coverage: number): number {
  return pairKey(estimate.logitP(talent, posting, coverage), estimate.logitQ(talent, posting, coverage))
}

/** The chance behind a logit. */
export function chance(logit: number): number {
  return 1 / (1 + Math.exp(-logit))
}
