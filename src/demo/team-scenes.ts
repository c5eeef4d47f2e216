import { addresseesOf } from '../accounts/addressees.ts'
import { as, clock } from '../actor.ts'
import { consentToTeam, declineTeam, leaveTeam } from '../applications/teams/answer-team.ts'
import { formTeam } from '../applications/teams/form-team.ts'
import { withdrawTeam } from '../applications/teams/lead-team.ts'
import { submitReadyTeams } from '../applications/teams/submit-team.ts'
import { wordingOfTeammate } from '../applications/teams/team-provision.ts'
import type { Act } from './road.ts'
import { known, type Stage, type TalentActor } from './stage.ts'

type Answer = 'consents' | 'declines' | 'leaves'

/** A team for a posting; the first of `keys` leads. */
export function teamFor(stage: Stage, postingKey: string, keys: readonly string[]) {
  const who = (at: number) => known(stage.talents, keys[at] ?? '')
  let id = ''
  const answer = (actor: TalentActor, how: Answer, now: Date) =>
    as(stage.db, actor, (tx) => {
      if (how === 'declines') return declineTeam(tx, actor, id, now)
      if (how === 'leaves') return leaveTeam(tx, actor, id, now)
      return consentToTeam(tx, actor, id, wordingOfTeammate('応募先'), now)
    })
  return {
    forms: (at: Date): Act => ({ at, play: async () => void (id = await form(stage, postingKey, keys, at)) }),
    answers: (at: Date, mate: number, how: Answer): Act => ({ at, play: () => answer(who(mate), how, at) }),
    isSent: (at: Date): Act => ({ at, play: async () => void (await submitReadyTeams(stage.db, at)) }),
    isWithdrawn: (at: Date): Act => ({
      at,
      play: () => as(stage.db, who(0), (tx) => withdrawTeam(tx, who(0), id, at)),
    }),
  }
}

const parts = ['デザインと写真', 'Web広告', '商品企画']

async function form(
  stage: Stage,
  postingKey: string,
  [lead = '', ...mates]: readonly string[],
  now: Date,
): Promise<string> {
  const actor = known(stage.talents, lead)
  const accounts = mates.map((key) => known(stage.talents, key).accountId)
  const found = await as(stage.db, clock, (tx) => addresseesOf(tx, accounts))
  const teammates = accounts.map((account, at) => ({
    email: found.find(({ id }) => id === account)?.email ?? '',
    part: parts[at] ?? '調査',
  }))
  const motivation = '求人を拝見しました。ひとりでは足りないところを、得意な分野を持ち寄って分担したいと考えています。'
  const bid = { motivation, proposal: '', wishedFeeYen: 90_000, wishedHours: 30, teammates }
  return as(stage.db, actor, (tx) => formTeam(tx, actor, known(stage.postings, postingKey), bid, now))
}
