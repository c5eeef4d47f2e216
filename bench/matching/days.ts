import { examinationWeights } from '../../src/matching/examination.ts'
import { shuffled, uniform } from './chance.ts'
import type { Desk, Flow } from './desks.ts'
import { lookAt } from './sight.ts'
import { createWorld } from './world.ts'

export const defaults = {
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
export type Settings = typeof defaults

/** How people behave from day to day; assumptions of ours. */
const mostApplications = 5
const suitableFrom = 0.5
const firstChoiceAfter = 14
const choiceChance = 1 / 7

/** All postings of the whole time, in the order in which they come. */
export function flowOf({ talents, daily, days, seed, noise, zipf }: Settings): Flow {
  const world = createWorld({ talents, postings: daily * days, seed, zipf })
  // About sixty open candidates for every talent on any day.
  return lookAt(world, { noise, perTalent: 1, perPosting: Math.min(talents, Math.ceil(talents / 20)) })
}

/** What became of every posting. */
export interface Fate {
  received: Int32Array
  /** Age in days at the first application and at the first suitable one, −1 for never. */
  firstDay: Int32Array
  firstSuitable: Int32Array
}

/** One policy through the whole time. */
export function live(flow: Flow, settings: Settings, desk: Desk): Fate {
  const { daily, days } = settings
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
  return fate
}

/** Published late enough for the market to have filled, and early enough to live to the end. */
export function watchedOf({ daily, days, life }: Settings): number[] {
  return Array.from({ length: daily * (days - 2 * life) }, (_, k) => daily * life + k)
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
