import { watchContracts } from '../contracts/watch-contracts.ts'
import { daysOf, fiscalYear, fiscalYearOf } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { endingScenes } from './ending-scenes.ts'
import { engagementScenes } from './engagement-scenes.ts'
import { eventScenes } from './event-scenes.ts'
import { deskScenes } from './desk-scenes.ts'
import { messageScenes } from './message-scenes.ts'
import { talkScenes } from './talk-scenes.ts'
import type { Stage } from './stage.ts'
import { type Act, posting, published } from './road.ts'
import { match, nobodyCame, agreed, consenting, choosing, waiting } from './outcomes.ts'
import { interviewScenes } from './interview-scenes.ts'
import { articleScenes } from './article-scenes.ts'
import { accompanying } from './accompanying.ts'
import { clockLooks } from './case-scenes.ts'
import { roundsOpen } from './programmes.ts'
import { programmeScenes } from './programme-scenes.ts'
import { officeScenes } from './office-scenes.ts'
import { otherTowns } from './other-towns.ts'
import { recommendationScenes } from './recommendation-scenes.ts'
import { scoutScenes } from './scout-scenes.ts'
import { statementScenes } from './statement-scenes.ts'
import { talentScenes } from './talent-scenes.ts'
import { tieScenes } from './tie-scenes.ts'
import { trialScenes } from './trial-scenes.ts'
import { writing } from './posting-scenes.ts'
import { unfinished } from './unfinished.ts'

/** Postings that were filled last year and this one: which, and how many days in or ago. */
const old = [
  ['inn-ec', 62],
  ['brewery-export', 126],
  ['town-dx', 153],
  ['crab-furusato', 192],
] as const
const young = [
  ['pear-sns', 200, undefined],
  ['dairy-product', 180, undefined],
  ['care-paper', 150, undefined],
  ['factory-kaizen', 140, undefined],
  ['builder-hire', 120, undefined],
  // The inn asks the talent of last year again.
  ['inn-winter', 60, 'talent1'],
] as const

/** Every deed of the demo world with its moment, to be played in the order of time. */
export function story(stage: Stage, now: Date): Act[] {
  const lastYear = daysOf(fiscalYear(fiscalYearOf(dayInJapan(now)) - 1)).from
  const morning = (day: Temporal.PlainDate) =>
    new Date(day.toZonedDateTime({ timeZone: 'Asia/Tokyo', plainTime: '10:00' }).epochMilliseconds)
  const inLastYear = (days: number) => morning(lastYear.add({ days }))
  const ago = (days: number) => morning(dayInJapan(now).subtract({ days }))
  return [
    ...recruiting(stage, inLastYear, ago),
    ...programmeScenes(stage, now),
    ...statementScenes(stage, now),
    ...interviewScenes(stage, ago),
    ...scoutScenes(stage, ago),
    ...recommendationScenes(stage, ago, now),
    ...officeScenes(stage, inLastYear, ago),
    ...trialScenes(stage, inLastYear(153)),
    ...talentScenes(stage, ago),
    ...unfinished(stage, ago),
    ...writing(stage, ago),
    ...deskScenes(stage, ago),
    ...eventScenes(stage, ago, inLastYear),
    ...accompanying(stage, ago, inLastYear),
    ...messageScenes(stage, ago),
    ...engagementScenes(stage, now),
    ...endingScenes(stage, inLastYear, ago),
    ...talkScenes(stage, ago),
    ...tieScenes(stage, now),
    ...articleScenes(stage, ago),
    { at: ago(10), play: () => roundsOpen(stage, ago(10)) },
    { at: now, play: () => watchContracts(stage.db, now) },
    { at: now, play: () => clockLooks(stage, now) },
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
}

type Moment = (days: number) => Date

/** Every posting of the cast with what became of it. */
function recruiting(stage: Stage, inLastYear: Moment, ago: Moment): Act[] {
  return [
    ...old.flatMap(([key, days]) => match(stage, posting(key), inLastYear(days))),
    ...young.flatMap(([key, days, back]) => match(stage, posting(key), ago(days), back)),
    ...nobodyCame(stage, posting('kiln-shop'), inLastYear(214)),
    ...agreed(stage, posting('dairy-package'), ago(24)),
    ...choosing(stage, posting('bus-data'), ago(22)),
    ...waiting(stage, posting('port-cost'), ago(16)),
    // Past a third of its time without anybody: a posting to lend a hand to.
    ...published(stage, posting('forest-use'), ago(9), 24),
    ...consenting(stage, posting('crab-hygiene'), ago(26)),
    ...otherTowns(stage, ago),
  ]
}
