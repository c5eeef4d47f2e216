import { type Actor, clock, type Member } from '../../src/actor.ts'
import { type CaseMove, caseMoves, type CaseState, caseStates, stageMoves } from '../../src/cases/case.ts'
import { followCases } from '../../src/cases/follow-cases.ts'
import { endCase, resumeCase, setStage } from '../../src/cases/move-case.ts'
import type { Stage } from '../deeds/deed.ts'
import { applicationsOf } from '../world/applications.ts'
import { casesOf, daysFrom, type MadeCase } from '../world/cases.ts'
import { contractsOf, type MadeContract } from '../world/contracts.ts'
import { NOW } from '../world/office.ts'
import { publishedOf } from '../world/published.ts'
import { talentsOf } from '../world/talents.ts'
import { type Lifecycle, type Step, through } from './lifecycle.ts'

/** 伴走ケース. */
export function caseLifecycle(stage: Stage): Lifecycle<MadeCase> {
  const { owner } = stage
  const { opened, stateOf } = casesOf(stage)
  return {
    noun: 'case',
    states: caseStates,
    moves: caseMoves,
    begin: () => opened(),
    stand: async (state) => {
      const made = await opened()
      await owner
        .updateTable('cases')
        .set({ state: state as CaseState })
        .where('id', '=', made.id)
        .execute()
      return made
    },
    stateOf: ({ id }) => stateOf('cases', id),
    subjectOf: ({ id }) => id,
    steps: stepsOf(stage),
  }
}

function stepsOf(stage: Stage): Step<MadeCase>[] {
  const operator = (made: MadeCase): Actor => made.operator
  const at = (made: MadeCase, deed: string) => `/desk/cases/${made.id}/${deed}`
  const byHand = (move: (typeof stageMoves)[number]): Step<MadeCase> => ({
    name: `${move}, by hand`,
    move,
    actor: operator,
    act: through(stage, (tx, actor, id, now) => setStage(tx, actor, id, { move, reason: 'agreed' }, now)),
    form: (made) => ({ path: at(made, 'stages'), fields: { move, reason: 'agreed' } }),
  })
  const ending = (how: 'finish' | 'stop'): Step<MadeCase> => ({
    name: how,
    move: how satisfies CaseMove,
    actor: operator,
    act: through(stage, (tx, actor, id, now) => endCase(tx, actor, id, { how, reason: 'no_time', note: '' }, now)),
    form: (made) => ({ path: at(made, 'ends'), fields: { how, reason: 'no_time', note: '' } }),
  })
  return [
    ...stageMoves.map(byHand),
    ending('finish'),
    ending('stop'),
    {
      name: 'resume',
      move: 'resume',
      actor: operator,
      act: through(stage, resumeCase),
      form: (made) => ({ path: at(made, 'resumptions'), fields: {} }),
    },
    byClock(stage, 'post', async ({ company }) => publishedOf(stage.owner)({ client_id: company.organizationId })),
    byClock(stage, 'select', ({ company }) => applicationsOf(stage.owner).submitted({ client: company })),
    byClock(stage, 'engage', ({ company }) => contractOf(stage, company)),
    byClock(stage, 'review', async ({ company }) => {
      const { id } = await contractOf(stage, company)
      const over = { state: 'ended', ended_at: NOW }
      const earlier = { submitted_at: daysFrom(-5) }
      await stage.owner
        .updateTable('applications')
        .set(earlier)
        .where('client_id', '=', company.organizationId)
        .execute()
      await stage.owner.updateTable('contracts').set(over).where('id', '=', id).execute()
    }),
  ]
}

/** What the company did since yesterday moves its case. */
function byClock(
  { db, owner }: Stage,
  move: (typeof stageMoves)[number],
  happens: (made: MadeCase) => Promise<unknown>,
): Step<MadeCase> {
  return {
    name: `${move}, by the clock`,
    move,
    actor: clock,
    first: async (made) => {
      await owner
        .updateTable('cases')
        .set({ state_since: daysFrom(-1) })
        .where('id', '=', made.id)
        .execute()
      await happens(made)
    },
    act: () => followCases(db, NOW),
  }
}

async function contractOf(stage: Stage, client: Member): Promise<MadeContract> {
  const talent = await talentsOf(stage.owner).complete()
  return contractsOf(stage).inForce({ like: { client, talent, municipalityId: '', postingId: '', applicationId: '' } })
}
