import { applying, type Act, fitting, posting, published } from './road.ts'
import type { Stage } from './stage.ts'

/** Open today in the two other towns: since how many days, for how many in all, and how many have applied. */
const open = [
  ['ferry-timetable', 5, 40, 0],
  ['forest-map', 7, 35, 1],
  ['port-sns', 8, 30, 2],
  ['sawmill-ec', 11, 40, 1],
  ['factory-iot', 12, 35, 0],
  ['sawmill-abroad', 14, 30, 1],
  ['ferry-manual', 18, 40, 0],
  ['port-hire', 20, 30, 0],
] as const

/** 求人 for whoever looks around: of many kinds, so that most of the cast find one that suits them, and some still wait. */
export function otherTowns(stage: Stage, ago: (days: number) => Date): Act[] {
  return open.flatMap(([key, days, closesAfter, count]) => {
    const cast = posting(key)
    return [
      ...published(stage, cast, ago(days), closesAfter),
      ...applying(stage, cast, ago(days), fitting(cast, count), []),
    ]
  })
}
