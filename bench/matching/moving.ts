import { performance } from 'node:perf_hooks'
import { gini } from './behaviour.ts'
import { defaults, type Fate, flowOf, live, type Settings, watchedOf } from './days.ts'
import { liveDesk, morningDesk, type Desk, type Flow } from './desks.ts'
import { reciprocal, tu } from './opponents.ts'
import { checkWhole, forPeople, readSettings } from './settings.ts'

/** What became of the postings published in the middle of the time. */
interface Result {
  applicant: number
  suitable: number
  /** Days until nine in ten had a suitable applicant; null: one in ten or more never had one. */
  p90Days: number | null
  /** Share without any applicant on the 14th day. */
  noneOnDay14: number
  applicants: number
  gini: number
  ms: number
}

/** Part C of docs/matching.md, Benchmarks: postings come every day and leave after a month; lists at page view against lists made every morning. */
export async function moving(args: string[]): Promise<void> {
  await forPeople(() => {
    const settings = readSettings(args, defaults)
    for (const name of ['talents', 'daily', 'days', 'life', 'length'] as const)
      checkWhole(name, settings[name], 1, 1_000_000)
    if (settings.days <= 2 * settings.life) throw new RangeError('--days must be more than twice --life')
    const flow = flowOf(settings)
    const warm = new Float64Array(flow.graph.postings).fill(1)
    const desks: Record<string, { label: string; open: () => Desk }> = {
      reciprocal: {
        label: 'reciprocal p·q',
        open: () => morningDesk(flow, (graph) => reciprocal(graph, settings.length)),
      },
      tu: {
        label: 'TU matching beta 0.1, every morning',
        open: () => morningDesk(flow, (graph) => tu(graph, settings.length, 0.1, warm)),
      },
      power: {
        label: 'ours, live, power price',
        open: () => liveDesk(flow, { ...settings, price: 'power', ahead: false }),
      },
      dual: {
        label: 'ours, live, dual price',
        open: () => liveDesk(flow, { ...settings, price: 'dual', ahead: false }),
      },
      ours: {
        label: 'ours, live, looking ahead',
        open: () => liveDesk(flow, { ...settings, price: 'dual', ahead: true }),
      },
    }
    const results = Object.fromEntries(
      Object.entries(desks).map(([name, { open }]) => [name, run(flow, settings, open())]),
    )
    print(settings, desks, results)
  })
}

function run(flow: Flow, settings: Settings, desk: Desk): Result {
  const began = performance.now()
  const fate = live(flow, settings, desk)
  return { ...resultOf(watchedOf(settings), fate), ms: Math.round(performance.now() - began) }
}

function resultOf(watched: number[], { received, firstDay, firstSuitable }: Fate): Omit<Result, 'ms'> {
  const share = (holds: (posting: number) => boolean) => watched.filter(holds).length / Math.max(1, watched.length)
  const waits = watched
    .map((posting) => (firstSuitable[posting]! < 0 ? Number.POSITIVE_INFINITY : firstSuitable[posting]!))
    .sort((a, b) => a - b)
  const p90 = waits[Math.ceil(waits.length * 0.9) - 1] ?? Number.POSITIVE_INFINITY
  const counts = watched.map((posting) => received[posting]!)
  return {
    applicant: share((posting) => received[posting]! > 0),
    suitable: share((posting) => firstSuitable[posting]! >= 0),
    p90Days: Number.isFinite(p90) ? p90 : null,
    noneOnDay14: share((posting) => firstDay[posting]! < 0 || firstDay[posting]! > 14),
    applicants: counts.reduce((sum, n) => sum + n, 0) / Math.max(1, counts.length),
    gini: gini(counts),
  }
}

function print(settings: Settings, desks: Record<string, { label: string }>, results: Record<string, Result>): void {
  const { talents, daily, life, days, length } = settings
  console.log(
    `${talents} talents, ${daily} new postings a day of ${life} days, lists of ${length}, ${days} days, those published on days ${life}–${days - life - 1}`,
  )
  console.log('The behaviour of these people is an assumption: the figures compare policies and forecast nothing.\n')
  console.log(
    ''.padEnd(38) +
      ['≥1 %', 'suitable %', 'p90 days', 'none day 14 %', 'applicants', 'gini', 'ms']
        .map((head) => head.padStart(14))
        .join(''),
  )
  for (const [name, { label }] of Object.entries(desks)) {
    const { applicant, suitable, p90Days, noneOnDay14, applicants, gini, ms } = results[name]!
    const cells = [
      percent(applicant),
      percent(suitable),
      p90Days === null ? 'never' : String(p90Days),
      percent(noneOnDay14),
      applicants.toFixed(2),
      gini.toFixed(3),
      String(ms),
    ]
    console.log(label.padEnd(38) + cells.map((cell) => cell.padStart(14)).join(''))
  }
  console.log(JSON.stringify(results))
}

const percent = (share: number) => (share * 100).toFixed(2)
