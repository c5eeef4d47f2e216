import { performance } from 'node:perf_hooks'
import { batchLists, liveList, openMarket, type Examination } from '../../src/matching/index.ts'
import { meet, type Outcome } from './behaviour.ts'
import { exposureCap, naive, reciprocal, sinkhorn, tu } from './opponents.ts'
import { checkOneOf, checkWhole, forPeople, readSettings } from './settings.ts'
import { lookAt, type Market } from './sight.ts'
import { createWorld } from './world.ts'

const defaults = {
  talents: 50_000,
  postings: 3_000,
  seed: 1,
  noise: 0.4,
  zipf: 0.6,
  examination: 'log',
  length: 20,
  rounds: 20,
}

type Result = Outcome & { ms: number }

/** Every policy makes its lists from the same candidates and the same estimates. */
const policies: Record<string, { label: string; lists: (market: Market, length: number) => Int32Array }> = {
  naive: { label: 'naive popularity (p)', lists: ({ graph }, length) => naive(graph, length) },
  reciprocal: { label: 'reciprocal p·q', lists: ({ graph }, length) => reciprocal(graph, length) },
  cap: { label: 'exposure cap', lists: ({ graph, activity }, length) => exposureCap(graph, activity, length) },
  sinkhorn: {
    label: 'optimal transport (Sinkhorn 0.05)',
    lists: ({ graph, activity }, length) => sinkhorn(graph, activity, length),
  },
  tuPublished: { label: 'TU matching, beta 1 (as published)', lists: ({ graph }, length) => tu(graph, length, 1) },
  tu: { label: 'TU matching, tuned beta 0.1', lists: ({ graph }, length) => tu(graph, length, 0.1) },
  onePass: {
    label: 'ours: alpha 2, one pass',
    lists: ({ graph, activity }, length) => batchLists(graph, activity, { length, price: 'power', sweeps: 1 }),
  },
  ours: {
    label: 'ours: alpha 2',
    lists: ({ graph, activity }, length) => batchLists(graph, activity, { length, price: 'power' }),
  },
  dual: {
    label: 'ours: dual price',
    lists: ({ graph, activity }, length) => batchLists(graph, activity, { length, price: 'dual' }),
  },
}

/** Part B of docs/matching.md, Benchmarks: one market, all policies, one JSON line last. */
export async function market(args: string[]): Promise<void> {
  await forPeople(() => {
    const settings = readSettings(args, defaults)
    const examination = checkSettings(settings)
    warmUp()
    const { talents, postings, seed, noise, zipf, length, rounds } = settings
    const market = lookAt(createWorld({ talents, postings, seed, zipf }), { noise, perTalent: 100, perPosting: 200 })
    const results: Record<string, Result> = {}
    for (const [name, { lists }] of Object.entries(policies)) {
      const began = performance.now()
      const made = lists(market, length)
      const ms = performance.now() - began
      results[name] = { ...meet(market, made, { length, examination, seed, rounds }), ms: Math.round(ms) }
    }
    print(market, examination, settings, results)
  })
}

function checkSettings(settings: typeof defaults): Examination {
  checkWhole('talents', settings.talents, 1, 1_000_000)
  checkWhole('postings', settings.postings, 1, 100_000)
  checkWhole('seed', settings.seed, 0, 1_000_000)
  checkWhole('length', settings.length, 1, 1_000)
  checkWhole('rounds', settings.rounds, 1, 1_000)
  return checkOneOf('examination', settings.examination, ['log', 'inverse'])
}

/** Lets every policy run once on a small market, so that the first one timed does not pay for the compiler. */
function warmUp(): void {
  const small = lookAt(createWorld({ talents: 1_000, postings: 60, seed: 1, zipf: 0.6 }), {
    noise: 0.4,
    perTalent: 100,
    perPosting: 200,
  })
  for (const { lists } of Object.values(policies)) lists(small, 20)
}

function print(
  market: Market,
  examination: Examination,
  settings: typeof defaults,
  results: Record<string, Result>,
): void {
  const { graph } = market
  console.log(
    `${graph.talents} talents × ${graph.postings} postings, ${graph.nbr.length} candidate pairs, lists of ${settings.length}, seed ${settings.seed}, noise ${settings.noise}, zipf ${settings.zipf}, true examination ${examination}, mean of ${settings.rounds} rounds`,
  )
  console.log('The behaviour of these people is an assumption: the shares compare policies and forecast nothing.\n')
  console.log(
    `${''.padEnd(36)}${['≥1 %', 'suitable %', 'matched %', 'applicants', 'gini', 'ms'].map((head) => head.padStart(12)).join('')}`,
  )
  for (const [name, { label }] of Object.entries(policies)) {
    const { applicant, suitable, matched, applicants, gini, ms } = results[name]!
    const cells = [
      percent(applicant),
      percent(suitable),
      percent(matched),
      applicants.toFixed(2),
      gini.toFixed(3),
      String(ms),
    ]
    console.log(label.padEnd(36) + cells.map((cell) => cell.padStart(12)).join(''))
  }
  console.log(
    `\none list from live prices: ${liveListMicroseconds(market, settings.length).toFixed(1)} µs (goal: at most 20)`,
  )
  const asked = ['naive', 'reciprocal', 'cap', 'sinkhorn', 'tu', 'ours', 'dual']
  console.log(JSON.stringify(Object.fromEntries(asked.map((name) => [name, results[name]]))))
}

const percent = (share: number) => (share * 100).toFixed(2)

/** Mean time of one list at page view. */
function liveListMicroseconds({ graph }: Market, length: number): number {
  const state = openMarket(graph)
  const calls = 20_000
  const visit = () => {
    for (let call = 0; call < calls; call++) liveList(state, call % graph.talents, length)
  }
  visit()
  const began = performance.now()
  visit()
  return ((performance.now() - began) * 1000) / calls
}
