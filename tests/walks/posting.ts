import { type Actor, as, clock, type Member } from '../../src/actor.ts'
import { changePosting } from '../../src/postings/change-posting.ts'
import { closePosting } from '../../src/postings/close-posting.ts'
import { closeDuePostings, publishDuePostings } from '../../src/postings/due-postings.ts'
import { fillPosting } from '../../src/postings/fill-posting.ts'
import { giveUpPosting } from '../../src/postings/give-up-posting.ts'
import { type PostingState, postingMoves, postingStates } from '../../src/postings/posting.ts'
import { publishPosting } from '../../src/postings/publish-posting.ts'
import { returnPosting } from '../../src/postings/return-posting.ts'
import { submitPosting } from '../../src/postings/submit-posting.ts'
import { withdrawPosting } from '../../src/postings/withdraw-posting.ts'
import type { Stage } from '../deeds/deed.ts'
import { companyInTown } from '../deeds/towns.ts'
import { next, office } from '../world/office.ts'
import { postingsOf } from '../world/postings.ts'
import { type Lifecycle, type Step, through } from './lifecycle.ts'

interface Made {
  id: string
  client: Member
  operator: Member
  version: number
  /** Sent back, and not written on since. Time stands still here, so what was written once counts as written since. */
  isRemarked: boolean
  isRewritten: boolean
}

/** 求人. */
export function postingLifecycle(stage: Stage): Lifecycle<Made> {
  const { owner } = stage
  const stand = async (state: string): Promise<Made> => {
    const client = await companyInTown(stage)
    const { id } = await postingsOf(owner)(state as PostingState, { client_id: client.organizationId })
    return {
      id,
      client,
      operator: await office(owner).member('operator'),
      version: 1,
      isRemarked: false,
      isRewritten: false,
    }
  }
  return {
    noun: 'posting',
    states: postingStates,
    moves: postingMoves,
    begin: () => stand('draft'),
    stand,
    stateOf: async ({ id }) =>
      (await owner.selectFrom('postings').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state,
    subjectOf: ({ id }) => id,
    steps: [...stepsOfReview(stage), ...stepsOfEnd(stage)],
  }
}

const client = ({ client: one }: Made): Actor => one
const operator = ({ operator: one }: Made): Actor => one
const at = (made: Made, change: string) => ({ path: `/client/postings/${made.id}/${change}` })
const desk = (made: Made, change: string) => ({ path: `/desk/postings/${made.id}/${change}` })

function stepsOfReview(stage: Stage): Step<Made>[] {
  const { db, owner } = stage
  const submit = {
    move: 'submit',
    act: through<Made>(stage, submitPosting),
    refused: ({ isRemarked }: Made) => isRemarked,
    form: (made: Made) => ({ ...at(made, 'reviews'), fields: {} }),
  }
  const remark = { field: 'duties', remark: '最初の3か月に絞ってください。' } as const
  return [
    {
      name: 'rewrite, by the client',
      move: null,
      actor: client,
      act: through(stage, (tx, actor, id, now, { version }) =>
        changePosting(tx, actor, id, { version, content: { goal: next('直販の予約が月20件になる。') } }, now),
      ),
      remember: (made, version) => Object.assign(made, { isRemarked: false, isRewritten: true, version }),
    },
    { name: 'submit, by the client', actor: client, ...submit },
    { name: 'submit, by the operator', actor: operator, ...submit },
    {
      name: 'return, by the operator',
      move: 'return',
      actor: operator,
      act: through(stage, (tx, actor, id, now) => returnPosting(tx, actor, id, [remark], now)),
      form: (made) => ({ ...desk(made, 'returns'), fields: { remark_duties: remark.remark } }),
      remember: (made) => Object.assign(made, { isRemarked: !made.isRewritten }),
    },
    {
      name: 'publish, by the operator',
      move: 'publish',
      actor: operator,
      act: through(stage, (tx, actor, id, now, { version }) =>
        publishPosting(tx, actor, id, { version, on: null }, now),
      ),
      form: (made) => ({ ...desk(made, 'publications'), fields: { version: String(made.version), when: 'now' } }),
    },
    {
      name: 'publish, by the clock',
      move: 'publish',
      actor: clock,
      first: ({ id }) => owner.updateTable('postings').set({ publish_on: '2025-12-01' }).where('id', '=', id).execute(),
      act: (_, actor, now) => as(db, actor, (tx) => publishDuePostings(tx, now)),
    },
  ]
}

function stepsOfEnd(stage: Stage): Step<Made>[] {
  const { db, owner } = stage
  const close = { move: 'close', act: through<Made>(stage, closePosting) }
  const giveUp = {
    move: 'giveUp',
    act: through<Made>(stage, (tx, actor, id, now) => giveUpPosting(tx, actor, id, 'no_fit', now)),
    form: (made: Made) => ({ ...at(made, 'give-ups'), fields: { reason: 'no_fit' } }),
  }
  const withdraw = {
    move: 'withdraw',
    act: through<Made>(stage, (tx, actor, id, now) => withdrawPosting(tx, actor, id, 'solved', now)),
    form: (made: Made) => ({ ...at(made, 'withdrawals'), fields: { reason: 'solved' } }),
  }
  return [
    {
      name: 'close, by the client',
      actor: client,
      ...close,
      form: (made) => ({ ...at(made, 'closings'), fields: {} }),
    },
    {
      name: 'close, by the operator',
      actor: operator,
      ...close,
      form: (made) => ({ ...desk(made, 'closings'), fields: {} }),
    },
    {
      name: 'close, by the clock',
      move: 'close',
      actor: clock,
      first: ({ id }) => owner.updateTable('postings').set({ closes_on: '2025-11-30' }).where('id', '=', id).execute(),
      act: (_, actor, now) => as(db, actor, (tx) => closeDuePostings(tx, now)),
    },
    {
      name: 'fill, by the clock',
      move: 'fill',
      actor: clock,
      act: through(stage, (tx, actor, id, now) => fillPosting(tx, actor, id, 1, now)),
    },
    { name: 'giveUp, by the client', actor: client, ...giveUp },
    { name: 'giveUp, by the operator', actor: operator, ...giveUp },
    { name: 'withdraw, by the client', actor: client, ...withdraw },
    { name: 'withdraw, by the operator', actor: operator, ...withdraw },
  ]
}
