import { aimedYears, type AimedYear } from '../programmes/targets.ts'
import type { Tx } from '../platform/db/database.ts'
import { type Countable, countableBy } from './countable.ts'
import { type Measurement, measure } from './measurement.ts'
import { byUrgency } from './outlook.ts'
import { type Figure, figuresOf, type TownScope } from './year-figures.ts'

/** A programme's year with its targets measured: misses first. */
export interface MeasuredYear extends Omit<AimedYear, 'targets'> {
  measurements: Measurement[]
}

export interface YearAtAGlance {
  programmes: MeasuredYear[]
  /** Every figure of the whole town, with or without a target. */
  figures: Figure[]
}

/** 今年度 at a glance, as of `scope.known`: only what had happened, and been aimed at, until then. */
export async function yearAtAGlance(tx: Tx, scope: TownScope & { known: Date }): Promise<YearAtAGlance> {
  return { programmes: await measuredYears(tx, scope), figures: await figuresOf(tx, scope) }
}

/** The targets of every programme of the town in a year, each against the rows of that programme only. */
export async function measuredYears(tx: Tx, scope: TownScope & { known: Date }): Promise<MeasuredYear[]> {
  const countable = await countableBy(tx, scope.municipalityId)
  const plans = await aimedYears(tx, scope.municipalityId, scope.year, scope.known)
  const years: MeasuredYear[] = []
  for (const { targets, ...plan } of plans)
    years.push({
      ...plan,
      measurements: await measureAll(tx, countable, targets, { ...scope, programmeId: plan.programmeId }),
    })
  return years
}

async function measureAll(
  tx: Tx,
  countable: readonly Countable[],
  targets: AimedYear['targets'],
  scope: TownScope & { known: Date },
): Promise<Measurement[]> {
  const measurements: Measurement[] = []
  for (const one of countable) {
    const aim = targets.find(({ indicator }) => indicator === one.indicator.id)
    if (aim && aim.target !== null) measurements.push(await measure(tx, one, scope, aim))
  }
  return measurements.toSorted(byUrgency)
}
