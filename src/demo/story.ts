import { as, clock } from '../actor.ts'
import { watchContracts } from '../contracts/watch-contracts.ts'
import { daysOf, fiscalYear, fiscalYearOf } from '../law/fiscal-year.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { closePosting } from '../postings/close-posting.ts'
import { giveUpPosting } from '../postings/give-up-posting.ts'
import { returnPosting } from '../postings/return-posting.ts'
import { withdrawPosting } from '../postings/withdraw-posting.ts'
import { makeProgramme } from '../programmes/make-programme.ts'
import { planRound } from '../programmes/rounds.ts'
import { type CastPosting, castPostings, type CastTalent, castTalents } from './cast.ts'
import * as scene from './scenes.ts'
import { known, type Stage } from './stage.ts'

const DAY = 86_400_000
const HOUR = 3_600_000

/** A posting's road to its match, in days after its publication. */
const road = {
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

/** Every deed of the demo world with its moment, to be played in the order of time. */
export function story(stage: Stage, now: Date): Act[] {
  const lastYear = daysOf(fiscalYear(fiscalYearOf(dayInJapan(now)) - 1)).from
  const morning = (day: Temporal.PlainDate) =>
    new Date(day.toZonedDateTime({ timeZone: 'Asia/Tokyo', plainTime: '10:00' }).epochMilliseconds)
  const inLastYear = (days: number) => morning(lastYear.add({ days }))
  const ago = (days: number) => morning(dayInJapan(now).subtract({ days }))
  const old = [
    ['inn-ec', 62],
    ['brewery-export', 126],
    ['town-dx', 153],
    ['crab-furusato', 192],
  ] as const
  const young = [
    ['pear-sns', 200],
    ['dairy-product', 180],
    ['care-paper', 150],
    ['factory-kaizen', 140],
    ['builder-hire', 120],
    ['inn-winter', 60],
  ] as const
  return [
    ...old.flatMap(([key, days]) => match(stage, posting(key), inLastYear(days))),
    ...young.flatMap(([key, days]) => match(stage, posting(key), ago(days))),
    ...nobodyCame(stage, posting('kiln-shop'), inLastYear(214)),
    ...agreed(stage, posting('dairy-package'), ago(24)),
    ...choosing(stage, posting('bus-data'), ago(22)),
    ...waiting(stage, posting('port-cost'), ago(16)),
    ...published(stage, posting('forest-use'), ago(9), 40),
    ...consenting(stage, posting('crab-hygiene'), ago(26)),
    ...unfinished(stage, ago),
    { at: now, play: () => watchContracts(stage.db, now) },
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** The programmes of two towns with their rounds. */
export async function programmes(stage: Stage, at: Date, now: Date): Promise<void> {
  const firstYear = fiscalYearOf(dayInJapan(at))
  const usual = { firstYear, lastYear: firstYear + 2, replyDays: 7, reminderDays: 5 }
  for (const [key, name] of [
    ['yukemuri', '湯けむり副業プロジェクト'],
    ['shiosai', '潮騒ものづくり人材事業'],
  ] as const) {
    const town = known(stage.members, key)
    const text = {
      ...usual,
      name,
      purpose: '企業と役場の課題を、都市の専門人材と一緒に解き、町と縁のある人をふやします。',
    }
    const id = await as(stage.db, town, (tx) => makeProgramme(tx, town, town.organizationId, text, at))
    stage.programmes.set(key, id)
    const today = dayInJapan(now)
    const round = {
      name: '秋の募集',
      opensOn: today.subtract({ days: 10 }).toString(),
      closesOn: today.add({ days: 20 }).toString(),
    }
    await as(stage.db, town, (tx) => planRound(tx, town, id, round, at))
  }
}

function posting(key: string): CastPosting {
  const found = castPostings.find((p) => p.key === key)
  if (!found) throw new Error(`the demo has no posting ${key}`)
  return found
}

const after = (at: Date, days: number, hours = 0): Date => new Date(at.getTime() + days * DAY + hours * HOUR)

/** Whoever fits best comes first: as many skills in common as possible, then in the order of the cast. */
export function fitting({ content }: CastPosting, count: number): CastTalent[] {
  const wanted = new Set([...(content.mustSkills ?? []), ...(content.niceSkills ?? [])])
  const score = (talent: CastTalent) => talent.skills.filter((skill) => wanted.has(skill)).length
  return castTalents.toSorted((a, b) => score(b) - score(a)).slice(0, count)
}

function published(stage: Stage, cast: CastPosting, at: Date, closesAfter: number): Act[] {
  return [
    { at: after(at, -3), play: () => scene.draft(stage, cast, closesAfter, after(at, -3)) },
    { at: after(at, -2), play: () => scene.submit(stage, cast, after(at, -2)) },
    { at, play: () => scene.publish(stage, cast, at) },
  ]
}

/** Applications of so many people, an hour apart; `applications` fills up as they are played. */
function applying(
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

function match(stage: Stage, cast: CastPosting, at: Date): Act[] {
  const applications: string[] = []
  const people = fitting(cast, 4)
  const rest = [1, 2, 3].map((i) => ({
    at: after(at, road.decline - 2, i),
    play: () => scene.answer(stage, cast, applications[i] ?? '', 'decline', after(at, road.decline - 2, i)),
  }))
  return [
    ...published(stage, cast, at, 30),
    ...applying(stage, cast, at, people, applications),
    ...rest,
    ...towards(stage, cast, at, people[0], applications, road.talentConsents),
  ]
}

/** The first applicant's road to a contract, as far as the day `until` after publication. */
function towards(
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
    [road.propose, (when) => scene.propose(stage, cast, contract, when)],
    [road.clientConsents, (when) => scene.consent(stage, contract, client(), when)],
    [road.talentConsents, (when) => scene.consent(stage, contract, known(stage.talents, first.key), when)],
  ]
  return steps
    .filter(([day]) => day <= until)
    .map(([day, play]) => ({ at: after(at, day), play: () => play(after(at, day)) }))
}

function nobodyCame(stage: Stage, cast: CastPosting, at: Date): Act[] {
  const client = () => known(stage.members, cast.client)
  const id = () => known(stage.postings, cast.key)
  return [
    ...published(stage, cast, at, 30),
    { at: after(at, 31), play: () => as(stage.db, client(), (tx) => closePosting(tx, client(), id(), after(at, 31))) },
    {
      at: after(at, 40),
      play: () => as(stage.db, client(), (tx) => giveUpPosting(tx, client(), id(), 'no_applicants', after(at, 40))),
    },
  ]
}

function agreed(stage: Stage, cast: CastPosting, at: Date): Act[] {
  const applications: string[] = []
  const people = fitting(cast, 3)
  return [
    ...published(stage, cast, at, 40),
    ...applying(stage, cast, at, people, applications),
    ...towards(stage, cast, at, people[0], applications, road.accept),
  ]
}

/** Shown and consented to by the client; the talent is still reading. The posting has closed meanwhile. */
function consenting(stage: Stage, cast: CastPosting, at: Date): Act[] {
  const applications: string[] = []
  const people = fitting(cast, 2)
  const decline = {
    at: after(at, 16),
    play: () => scene.answer(stage, cast, applications[1] ?? '', 'decline', after(at, 16)),
  }
  const close = {
    at: after(at, 20),
    play: () => as(stage.db, clock, (tx) => closePosting(tx, clock, known(stage.postings, cast.key), after(at, 20))),
  }
  return [
    ...published(stage, cast, at, 30),
    ...applying(stage, cast, at, people, applications),
    ...towards(stage, cast, at, people[0], applications, road.clientConsents),
    decline,
    close,
  ]
}

/** One posting with an applicant in every state. */
function choosing(stage: Stage, cast: CastPosting, at: Date): Act[] {
  const bids: string[] = []
  const people = fitting(cast, 6)
  const answer = (i: number, step: scene.Step, day: number) => ({
    at: after(at, day),
    play: () => scene.answer(stage, cast, bids[i] ?? '', step, after(at, day)),
  })
  const leaving = people[4]
  return [
    ...published(stage, cast, at, 45),
    ...applying(stage, cast, after(at, 12), people, bids),
    answer(0, 'screen', 16),
    answer(0, 'offer', 18),
    answer(1, 'interview', 17),
    answer(2, 'screen', 17.5),
    answer(3, 'decline', 19),
    ...(leaving
      ? [{ at: after(at, 18.5), play: () => scene.withdraw(stage, leaving, bids[4] ?? '', after(at, 18.5)) }]
      : []),
  ]
}

function waiting(stage: Stage, cast: CastPosting, at: Date): Act[] {
  return [...published(stage, cast, at, 40), ...applying(stage, cast, after(at, 2), fitting(cast, 3), [])]
}

/** Drafts, reviews, returns and withdrawals of the last weeks. */
function unfinished(stage: Stage, ago: (days: number) => Date): Act[] {
  const operator = () => known(stage.members, 'operator')
  const remarks = [
    {
      field: 'title' as const,
      remark: '「全般的に」では応募する人が判断できません。いちばん困っている画面を1つ挙げてください。',
    },
    { field: 'tried' as const, remark: 'これまでに試したことを、少しでも書いてください。' },
  ]
  const draft = (key: string, days: number) => ({
    at: ago(days),
    play: () => scene.draft(stage, posting(key), 60, ago(days)),
  })
  const submit = (key: string, days: number) => ({
    at: ago(days),
    play: () => scene.submit(stage, posting(key), ago(days)),
  })
  const id = (key: string) => known(stage.postings, key)
  return [
    draft('brewery-tour', 3),
    submit('brewery-tour', 2),
    draft('builder-site', 6),
    submit('builder-site', 5),
    {
      at: ago(4),
      play: () => as(stage.db, operator(), (tx) => returnPosting(tx, operator(), id('builder-site'), remarks, ago(4))),
    },
    draft('pear-label', 1),
    draft('kiln-video', 16),
    {
      at: ago(15),
      play: () =>
        as(stage.db, known(stage.members, 'kiln'), (tx) =>
          withdrawPosting(tx, known(stage.members, 'kiln'), id('kiln-video'), 'other', ago(15)),
        ),
    },
  ]
}
