import { as } from '../actor.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { countAsked } from '../postings/public/asked-words.ts'
import { mailDigests } from '../recommendations/digest/mail-digests.ts'
import { refitEstimates } from '../recommendations/estimates/refit-estimates.ts'
import { reckonExposures } from '../recommendations/popularity/reckon-exposures.ts'
import { RECOMMENDED } from '../recommendations/recommend.ts'
import { recommendedTo } from '../recommendations/recommended-to.ts'
import { keepAskedWords } from '../recommendations/vocabulary/unknown-words.ts'
import { teachWord } from '../recommendations/vocabulary/vocabulary.ts'
import { castTalents } from './cast.ts'
import { type Act, fitting, posting } from './road.ts'
import { known, type Stage, type TalentActor } from './stage.ts'

/** When people came to look, in days before now, and which posting was new: its applicants are among them. */
const evenings = [
  [198, 'pear-sns'],
  [178, 'dairy-product'],
  [148, 'care-paper'],
  [138, 'factory-kaizen'],
  [118, 'builder-hire'],
  [58, 'inn-winter'],
  [24, 'crab-hygiene'],
  [22, 'dairy-package'],
  [13, 'port-cost'],
  [8, 'bus-data'],
] as const

/** What talents were shown and told, what the nights made of it, and the words that operators taught. */
export function recommendationScenes(stage: Stage, ago: (days: number) => Date, now: Date): Act[] {
  const monday = lastMonday(now)
  return [
    ...evenings.map(([days, key], turn) => ({ at: ago(days), play: () => evening(stage, key, turn, ago(days)) })),
    { at: monday, play: () => mailDigests(stage.db, { origin: 'https://yui.example', secret: stage.secret }, monday) },
    ...taught(stage, ago),
    { at: ago(5), play: () => searched(stage, ago(5)) },
    ...[3, 2, 1].map((days) => ({ at: ago(days), play: () => night(stage, ago(days)) })),
  ]
}

/** The last Monday at eight in the morning in Japan. */
function lastMonday(now: Date): Date {
  const today = dayInJapan(now)
  const eight = (day: Temporal.PlainDate) =>
    new Date(day.toZonedDateTime({ timeZone: 'Asia/Tokyo', plainTime: '08:00' }).epochMilliseconds)
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  return eight(monday) <= now ? eight(monday) : eight(monday.subtract({ days: 7 }))
}

/** Half of the talents, and whoever the new posting suits best, open おすすめ within a few seconds. */
async function evening(stage: Stage, key: string, turn: number, at: Date): Promise<void> {
  const suited = new Set(fitting(posting(key), 6))
  const guests = castTalents.filter((talent, nth) => suited.has(talent) || nth % 2 === turn % 2)
  for (const [nth, talent] of guests.entries())
    await looks(stage, known(stage.talents, talent.key), new Date(at.getTime() + 50 * nth))
}

function looks({ db }: Stage, actor: TalentActor, now: Date) {
  return recommendedTo({ db, now, read: (work) => as(db, actor, work) }, actor.talentId, RECOMMENDED)
}

/** A word with a meaning, and everyday words that mean nothing. */
function taught(stage: Stage, ago: (days: number) => Date): Act[] {
  const operator = () => known(stage.members, 'operator')
  const words = [
    ['中間管理', 'furusato-tax', 16],
    ['一緒', null, 16],
    ['乗降', 'public-transport', 11],
    ['半分', null, 4],
  ] as const
  return words.map(([written, concept, days]) => ({
    at: ago(days),
    play: () => as(stage.db, operator(), (tx) => teachWord(tx, operator(), { written, concept }, ago(days))),
  }))
}

/** Visitors looked for words that nobody has taught yet. */
async function searched({ db }: Stage, at: Date): Promise<void> {
  for (const [typed, times] of [
    ['御用聞き', 4],
    ['バックヤード', 3],
  ] as const)
    for (let k = 0; k < times; k++) countAsked([{ typed }])
  await keepAskedWords(db, at)
}

/** The clock reckons the days that have had their week, one at a time, and fits the estimates again. */
async function night({ db }: Stage, now: Date): Promise<void> {
  for (let day = 0; day < evenings.length; day++) await reckonExposures(db, now)
  await refitEstimates(db, now)
}
