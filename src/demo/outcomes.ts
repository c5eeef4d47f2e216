import { as, clock } from '../actor.ts'
import { closePosting } from '../postings/close-posting.ts'
import { giveUpPosting } from '../postings/give-up-posting.ts'
import { type CastPosting, castTalents } from './cast.ts'
import * as scene from './scenes.ts'
import { known, type Stage } from './stage.ts'
import { road, type Act, after, fitting, published, applying, towards } from './road.ts'

/** Four apply and the first is taken: whoever fits best, or somebody who has worked for the client before and comes back. */
export function match(stage: Stage, cast: CastPosting, at: Date, back?: string): Act[] {
  const applications: string[] = []
  const former = castTalents.filter(({ key }) => key === back)
  const people = [...former, ...fitting(cast, 4).filter(({ key }) => key !== back)].slice(0, 4)
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

export function nobodyCame(stage: Stage, cast: CastPosting, at: Date): Act[] {
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

export function agreed(stage: Stage, cast: CastPosting, at: Date): Act[] {
  const applications: string[] = []
  const people = fitting(cast, 3)
  return [
    ...published(stage, cast, at, 40),
    ...applying(stage, cast, at, people, applications),
    ...towards(stage, cast, at, people[0], applications, road.accept),
  ]
}

/** Shown and consented to by the client; the talent is still reading. The posting has closed meanwhile. */
export function consenting(stage: Stage, cast: CastPosting, at: Date): Act[] {
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
export function choosing(stage: Stage, cast: CastPosting, at: Date): Act[] {
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

export function waiting(stage: Stage, cast: CastPosting, at: Date): Act[] {
  return [...published(stage, cast, at, 40), ...applying(stage, cast, after(at, 2), fitting(cast, 3), [])]
}
