import { performance } from 'node:perf_hooks'
import {
  type ApplicantModel,
  applicantRange,
  assumedApplicants,
  type CandidateGraph,
  type EndedPosting,
  type ForecastRecord,
  forecastRecord,
  learnApplicants,
} from '../../src/matching/index.ts'
import { type Fate, flowOf, live, type Settings, defaults as ofMarket } from './days.ts'
import { liveDesk } from './desks.ts'
import { checkWhole, forPeople, readSettings } from './settings.ts'

const defaults = { ...ofMarket, talents: 5_000, daily: 10, days: 150 }
const BEST = 200

/**
 * The forecast of applicants against what came: postings of a simulated market that ended teach how interest turns into
 * applications; those published after the last of them had ended are foretold, by the assumption and by what was learned.
 */
export async function forecast(args: string[]): Promise<void> {
  await forPeople(() => {
    const settings = readSettings(args, defaults)
    for (const name of ['talents', 'daily', 'days', 'life', 'length'] as const)
      checkWhole(name, settings[name], 1, 1_000_000)
    if (settings.days < 4 * settings.life + 2) throw new RangeError('--days must be more than four times --life')
    const began = performance.now()
    const flow = flowOf(settings)
    const fate = live(flow, settings, liveDesk(flow, { ...settings, price: 'dual', ahead: false }))
    const { past, future } = halves(settings, interests(flow.graph), fate)
    const model = learnApplicants(past)
    const result = {
      learnedFrom: model.learnedFrom,
      foretold: future.length,
      constant: model.constant,
      slope: model.slope,
      assumed: recordOf(assumedApplicants, future),
      learned: recordOf(model, future),
      byExpected: thirds(model, future),
      ms: Math.round(performance.now() - began),
    }
    print(settings, result)
  })
}

/** Σ p of the best two hundred of every posting, as the engine sees them. */
function interests(graph: CandidateGraph): Float64Array {
  const chances: number[][] = Array.from({ length: graph.postings }, () => [])
  for (const [edge, posting] of graph.nbr.entries()) chances[posting]!.push(graph.p[edge]!)
  return Float64Array.from(chances, (all) =>
    Float64Array.from(all)
      .toSorted()
      .slice(-BEST)
      .reduce((sum, p) => sum + p, 0),
  )
}

/** Those published once the market was full, and those published after all of the former had ended. */
function halves({ daily, days, life }: Settings, interest: Float64Array, { received }: Fate) {
  const middle = Math.floor((days - life) / 2)
  const between = (from: number, to: number): EndedPosting[] =>
    Array.from({ length: (to - from) * daily }, (_, k) => from * daily + k).map((posting) => ({
      interest: interest[posting]!,
      came: received[posting]!,
    }))
  return { past: between(life, middle), future: between(middle + life, days - life) }
}

function recordOf(model: ApplicantModel, postings: readonly EndedPosting[]): ForecastRecord {
  return forecastRecord(postings.map(({ interest, came }) => ({ ...applicantRange(model, interest), came })))
}

/** By how much interest there was: a range that holds on average must also hold for the little asked for. */
function thirds(model: ApplicantModel, postings: readonly EndedPosting[]): ForecastRecord[] {
  const sorted = postings.toSorted((a, b) => a.interest - b.interest)
  const third = Math.ceil(sorted.length / 3)
  return [0, 1, 2].map((k) => recordOf(model, sorted.slice(k * third, (k + 1) * third)))
}

interface Result {
  learnedFrom: number
  foretold: number
  slope: number
  assumed: ForecastRecord
  learned: ForecastRecord
  byExpected: ForecastRecord[]
}

function print({ talents, daily, days, life, seed }: Settings, result: Result): void {
  const { learnedFrom, foretold, slope, assumed, learned, byExpected } = result
  console.log(
    `${talents} talents, ${daily} new postings a day of ${life} days, ${days} days, seed ${seed}; learned from ${learnedFrom} ended postings, ${foretold} later ones foretold; applications grow with interest to the power ${slope.toFixed(2)}`,
  )
  console.log(
    'A simulated market: the behaviour of its people is an assumption, and nothing here was measured on real ones.\n',
  )
  console.log(
    ''.padEnd(30) +
      ['within %', 'fewer %', 'more %', 'foretold', 'came', 'width'].map((head) => head.padStart(10)).join(''),
  )
  line('assumption (1 to 3 in 10)', assumed)
  line('learned (goal: 80 % within)', learned)
  for (const [k, record] of byExpected.entries()) line(`  ${['least', 'middle', 'most'][k]} interest`, record)
  console.log(JSON.stringify(result))
}

function line(label: string, { within, fewer, more, foretold, came, width }: ForecastRecord): void {
  const shares = [within, fewer, more].map((share) => (share * 100).toFixed(1))
  const means = [foretold, came, width].map((mean) => mean.toFixed(2))
  console.log(label.padEnd(30) + [...shares, ...means].map((cell) => cell.padStart(10)).join(''))
}
