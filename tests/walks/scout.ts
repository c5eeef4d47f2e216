import { type Actor, clock, type Member } from '../../src/actor.ts'
import { acceptScout, declineScout, openScout } from '../../src/applications/scouts/answer-scout.ts'
import { expireScouts, withdrawScout } from '../../src/applications/scouts/end-scout.ts'
import { scoutMoves, type ScoutState, scoutStateNames } from '../../src/applications/scouts/scout.ts'
import type { Stage } from '../deeds/deed.ts'
import { daysFrom } from '../world/cases.ts'
import { NOW, office } from '../world/office.ts'
import { type MadeScout, scoutsOf } from '../world/scouts.ts'
import { type Lifecycle, type Step, through } from './lifecycle.ts'

interface Made extends MadeScout {
  operator: Member
}

/** スカウト. */
export function scoutLifecycle(stage: Stage): Lifecycle<Made> {
  const { owner } = stage
  const stand = async (state: string): Promise<Made> => ({
    ...(await scoutsOf(owner).made(state as ScoutState)),
    operator: await office(owner).member('operator'),
  })
  return {
    noun: 'scout',
    states: Object.keys(scoutStateNames),
    moves: scoutMoves,
    begin: () => stand('sent'),
    stand,
    stateOf: async ({ id }) =>
      (await owner.selectFrom('scouts').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state,
    subjectOf: ({ id }) => id,
    steps: stepsOf(stage),
  }
}

function stepsOf(stage: Stage): Step<Made>[] {
  const { db, owner } = stage
  const talent = ({ talent: one }: Made): Actor => one
  const withdraw = { move: 'withdraw', act: through<Made>(stage, withdrawScout) }
  return [
    {
      name: 'open',
      move: 'open',
      actor: talent,
      act: through(stage, openScout),
      form: ({ id }) => ({ path: `/my/scouts/${id}` }),
    },
    {
      name: 'accept',
      move: 'accept',
      actor: talent,
      act: through(stage, acceptScout),
      form: ({ id }) => ({ path: `/my/scouts/${id}/acceptances`, fields: {} }),
    },
    {
      name: 'decline',
      move: 'decline',
      actor: talent,
      act: through(stage, declineScout),
      form: ({ id }) => ({ path: `/my/scouts/${id}/declines`, fields: {} }),
    },
    {
      name: 'withdraw, by the client',
      actor: ({ client }) => client,
      ...withdraw,
      form: ({ id }) => ({ path: `/client/scouts/${id}/withdrawals`, fields: {} }),
    },
    { name: 'withdraw, by the operator', actor: ({ operator }) => operator, ...withdraw },
    {
      name: 'expire, by the clock',
      move: 'expire',
      actor: clock,
      // Its days are over, those of the others are not.
      act: async ({ id }) => {
        await owner
          .updateTable('scouts')
          .set({ sent_at: daysFrom(-14), expires_at: NOW })
          .where('id', '=', id)
          .execute()
        await expireScouts(db, NOW)
      },
    },
  ]
}
