import { checkNumber, refuse } from './boundary.ts'

/** The price of a posting's attention: what one more suitable applicant is worth to it. */
export interface Pricing {
  price: 'power' | 'dual'
  /** The one policy knob: 0 plain reciprocal ranking, 1 Nash fairness, ∞ max-min. */
  alpha: number
  kappa: number
  /** Worth of an application as such, whether or not it suits. */
  mu: number
}

/** @throws RangeError naming the argument */
export function pricingOf(options: { price: 'power' | 'dual'; alpha?: number; kappa?: number; mu?: number }): Pricing {
  const { price, alpha = 2, kappa = 0.3, mu = 0 } = options
  if (price !== 'power' && price !== 'dual') refuse('price', `must be 'power' or 'dual', not ${String(price)}`)
  checkNumber('alpha', alpha, 0)
  checkNumber('kappa', kappa, Number.MIN_VALUE)
  checkNumber('mu', mu, 0)
  return { price, alpha, kappa, mu }
}

/**
 * Loads and prices per posting. A pair is worth p · (q · need + s(q) · strongNeed + mu): for the power price need is w
 * and strongNeed 0; for the dual one need is P(Poisson(load) < 2) and strongNeed e^(−load_S). Where the days to come have been
 * rehearsed (plan-ahead.ts), half of what they promise counts as if it were there, and need is 0: everybody will have applicants.
 */
export interface Prices {
  pricing: Pricing
  /** Σ a·v·p·q: the suitable applications that a posting has or is about to get. */
  load: Float64Array
  /** load_S = Σ a·v·p·s(q). */
  strongLoad: Float64Array
  /** What the days to come are expected to add to load_S; empty until somebody plans. */
  ahead: Float64Array
  need: Float64Array
  strongNeed: Float64Array
  /** 1 for a posting that waits in vain: it goes by the dual price whatever the market does, from the highest price there is. */
  late: Uint8Array
}

/** @param load suitable applications that each posting already has, none if left out */
export function openPrices(
  pricing: Pricing,
  postings: number,
  load?: ArrayLike<number>,
  late?: ArrayLike<number>,
): Prices {
  const prices: Prices = {
    pricing,
    load: new Float64Array(postings),
    strongLoad: new Float64Array(postings),
    ahead: new Float64Array(0),
    need: new Float64Array(postings),
    strongNeed: new Float64Array(postings),
    late: new Uint8Array(postings),
  }
  if (late) prices.late.set(late)
  if (load) {
    prices.load.set(load)
    prices.strongLoad.set(load)
  }
  for (let posting = 0; posting < postings; posting++) reprice(prices, posting)
  return prices
}

/** Adds (or with a negative number takes out) expected applications of acceptance chance q, and reprices in O(1). */
export function addApplications(prices: Prices, posting: number, applications: number, q: number): void {
  const { load, strongLoad } = prices
  // Rounding must not leave a load below nothing.
  load[posting] = Math.max(0, (load[posting] ?? 0) + applications * q)
  strongLoad[posting] = Math.max(0, (strongLoad[posting] ?? 0) + applications * strength(q))
  reprice(prices, posting)
}

/** What comes later, or perhaps never, is worth half of what is there. */
const aheadCounts = 0.5

/** Brings the price up to date with the loads, in O(1). */
export function reprice(prices: Prices, posting: number): void {
  const { pricing, ahead, need, strongNeed } = prices
  const load = prices.load[posting] ?? 0
  if (isDual(prices, posting)) {
    const scale = dualScale(prices, posting)
    // What came after the rehearsal was not in it: nothing is promised to it before the next one.
    need[posting] = ahead.length === 0 ? scale * Math.exp(-load) * (1 + load) : 0
    strongNeed[posting] = scale * Math.exp(-(prices.strongLoad[posting] ?? 0) - aheadCounts * (ahead[posting] ?? 0))
  } else {
    need[posting] = powerNeed(pricing, load)
    strongNeed[posting] = 0
  }
}

/** What somebody who surely suits is worth to the posting now: both needs together. */
export function wholePrice({ need, strongNeed }: Prices, posting: number): number {
  return (need[posting] ?? 0) + (strongNeed[posting] ?? 0)
}

function isDual(prices: Prices, posting: number): boolean {
  return prices.pricing.price === 'dual' || prices.late[posting] === 1
}

/** A late posting starts from the highest price there is, so that being late never pushes it down, whatever the others go by. */
function dualScale({ pricing, late }: Prices, posting: number): number {
  return late[posting] === 1 ? powerNeed(pricing, 0) : 1
}

/** w = (kappa + load)^(−alpha). */
export function powerNeed({ alpha, kappa }: Pricing, load: number): number {
  const base = kappa + load
  // The default is written out because Math.pow costs ten times a division.
  return alpha === 2 ? 1 / (base * base) : base ** -alpha
}

/** s(q): how sure it is that an applicant with acceptance chance q counts as suitable. */
export function strength(q: number): number {
  return 1 / (1 + Math.exp(-12 * (q - 0.45)))
}

/** What the market as a whole has reached: the sum whose slope per posting is its price. */
export function objective(prices: Prices): number {
  const { pricing, load, strongLoad } = prices
  let sum = 0
  for (let posting = 0; posting < load.length; posting++) {
    const own = load[posting] ?? 0
    if (isDual(prices, posting))
      sum += dualScale(prices, posting) * (3 - Math.exp(-own) * (2 + own) - Math.exp(-(strongLoad[posting] ?? 0)))
    else sum += powerWelfare(pricing, own)
  }
  return sum
}

function powerWelfare({ alpha, kappa }: Pricing, load: number): number {
  if (alpha === 1) return Math.log(1 + load / kappa)
  return ((kappa + load) ** (1 - alpha) - kappa ** (1 - alpha)) / (1 - alpha)
}
