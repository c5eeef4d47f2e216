import { type Actor, clock, type Member } from '../../src/actor.ts'
import { bookInterview } from '../../src/interviews/book-interview.ts'
import { cancelInterview, cancelOver } from '../../src/interviews/cancel-interview.ts'
import { changePlace } from '../../src/interviews/change-place.ts'
import {
  interviewMoves,
  type InterviewState,
  interviewStates,
  type Side,
  type Statement,
} from '../../src/interviews/interview.ts'
import { MOST_PROPOSALS, reproposeInterview } from '../../src/interviews/repropose-interview.ts'
import { settleInterview } from '../../src/interviews/settle-interview.ts'
import { stateInterview } from '../../src/interviews/state-interview.ts'
import type { Stage } from '../deeds/deed.ts'
import { evening } from '../world/interview-deeds.ts'
import { interviewsOf, type MadeInterview } from '../world/interviews.ts'
import { daysFrom } from '../world/cases.ts'
import { office } from '../world/office.ts'
import { type Lifecycle, type Step, through } from './lifecycle.ts'

interface Made extends MadeInterview {
  operator: Member
  proposal: number
  proposedBy: Side
  /** Who did not come, by what each side has said so far. */
  said: Partial<Record<Side, Side | null>>
  isSettled: boolean
}

/** After every date of these talks. */
const LATER = daysFrom(20)

/** What the client has said where one of these stands. */
const saidBy: Record<string, Made['said']> = { held: { client: null }, no_show: { client: 'talent' } }

/** 面談. */
export function interviewLifecycle(stage: Stage): Lifecycle<Made> {
  const { db, owner } = stage
  const made = interviewsOf(db, owner)
  const names = {
    held: 'held',
    no_show: 'missed',
    cancelled: 'cancelled',
    booked: 'booked',
    proposed: 'proposed',
  } as const
  const stand = async (state: string): Promise<Made> => {
    const interview = await made[names[state as InterviewState]]()
    const operator = await office(owner).member('operator')
    return { ...interview, operator, proposal: 1, proposedBy: 'client', said: { ...saidBy[state] }, isSettled: false }
  }
  return {
    noun: 'interview',
    states: interviewStates,
    moves: interviewMoves,
    begin: () => stand('proposed'),
    stand,
    stateOf: async ({ id }) => (await made.row(id)).state,
    subjectOf: ({ id }) => id,
    steps: [
      ...(['client', 'talent'] as const).flatMap((side) => [
        ...stepsOfDates(stage, side),
        ...stepsOfWords(stage, side),
      ]),
      ...stepsOfClient(stage),
      ...stepsOnBehalf(stage),
      ...stepsOfOperator(stage),
    ],
  }
}

const base = { client: '/client/interviews', talent: '/my/interviews' } as const
const dates = { minutes: '60', 'slot1-year': '2025', 'slot1-month': '12', 'slot1-day': '10', time1: '18:00' }

function stepsOfDates(stage: Stage, side: Side): Step<Made>[] {
  const actor = (made: Made): Actor => made[side]
  const at = ({ id }: Made, change: string) => `${base[side]}/${id}/${change}`
  const other = { message: '夜でもよいでしょうか。', beside: false, slots: [evening] }
  const why = { reason: 'schedule', message: '繁忙期のためです。' } as const
  const book: Step<Made> = {
    name: `book, by the ${side}`,
    move: 'book',
    actor,
    refused: ({ proposedBy }) => proposedBy === side,
    act: through(stage, (tx, who, id, now, { proposal }) => bookInterview(tx, who, id, { proposal, number: 1 }, now)),
    form: (made) => ({ path: at(made, 'bookings'), fields: { slot: `${made.proposal}-1` } }),
  }
  return [
    {
      name: `repropose, by the ${side}`,
      move: 'repropose',
      actor,
      refused: ({ proposal }) => proposal >= MOST_PROPOSALS,
      act: through(stage, (tx, who, id, now) => reproposeInterview(tx, who, id, other, now)),
      form: (made) => ({ path: at(made, 'proposals'), fields: { ...dates, message: '夜でもよいでしょうか。' } }),
      remember: (made) => Object.assign(made, { proposal: made.proposal + 1, proposedBy: side }),
    },
    book,
    {
      ...book,
      name: `book, by the ${side}, of dates by the other`,
      first: async (made) => {
        made.proposedBy = side === 'client' ? 'talent' : 'client'
        const change = { proposed_by: made.proposedBy }
        await stage.owner.updateTable('interviews').set(change).where('id', '=', made.id).execute()
      },
    },
    {
      name: `cancel, by the ${side}`,
      move: 'cancel',
      actor,
      act: through(stage, (tx, who, id, now) => cancelInterview(tx, who, id, why, now)),
      form: (made) => ({ path: at(made, 'cancellations'), fields: why }),
    },
  ]
}

