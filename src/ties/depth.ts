import { type FiscalYear, fiscalYearOf } from '../law/fiscal-year.ts'
import { type DeedKind, type Depth, depths, type SurveyKind } from './tie.ts'

/** One deed on the day in Japan on which it happened. */
export interface DatedDeed {
  deed: DeedKind
  on: Temporal.PlainDate
}

/** A depth and the day on which it was reached. */
export interface Reached {
  depth: Depth
  since: Temporal.PlainDate
}

export interface TieInDepth {
  /** The deepest that was ever reached. */
  depth: Depth
  reached: Reached[]
  /** 訪問系: the person was there. */
  onsite: boolean
  kind: SurveyKind
}

const depthOfDeed: Record<DeedKind, Depth> = {
  interest: 'interest',
  applied: 'applied',
  joined: 'joined',
  proposed: 'joined',
  visited: 'visited',
  worked: 'worked',
  renewed: 'continued',
  moved: 'moved',
  two_places: 'moved',
}

/**
 * From deeds to depth, with the day of each depth. More deeds never make a tie looser. Null where nothing happened.
 * `tie_people_of_years` in the database says the same of whole towns, and a test holds the two together.
 */
export function tieInDepth(deeds: readonly DatedDeed[]): TieInDepth | null {
  const since = new Map<Depth, Temporal.PlainDate>()
  for (const { deed, on } of deeds) reach(since, depthOfDeed[deed], on)
  const second = secondYearOfWork(deeds)
  if (second) reach(since, 'continued', second)
  const reached = depths.flatMap((depth) => {
    const day = since.get(depth)
    return day ? [{ depth, since: day }] : []
  })
  const deepest = reached.at(-1)
  if (!deepest) return null
  const did = new Set(deeds.map(({ deed }) => deed))
  const onsite = did.has('visited') || did.has('moved') || did.has('two_places')
  return { depth: deepest.depth, reached, onsite, kind: kindOf(did, onsite) }
}

function reach(since: Map<Depth, Temporal.PlainDate>, depth: Depth, on: Temporal.PlainDate): void {
  const before = since.get(depth)
  if (!before || Temporal.PlainDate.compare(on, before) < 0) since.set(depth, on)
}

/** 継続: the first day of work in the second 年度 in which there was any. */
function secondYearOfWork(deeds: readonly DatedDeed[]): Temporal.PlainDate | undefined {
  const first = new Map<FiscalYear, Temporal.PlainDate>()
  const work = deeds.filter(({ deed }) => deed === 'worked').map(({ on }) => on)
  for (const on of work.toSorted((a, b) => Temporal.PlainDate.compare(a, b))) {
    const year = fiscalYearOf(on)
    if (!first.has(year)) first.set(year, on)
  }
  return [...first.values()][1]
}

function kindOf(did: ReadonlySet<DeedKind>, onsite: boolean): SurveyKind {
  if (did.has('worked')) return onsite ? 'work_onsite' : 'work_remote'
  if (did.has('proposed')) return 'direct'
  return [...did].some((deed) => deed !== 'interest') ? 'exchange' : 'hobby'
}
