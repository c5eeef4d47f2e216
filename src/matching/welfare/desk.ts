/** All applications of a market at once: who applies where with what chance, and what one more application is worth. */
import { asPowers, examined, type Examination } from './examination.ts'
import type { Market } from './market.ts'
import { openQueues, refresh, worthAt, type Queues } from './queues.ts'
import { rankedRows } from './ranking.ts'

export interface Desk {
  /** The change in expected matches per unit of chance that candidate c applies to posting j. */
  worth(j: number, c: number): number
  /** The chance that candidate c applies to posting j. */
  chance(j: number, c: number): number
  /** From now on candidate c applies to posting j with this chance; a change of less than a billionth is passed over. */
  apply(j: number, c: number, chance: number): void
}

/** Where looking falls as e^−k, nearly all of a long list is this unlikely, and taking it in would cost as much as the rest. */
const NEGLIGIBLE = 1e-9

/** @param apply C × J application chances to begin with */
export function openDesk(market: Market, examination: Examination, apply: Float64Array): Desk {
  const { candidates } = market
  const { place, chance, gain } = inOrderOfAcceptance(market, apply)
  const all = linesFor(chance, gain, { candidates, examination })
  return {
    worth: (j, c) => {
      let sum = 0
      for (const queues of all) sum += worthAt(queues, j, place[j * candidates + c] ?? 0)
      return sum
    },
    chance: (j, c) => chance[j * candidates + (place[j * candidates + c] ?? 0)] ?? 0,
    apply: (j, c, now) => {
      const at = place[j * candidates + c] ?? 0
      if (Math.abs((chance[j * candidates + at] ?? 0) - now) < NEGLIGIBLE) return
      chance[j * candidates + at] = now
      for (const queues of all) refresh(queues, j, at)
    },
  }
}

/** J × C by place: the posting looks first at those whom it likes best. */
function inOrderOfAcceptance({ candidates, postings, g }: Market, apply: Float64Array) {
  const place = new Int32Array(g.length)
  const chance = new Float64Array(g.length)
  const gain = new Float64Array(g.length)
  for (const [at, c] of rankedRows(g, candidates).entries()) {
    const j = Math.floor(at / candidates)
    place[j * candidates + c] = at % candidates
    chance[at] = apply[c * postings + j] ?? 0
    gain[at] = g[j * candidates + c] ?? 0
  }
  return { place, chance, gain }
}

/** Where v(1) > 1, a chance g·v(1) above 1 is cut: the excess comes off when nobody is ahead, which is the power 0. */
function linesFor(
  chance: Float64Array,
  gain: Float64Array,
  { candidates: places, examination }: { candidates: number; examination: Examination },
): Queues[] {
  const lines = [openQueues({ chance, gain, places, terms: asPowers(examination) })]
  const first = examined(examination, 1)[0] ?? 1
  if (first > 1) {
    const excess = gain.map((own) => Math.max(0, own * first - 1))
    const terms = { powers: Float64Array.of(0), weights: Float64Array.of(-1) }
    lines.push(openQueues({ chance, gain: excess, places, terms }))
  }
  return lines
}
