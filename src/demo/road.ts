import { type CastPosting, castPostings, type CastTalent, castTalents } from './cast.ts'
import { keepForecasts } from '../recommendations/forecasts/keep-forecasts.ts'
import * as signing from './contract-steps.ts'
import * as scene from './scenes.ts'
import { known, type Stage } from './stage.ts'

const DAY = 86_400_000

const HOUR = 3_600_000

/** A posting's road to its match, in days after its publication. */
export const road = {
  apply: 3,
  screen: 6,
  interview: 9,
  offer: 13,
  accept: 15,
  propose: 17,
  clientConsents: 18,
  talentConsents: 19,
  decline: 20,
} as const

export type Act = { at: Date; play: () => Promise<unknown> }

export function posting(key: string): CastPosting {
  const found = castPostings.find((p) => p.key === key)
  if (!found) throw new Error(`the demo has no posting ${key}`)
  return found
}

export const after = (at: Date, days: number, hours = 0): Date => new Date(at.getTime() + days * DAY + hours * HOUR)

/** Whoever fits best comes first: as many skills in common as possible, then in the order of the cast. */
export function fitting({ content }: CastPosting, count: number): CastTalent[] {
  const wanted = new Set([...(content.mustSkills ?? []), ...(content.niceSkills ?? [])])
  const score = (talent: CastTalent) => talent.skills.filter((skill) => wanted.has(skill)).length
  return castTalents.toSorted((a, b) => score(b) - score(a)).slice(0, count)
}

export function published(stage: Stage, cast: CastPosting, at: Date, closesAfter: number): Act[] {
  return [
    { at: after(at, -3), play: () => scene.draft(stage, cast, closesAfter, after(at, -3)) },
    { at: after(at, -2), play: () => scene.submit(stage, cast, after(at, -2)) },
    {
      at,
      play: async () => {
        await scene.publish(stage, cast, at)
        await keepForecasts(stage.db, at)
      },
    },
  ]
}

/** Applications of so many people, an hour apart; `applications` fills up as they are played. */
export function applying(
  stage: Stage,
  cast: CastPosting,
  at: Date,
  people: readonly CastTalent[],
  applications: string[],
): Act[] {
  return people.map((talent, i) => {
    const when = after(at, road.apply, i)
    return { at: when, play: async () => void (applications[i] = await scene.apply(stage, cast, talent, when)) }
  })
}

/** The first applicant's road to a contract, as far as the day `until` after publication. */
export function towards(
  stage: Stage,
  cast: CastPosting,
  at: Date,
  first: CastTalent | undefined,
  applications: string[],
  until: number,
): Act[] {
  if (!first) return []
  let contract = ''
  const bid = () => applications[0] ?? ''
  const client = () => known(stage.members, cast.client)
  const steps: [number, (when: Date) => Promise<unknown>][] = [
    [road.screen, (when) => scene.answer(stage, cast, bid(), 'screen', when)],
    [road.interview, (when) => scene.answer(stage, cast, bid(), 'interview', when)],
    [road.offer, (when) => scene.answer(stage, cast, bid(), 'offer', when)],
    [road.accept, async (when) => void (contract = await scene.accept(stage, first, bid(), when))],
    [road.propose, (when) => signing.propose(stage, cast, contract, when)],
    [road.clientConsents, (when) => signing.consent(stage, contract, client(), when)],
    [road.talentConsents, (when) => signing.consent(stage, contract, known(stage.talents, first.key), when)],
  ]
  return steps
    .filter(([day]) => day <= until)
    .map(([day, play]) => ({ at: after(at, day), play: () => play(after(at, day)) }))
}
