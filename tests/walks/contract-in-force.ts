import { as, clock } from '../../src/actor.ts'
import { amendContract, dropAmendment } from '../../src/contracts/amend-contract.ts'
import type { Side } from '../../src/contracts/contract.ts'
import { endContract } from '../../src/contracts/end-contract.ts'
import { terminateContract } from '../../src/contracts/terminate-contract.ts'
import { typedOfTerms } from '../../src/contracts/typed-terms.ts'
import type { Stage } from '../deeds/deed.ts'
import { daysFrom } from '../world/cases.ts'
import { next, NOW } from '../world/office.ts'
import { type Made, termsOf } from './contract-model.ts'
import { at, client, sides, stateNow, stepsOfAnswer } from './contract-steps.ts'
import { type Step, through } from './lifecycle.ts'

type Steps = Step<Made>[]

const message = '事業の計画が変わったため、終了をお願いします。'
const usual = { exception: null, reason: 'plan_changed', message } as const
const formOfEnd = (day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  const on = { 'endsOn-year': year, 'endsOn-month': month, 'endsOn-day': date }
  return { kind: 'early', ...on, exception: '', reason: 'plan_changed', message }
}

export function stepsInForce(stage: Stage): Steps {
  const endsOn = (
    name: string,
    side: Side,
    { day, move }: { day: string; move: 'announceEnd' | 'terminate' },
  ): Step<Made> => ({
    name: `${name}, by the ${side}`,
    move,
    actor: (made) => made[side],
    refused: ({ isAnnounced }) => isAnnounced,
    act: through(stage, (tx, actor, id, now) =>
      terminateContract(tx, actor, id, { kind: 'early', endsOn: day, ...usual }, now),
    ),
    form: (made) => ({ path: at(side, made, 'terminations'), fields: formOfEnd(day) }),
    remember: (made) => Object.assign(made, { isAnnounced: true }),
  })
  return [
    ...stepsOfAmendment(stage),
    ...sides.map((side) => endsOn('announceEnd', side, { day: '2026-03-31', move: 'announceEnd' })),
    endsOn('terminate, today', 'talent', { day: '2025-12-01', move: 'terminate' }),
    {
      name: 'end, by the clock',
      // What was announced is cut short; what was not has run its time.
      move: ({ isAnnounced }) => (isAnnounced ? 'terminate' : 'end'),
      actor: clock,
      at: daysFrom(220),
      act: through(stage, endContract),
    },
  ]
}

function stepsOfAmendment(stage: Stage): Steps {
  const drop = (side: Side): Step<Made> => ({
    name: `dropAmendment, by the ${side}`,
    move: 'dropAmendment',
    actor: (made) => made[side],
    refused: ({ pending }) => pending === null,
    act: through(stage, dropAmendment),
    form: (made) => ({ path: at(side, made, 'amendment-withdrawals'), fields: {} }),
  })
  return [
    {
      name: 'proposeAmendment',
      move: 'proposeAmendment',
      actor: client,
      act: async (made, actor, now) => {
        const { number, terms } = await termsOf(stage, made)
        const change = { number, written: { ...terms, work: next('予約サイトの改善') } }
        await as(stage.db, actor, (tx) => amendContract(tx, actor, made.id, change, now))
      },
      form: async (made) => {
        const { number, terms } = await termsOf(stage, made)
        const fields = { ...typedOfTerms(terms, number, false), work: next('予約サイトの改善') }
        return { path: at('client', made, 'amendments'), fields }
      },
    },
    ...sides.map(drop),
    ...amended(stage),
  ]
}

/** Both ways in which a proposed amendment is answered, for the table; in force there is none by itself. */
function amended(stage: Stage): Steps {
  const proposed = async (made: Made) => {
    if ((await stateNow(stage, made)) !== 'in_force') return
    const { number, terms } = await termsOf(stage, made)
    const change = { number, written: { ...terms, work: next('予約サイトの改善') } }
    made.pending = await as(stage.db, made.client, (tx) => amendContract(tx, made.client, made.id, change, NOW))
  }
  const consents = sides.flatMap((side) => stepsOfAnswer(stage, side)).filter(({ first }) => !first)
  return consents.map((step) => ({
    ...step,
    name: step.name.replace('consent,', 'consentToAmendment,'),
    first: proposed,
  }))
}