/** Each side says once what came of it; the first word moves it. */
function stepsOfWords(stage: Stage, side: Side): Step<Made>[] {
  const says = (move: 'hold' | 'miss', said: Statement, absent: Side | null): Step<Made> => ({
    name: `${move}, says the ${side}`,
    move,
    actor: (made) => made[side],
    at: LATER,
    act: through(stage, (tx, who, id, now) => stateInterview(tx, who, id, said, now)),
    form: ({ id }) => ({ path: `${base[side]}/${id}/statements`, fields: { said } }),
    remember: ({ said: words }) => Object.assign(words, { [side]: absent }),
  })
  return [says('hold', 'held', null), says('miss', 'other_absent', side === 'client' ? 'talent' : 'client')]
}

/** A coordinator arranges dates in the client's place. */
function stepsOnBehalf(stage: Stage): Step<Made>[] {
  return [...stepsOfDates(stage, 'client'), ...stepsOfClient(stage).filter(({ actor }) => actor !== clock)].map(
    (step) => ({
      ...step,
      name: `${step.name}, in its place`,
      actor: ({ operator }: Made) => operator,
      form: async (made: Made) => {
        const form = await step.form?.(made)
        return { ...form, path: form?.path.replace('/client/', '/desk/') ?? '' }
      },
    }),
  )
}

function stepsOfClient(stage: Stage): Step<Made>[] {
  const place = { way: 'place', place: '湯けむり旅館 2階' } as const
  return [
    {
      name: 'changePlace',
      move: 'changePlace',
      actor: ({ client }) => client,
      act: through(stage, (tx, actor, id, now) => changePlace(tx, actor, id, place, now)),
      form: ({ id }) => ({ path: `/client/interviews/${id}/places`, fields: place }),
    },
    { name: 'cancel, by the clock', move: 'cancel', actor: clock, act: through(stage, cancelOver) },
  ]
}

/** The coordinator settles what the two sides tell differently, once. */
function stepsOfOperator(stage: Stage): Step<Made>[] {
  const isDisputed = ({ said }: Made) => 'client' in said && 'talent' in said && said.client !== said.talent
  const settle = (move: 'settleHeld' | 'settleMissed', finding: 'held' | 'talent'): Step<Made> => ({
    name: move,
    move,
    actor: ({ operator }) => operator,
    at: LATER,
    refused: (made) => made.isSettled || !isDisputed(made),
    act: through(stage, (tx, actor, id, now) => settleInterview(tx, actor, id, finding, now)),
    form: ({ id }) => ({ path: `/desk/interviews/${id}/settlements`, fields: { finding } }),
    remember: (made) => Object.assign(made, { isSettled: true }),
  })
  const asked = (step: Step<Made>): Step<Made> => ({
    ...step,
    name: `${step.name}, when there is something to settle`,
    refused: () => false,
    first: ({ id }) =>
      stage.owner.updateTable('interviews').set({ asked_at: LATER, disputed_at: LATER }).where('id', '=', id).execute(),
  })
  const both = [settle('settleHeld', 'held'), settle('settleMissed', 'talent')]
  return [...both, ...both.map(asked)]
}
