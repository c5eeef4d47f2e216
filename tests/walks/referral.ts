import { type Actor, as, clock, type Member } from '../../src/actor.ts'
import { answerReferral, expireReferrals } from '../../src/cases/answer-referral.ts'
import { followReferrals } from '../../src/cases/follow-referrals.ts'
import { passReferral, putIntoCase, receiveReferral } from '../../src/cases/receive-referral.ts'
import { MOST_SENDINGS, type ReferralState, referralMoves, referralStates } from '../../src/cases/referral.ts'
import { resendReferral } from '../../src/cases/resend-referral.ts'
import { withdrawReferral } from '../../src/cases/withdraw-referral.ts'
import type { Stage } from '../deeds/deed.ts'
import { casesOf, type MadeCase } from '../world/cases.ts'
import { contractsOf } from '../world/contracts.ts'
import { NOW, office } from '../world/office.ts'
import { postingsOf } from '../world/postings.ts'
import { talentsOf } from '../world/talents.ts'
import { type Lifecycle, type Step, through } from './lifecycle.ts'

interface Made {
  id: string
  code: string
  supporter: Member
  sending: number
  operator: Member
  /** The case that it is put into, or could be. */
  path: MadeCase
  isInCase: boolean
}

const accompanied: readonly string[] = ['in_case', 'published', 'matched'] satisfies ReferralState[]

/** 紹介. */
export function referralLifecycle(stage: Stage): Lifecycle<Made> {
  const { owner } = stage
  const { sent, opened, stateOf } = casesOf(stage)
  const begin = async (): Promise<Made> => {
    const operator = await office(owner).member('operator')
    return { ...(await sent()), sending: 1, operator, path: await opened({ operator }), isInCase: false }
  }
  return {
    noun: 'referral',
    states: referralStates,
    moves: referralMoves,
    begin,
    stand: async (state) => {
      const made = await begin()
      made.isInCase = accompanied.includes(state)
      const case_id = made.isInCase ? made.path.id : null
      await owner.updateTable('referrals').set({ state, case_id }).where('id', '=', made.id).execute()
      return made
    },
    stateOf: ({ id }) => stateOf('referrals', id),
    subjectOf: ({ id }) => id,
    steps: [...stepsOfSupporter(stage), ...stepsOfCompany(stage), ...stepsOfOperator(stage), ...stepsOfClock(stage)],
  }
}

const again = { contactName: '山根 花子', contactEmail: 'hanako@yado.example', agreedBy: 'phone' } as const

/** It is taken back, and the company is asked anew by another link. */
function stepsOfSupporter(stage: Stage): Step<Made>[] {
  const actor = ({ supporter }: Made) => supporter
  const newest = async ({ id, sending }: Made): Promise<string> => {
    const letter = stage.owner.selectFrom('mails').select('path').where('once', '=', `referral-${id}-${sending}`)
    return (await letter.executeTakeFirst())?.path?.split('/').at(-1) ?? ''
  }
  return [
    {
      name: 'withdraw',
      move: 'withdraw',
      actor,
      act: through(stage, (tx, who, id, now) => withdrawReferral(tx, who, id, 'timing', now)),
      form: ({ id }) => ({ path: `/supporter/referrals/${id}/withdrawals`, fields: { reason: 'timing' } }),
    },
    {
      name: 'resend',
      move: 'resend',
      actor,
      refused: ({ sending }) => sending >= MOST_SENDINGS,
      act: async (made, who, now) => {
        await as(stage.db, who, (tx) => resendReferral(tx, who, made.id, again, now))
        made.code = await newest({ ...made, sending: made.sending + 1 })
      },
      form: ({ id }) => ({ path: `/supporter/referrals/${id}/sendings`, fields: again }),
      remember: (made) => Object.assign(made, { sending: made.sending + 1 }),
    },
  ]
}

function stepsOfCompany({ db, owner }: Stage): Step<Made>[] {
  const answer = (move: 'consent' | 'decline', deed: string): Step<Made> => ({
    name: `${move}, by the company`,
    move,
    actor: () => undefined,
    act: ({ code }, actor, now) => as(db, actor, (tx) => answerReferral(tx, code, move, now)),
    form: ({ code }) => ({ path: `/referrals/${code}/${deed}`, fields: {} }),
  })
  return [
    answer('consent', 'consents'),
    answer('decline', 'refusals'),
    {
      name: 'expire, by the clock',
      move: 'expire',
      actor: clock,
      act: async ({ id }) => {
        await owner.updateTable('referrals').set({ expires_at: NOW }).where('id', '=', id).execute()
        await expireReferrals(db, NOW)
      },
    },
  ]
}

function stepsOfOperator(stage: Stage): Step<Made>[] {
  const operator = ({ operator: one }: Made): Actor => one
  const at = ({ id }: Made, deed: string) => `/desk/referrals/${id}/${deed}`
  return [
    {
      name: 'receive',
      move: 'receive',
      actor: operator,
      act: through(stage, receiveReferral),
      form: (made) => ({ path: at(made, 'receipts'), fields: {} }),
    },
    {
      name: 'openCase',
      move: 'openCase',
      actor: operator,
      act: through(stage, (tx, actor, id, now, { path }) => putIntoCase(tx, actor, id, path.id, now)),
      form: (made) => ({ path: at(made, 'cases'), fields: { case: made.path.id } }),
    },
    {
      name: 'pass, by the operator',
      move: 'pass',
      actor: operator,
      act: through(stage, (tx, actor, id, now) => passReferral(tx, actor, id, 'not_fitting', now)),
      form: (made) => ({ path: at(made, 'passes'), fields: { reason: 'not_fitting' } }),
    },
  ]
}

/** The clock writes what came of it. Nothing comes of what is in no case. */
function stepsOfClock(stage: Stage): Step<Made>[] {
  const { db, owner } = stage
  const inCase = async ({ id }: Made) =>
    (await owner.selectFrom('referrals').select('case_id').where('id', '=', id).executeTakeFirstOrThrow()).case_id !==
    null
  const once = (what: (made: Made) => Promise<unknown>) => async (made: Made) => {
    if (await inCase(made)) await what(made)
    await followReferrals(db, NOW)
  }
  return [
    {
      name: 'publish, by the clock',
      move: 'publish',
      actor: clock,
      act: once(({ path }) => postingsOf(owner)('published', { client_id: path.company.organizationId })),
    },
    {
      name: 'match, by the clock',
      move: 'match',
      actor: clock,
      act: once(async ({ path }) => contractInForce(stage, path.company)),
    },
    {
      name: 'pass, by the clock',
      move: 'pass',
      actor: clock,
      // Only a case ends; before there is one, only an operator passes it over.
      first: async ({ path }) =>
        owner.updateTable('cases').set({ state: 'finished' }).where('id', '=', path.id).execute(),
      refused: ({ isInCase }) => !isInCase,
      act: () => followReferrals(db, NOW),
    },
  ]
}

async function contractInForce(stage: Stage, client: Member): Promise<void> {
  const talent = await talentsOf(stage.owner).complete()
  const ids = { municipalityId: '', postingId: '', applicationId: '' }
  await contractsOf(stage).inForce({ like: { client, talent, ...ids } })
}
