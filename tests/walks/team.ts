import { type Actor, as, clock } from '../../src/actor.ts'
import { consentToTeam, declineTeam, leaveTeam } from '../../src/applications/teams/answer-team.ts'
import { dropTeammate, withdrawTeam } from '../../src/applications/teams/lead-team.ts'
import { submitReadyTeams } from '../../src/applications/teams/submit-team.ts'
import { wordingOfTeammate } from '../../src/applications/teams/team-provision.ts'
import {
  canMoveTeammate,
  type TeammateMove,
  teammateMoves,
  type TeammateState,
  teammateStateNames,
  teamMoves,
  teamStateNames,
} from '../../src/applications/teams/team.ts'
import type { Stage } from '../deeds/deed.ts'
import { NOW } from '../world/office.ts'
import type { TalentActor } from '../world/talents.ts'
import { teamsOf } from '../world/teams.ts'
import { type Lifecycle, type Step, through } from './lifecycle.ts'

interface Made {
  id: string
  lead: TalentActor
  mate: TalentActor
  /** The row of that teammate, and where the model has it. */
  placeId: string
  place: TeammateState
  posting: { id: string }
}

const making = (stage: Stage) => async (): Promise<Made> => {
  const teams = teamsOf(stage.db, stage.owner)
  const { mates, ...team } = await teams.gathering({ size: 1 })
  const [mate] = mates
  const [place] = await teams.placesOf(team.id)
  if (!mate || !place) throw new Error('a team without a teammate')
  return { ...team, mate, placeId: place.id, place: 'invited' }
}

const mateOf = ({ mate }: Made): Actor => mate
const leadOf = ({ lead }: Made): Actor => lead

/** What one teammate, or the lead about them, does. */
function stepsOfMate(stage: Stage, move: (name: TeammateMove) => Pick<Step<Made>, 'move' | 'remember'>): Step<Made>[] {
  const { db } = stage
  const consent = (tx: Parameters<typeof consentToTeam>[0], actor: Actor, id: string, now: Date) =>
    consentToTeam(tx, actor, id, wordingOfTeammate('発注者'), now)
  return [
    {
      name: 'consent',
      ...move('consent'),
      actor: mateOf,
      act: through(stage, consent),
      form: ({ id }) => ({ path: `/my/teams/${id}/consents`, fields: { consent: 'yes' } }),
    },
    {
      name: 'decline',
      ...move('decline'),
      actor: mateOf,
      act: through(stage, declineTeam),
      form: ({ id }) => ({ path: `/my/teams/${id}/declines`, fields: {} }),
    },
    {
      name: 'drop, by the lead',
      ...move('drop'),
      actor: leadOf,
      act: ({ id, placeId }, actor, now) =>
        as(db, actor, (tx) => dropTeammate(tx, actor, { teamId: id, mateId: placeId }, now)),
      form: ({ id, placeId }) => ({ path: `/my/teams/${id}/teammates/${placeId}/drops`, fields: {} }),
    },
    {
      name: 'leave',
      ...move('leave'),
      actor: mateOf,
      act: through(stage, leaveTeam),
      form: ({ id }) => ({ path: `/my/teams/${id}/leaves`, fields: {} }),
    },
  ]
}

/** チームの一員, of a team that gathers. */
export function teammateLifecycle(stage: Stage): Lifecycle<Made> {
  const { owner } = stage
  const begin = making(stage)
  return {
    noun: 'teammate',
    states: Object.keys(teammateStateNames),
    moves: teammateMoves,
    begin,
    stand: async (state) => {
      const made = await begin()
      const wording = wordingOfTeammate('発注者')
      const who = { talent_id: made.mate.talentId, account_id: made.mate.accountId, wording }
      const answered = state === 'invited' ? {} : who
      await owner
        .updateTable('teammates')
        .set({ state, ...answered })
        .where('id', '=', made.placeId)
        .execute()
      return made
    },
    stateOf: async ({ placeId }) =>
      (await owner.selectFrom('teammates').select('state').where('id', '=', placeId).executeTakeFirstOrThrow()).state,
    subjectOf: ({ placeId }) => placeId,
    steps: stepsOfMate(stage, (move) => ({ move })),
  }
}

/** チーム応募: it goes in once nobody is waited for and somebody has consented. */
export function teamLifecycle(stage: Stage): Lifecycle<Made> {
  const { owner } = stage
  const begin = making(stage)
  return {
    noun: 'team',
    states: Object.keys(teamStateNames),
    moves: teamMoves,
    begin,
    stand: async (state) => {
      if (state === 'submitted') return submittedTeam(stage)
      const made = await begin()
      await owner.updateTable('teams').set({ state }).where('id', '=', made.id).execute()
      return made
    },
    stateOf: async ({ id }) =>
      (await owner.selectFrom('teams').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state,
    subjectOf: ({ id }) => id,
    steps: [...stepsOfMate(stage, remembering), ...stepsOfTeam(stage)],
  }
}

async function submittedTeam(stage: Stage): Promise<Made> {
  const made = await making(stage)()
  await teamsOf(stage.db, stage.owner).consent(made.id, made.mate)
  await submitReadyTeams(stage.db, NOW)
  return { ...made, place: 'consented' }
}

/** The model follows the teammate beside the team. */
const remembering = (name: TeammateMove): Pick<Step<Made>, 'move' | 'remember'> => ({
  move: null,
  remember: (made) => {
    if (!canMoveTeammate(made.place, name)) throw new Error(`${name} went through in ${made.place}`)
    made.place = teammateMoves[name].to
  },
})

function stepsOfTeam(stage: Stage): Step<Made>[] {
  const { db, owner } = stage
  const consented = async (made: Made) => {
    await teamsOf(db, owner).consent(made.id, made.mate)
    made.place = 'consented'
  }
  const isReady = ({ place }: Made) => place === 'consented'
  const submit: Step<Made> = {
    name: 'submit, by the clock',
    move: 'submit',
    actor: clock,
    refused: (made) => !isReady(made),
    act: () => submitReadyTeams(db, NOW),
  }
  return [
    {
      name: 'withdraw, by the lead',
      move: 'withdraw',
      actor: leadOf,
      act: through(stage, withdrawTeam),
      form: ({ id }) => ({ path: `/my/teams/${id}/withdrawals`, fields: {} }),
    },
    submit,
    {
      ...submit,
      name: 'submit, by the clock, all consented',
      first: (made) => consentedWhereOpen(stage, made, consented),
    },
    {
      ...submit,
      name: 'lapse, by the clock: the posting closed',
      move: 'lapse',
      refused: () => false,
      first: async (made) => {
        await consentedWhereOpen(stage, made, consented)
        await owner.updateTable('postings').set({ state: 'closed' }).where('id', '=', made.posting.id).execute()
      },
    },
  ]
}

/** Nobody answers to a team that is over. */
async function consentedWhereOpen({ owner }: Stage, made: Made, consent: (made: Made) => Promise<void>): Promise<void> {
  const { state } = await owner.selectFrom('teams').select('state').where('id', '=', made.id).executeTakeFirstOrThrow()
  if (state === 'gathering') await consent(made)
}
