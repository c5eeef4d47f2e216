import { addresseesOf } from '../accounts/addressees.ts'
import { as, clock } from '../actor.ts'
import { consentToTeam, declineTeam, leaveTeam } from '../applications/teams/answer-team.ts'
import { formTeam } from '../applications/teams/form-team.ts'
import { withdrawTeam } from '../applications/teams/lead-team.ts'
import { submitReadyTeams } from '../applications/teams/submit-team.ts'
import { wordingOfTeammate } from '../applications/teams/team-provision.ts'
import { followTown } from '../postings/saved/follow-town.ts'
import { saveSearch, savedSearches, switchSearchMail } from '../postings/saved/saved-search.ts'
import { watchPosting } from '../postings/saved/watched-posting.ts'
import { addWork } from '../talents/works/add-work.ts'
import { castTalents } from './cast.ts'
import { type Act, after } from './road.ts'
import { known, type Stage, type TalentActor } from './stage.ts'

/** The talent whom a visitor of the demo becomes. */
const VISITOR = 'talent9'

/** What talents keep an eye on, proof of work, and teams in every state that a visitor can meet. */
export function talentScenes(stage: Stage, ago: (days: number) => Date): Act[] {
  const visitor = () => known(stage.talents, VISITOR)
  const free = castTalents.slice(27, 36).map(({ key }) => key)
  return [
    { at: ago(8), play: () => keepsAnEyeOn(stage, visitor(), ago(8)) },
    { at: ago(7), play: () => interested(stage, free, ago(7)) },
    ...gathering(stage, ago(3), free),
    ...sentIn(stage, ago(6), free),
    ...givenUp(stage, ago(5), free),
  ]
}

async function keepsAnEyeOn(stage: Stage, actor: TalentActor, now: Date): Promise<void> {
  await as(stage.db, actor, async (tx) => {
    await saveSearch(tx, actor, 'prefecture=31', now)
    await saveSearch(tx, actor, 'occupation=ec-operation', now)
    const [, older] = await savedSearches(tx, actor)
    if (older) await switchSearchMail(tx, actor, older.id, false, now)
    await watchPosting(tx, actor, known(stage.postings, 'forest-use'), 'saved', now)
    const site = { title: '直販サイトのリニューアル', shownTo: 'companies' as const }
    await addWork(tx, actor, actor.talentId, { ...site, content: { url: 'https://example.jp/works/shop' } }, now)
    await followTown(tx, actor, await codeOfTown(stage, actor), now)
  })
}

/** The town of the posting that the visitor keeps an eye on. */
function codeOfTown(stage: Stage, actor: TalentActor): Promise<string> {
  return as(stage.db, actor, async (tx) => {
    const town = await tx
      .selectFrom('postings as p')
      .innerJoin('organizations as o', 'o.id', 'p.municipality_id')
      .select('o.place_code')
      .where('p.id', '=', known(stage.postings, 'forest-use'))
      .executeTakeFirstOrThrow()
    return town.place_code ?? ''
  })
}

async function interested(stage: Stage, keys: readonly string[], now: Date): Promise<void> {
  for (const key of keys.slice(0, 3)) {
    const actor = known(stage.talents, key)
    await as(stage.db, actor, (tx) => watchPosting(tx, actor, known(stage.postings, 'forest-use'), 'interested', now))
  }
}

/** One has consented, the visitor of the demo has still to answer. */
function gathering(stage: Stage, at: Date, free: readonly string[]): Act[] {
  const team = teamFor(stage, 'forest-use', [free[0] ?? '', free[1] ?? '', VISITOR])
  return [team.forms(at), team.answers(after(at, 1), 1, 'consents')]
}

/** Gone in with one, after another had declined; later one left. */
function sentIn(stage: Stage, at: Date, free: readonly string[]): Act[] {
  const team = teamFor(stage, 'port-cost', [free[2] ?? '', free[3] ?? '', free[4] ?? '', free[5] ?? ''])
  return [
    team.forms(at),
    team.answers(after(at, 0, 2), 1, 'consents'),
    team.answers(after(at, 0, 3), 2, 'declines'),
    team.answers(after(at, 0, 4), 3, 'consents'),
    team.isSent(after(at, 0, 5)),
    team.answers(after(at, 2), 3, 'leaves'),
  ]
}

function givenUp(stage: Stage, at: Date, free: readonly string[]): Act[] {
  const team = teamFor(stage, 'forest-use', [free[6] ?? '', free[7] ?? ''])
  return [team.forms(at), team.isWithdrawn(after(at, 1))]
}

type Answer = 'consents' | 'declines' | 'leaves'

/** A team for a posting; the first of `keys` leads. */
function teamFor(stage: Stage, postingKey: string, keys: readonly string[]) {
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
