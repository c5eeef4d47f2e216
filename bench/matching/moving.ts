import { performance } from 'node:perf_hooks'
import { gini } from './behaviour.ts'
import { shuffled, uniform } from './chance.ts'
import { examinationWeights } from '../../src/matching/examination.ts'
import { liveDesk, morningDesk, type Desk, type Flow } from './desks.ts'
import { reciprocal, tu } from './opponents.ts'
import { checkWhole, forPeople, readSettings } from './settings.ts'
import { lookAt } from './sight.ts'
import { createWorld } from './world.ts'

const defaults = {
  talents: 20_000,
  daily: 40,
  days: 90,
  life: 30,
  length: 10,
  seed: 1,
  noise: 0.4,
  zipf: 0.6,
  visits: 0.05,
}
type Settings = typeof defaults

/** How people behave from day to day; assumptions of ours. */
const mostApplications = 5
const suitableFrom = 0.5
const firstChoiceAfter = 14
const choiceChance = 1 / 7

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

/** matching.md §4 C: postings come every day and leave after a month; lists at page view against lists made every morning. */
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
      ours: { label: 'ours, live', open: () => liveDesk(flow, settings) },
    }
    const results = Object.fromEntries(
      Object.entries(desks).map(([name, { open }]) => [name, run(flow, settings, open())]),
    )
    print(settings, desks, results)
  })
}

/** All postings of the whole time, in the order in which they come. */
function flowOf({ talents, daily, days, seed, noise, zipf }: Settings): Flow {
  const world = createWorld({ talents, postings: daily * days, seed, zipf })
  // About sixty open candidates for every talent on any day.
  return lookAt(world, { noise, perTalent: 1, perPosting: Math.min(talents, Math.ceil(talents / 20)) })
}

/** One policy through the whole time. */
function run(flow: Flow, settings: Settings, desk: Desk): Result {
  const { daily, days, life } = settings
  const began = performance.now()
  const fate = {
    received: new Int32Array(daily * days),
    firstDay: new Int32Array(daily * days).fill(-1),
    firstSuitable: new Int32Array(daily * days).fill(-1),
  }
  const open = new Set<number>()
  for (let day = 0; day < days; day++) {
    const leaving = [...open].filter((posting) => isOver(posting, day, settings, fate.firstSuitable))
    for (const posting of leaving) open.delete(posting)
    const coming = Array.from({ length: daily }, (_, k) => day * daily + k)
    for (const posting of coming) open.add(posting)
    desk.morning(day, coming, leaving)
    visit(flow, settings, desk, day, fate)
  }
  const watched = Array.from({ length: daily * (days - 2 * life) }, (_, k) => daily * life + k)
  return { ...resultOf(watched, fate), ms: Math.round(performance.now() - began) }
}

interface Fate {
  received: Int32Array
  firstDay: Int32Array
  firstSuitable: Int32Array
}

/** A posting ends after its life, or once it has chosen: from the 14th day on, if somebody suitable is there. */
function isOver(posting: number, day: number, { daily, life, seed }: Settings, firstSuitable: Int32Array): boolean {
  const age = day - Math.floor(posting / daily)
  return (
    age >= life ||
    (age >= firstChoiceAfter && firstSuitable[posting]! >= 0 && uniform(seed * 1000 + 300, posting, day) < choiceChance)
  )
}

/** The day's visitors, one after the other. */
function visit(
  { graph, activity, trueP, trueQ }: Flow,
  { seed, length, visits, daily }: Settings,
  desk: Desk,
  day: number,
  fate: Fate,
): void {
  const v = examinationWeights('log', length)
  const luck = seed * 1000 + 400
  for (const talent of shuffled(graph.talents, luck + day)) {
    if (uniform(luck, talent, day) >= activity[talent]! * visits) continue
    const list = desk.list(talent)
    for (let k = 0, sent = 0; k < length && sent < mostApplications; k++) {
      const edge = list[k]!
      if (edge < 0) break
      if (uniform(luck + 1, talent, day * 64 + k) >= v[k]! || uniform(luck + 2, edge, day) >= trueP[edge]!) continue
      sent++
      const posting = graph.nbr[edge]!
      const age = day - Math.floor(posting / daily)
      desk.applied(talent, edge)
      fate.received[posting]!++
      if (fate.firstDay[posting]! < 0) fate.firstDay[posting] = age
      if (fate.firstSuitable[posting]! < 0 && trueQ[edge]! >= suitableFrom) fate.firstSuitable[posting] = age
    }
  }
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
