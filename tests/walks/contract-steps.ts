import { type Actor, as, clock } from '../../src/actor.ts'
import { abandonContract, abandonWithdrawn } from '../../src/contracts/abandon-contract.ts'
import { approveContract, askApproval, takeBackContract } from '../../src/contracts/approve-contract.ts'
import { changeTerms } from '../../src/contracts/change-terms.ts'
import { consentToContract } from '../../src/contracts/consent-to-contract.ts'
import type { Side } from '../../src/contracts/contract.ts'
import { findContract } from '../../src/contracts/find-contract.ts'
import { proposeContract } from '../../src/contracts/propose-contract.ts'
import { typedOfTerms } from '../../src/contracts/typed-terms.ts'
import type { Stage } from '../deeds/deed.ts'
import { contractsOf } from '../world/contracts.ts'
import { next, NOW } from '../world/office.ts'
import { hasConsented, type Made, termsOf, waiting } from './contract-model.ts'
import { type Step, through } from './lifecycle.ts'

type Steps = Step<Made>[]

export const client = (made: Made): Actor => made.client
export const at = (side: Side, { id }: Made, change: string) =>
  `${side === 'client' ? '/client' : '/my'}/contracts/${id}/${change}`
export const sides = ['client', 'talent'] as const

export function stepsBeforeForce(stage: Stage): Steps {
  return [
    ...stepsOfDraft(stage),
    ...stepsOfApproval(stage),
    ...sides.flatMap((side) => stepsOfAnswer(stage, side)),
    ...lettingGo(stage),
  ]
}

function stepsOfDraft(stage: Stage): Steps {
  const isUnapproved = (made: Made) => made.needsApproval && !made.approved.has(made.current)
  const propose: Step<Made> = {
    name: 'propose',
    move: 'propose',
    actor: client,
    refused: isUnapproved,
    act: through(stage, proposeContract),
    form: (made) => ({ path: at('client', made, 'proposals'), fields: {} }),
  }
  return [
    {
      name: 'changeTerms',
      move: 'changeTerms',
      actor: client,
      act: async (made, actor, now) => {
        const { number, terms } = await termsOf(stage, made)
        const change = {
          number,
          written: { ...terms, work: next('予約サイトの改善') },
          needsApproval: made.needsApproval,
        }
        await as(stage.db, actor, (tx) => changeTerms(tx, actor, made.id, change, now))
      },
      form: async (made) => {
        const { number, terms } = await termsOf(stage, made)
        const fields = { ...typedOfTerms(terms, number, made.needsApproval), work: next('予約サイトの改善') }
        return { path: at('client', made, 'terms'), fields }
      },
    },
    propose,
    { ...propose, name: 'propose, what was approved', first: (made) => approved(stage, made) },
    {
      name: 'takeBack',
      move: 'takeBack',
      actor: client,
      act: through(stage, takeBackContract),
      form: (made) => ({ path: at('client', made, 'returns'), fields: {} }),
    },
  ]
}

/** As if the other admin had approved the version of now. */
async function approved({ owner }: Stage, made: Made): Promise<void> {
  const row = { contract_id: made.id, number: made.current, account_id: made.approver.accountId, note: '', at: NOW }
  await owner.insertInto('contract_approvals').values(row).execute()
  made.approved.add(made.current)
}

function stepsOfApproval(stage: Stage): Steps {
  const ask: Step<Made> = {
    name: 'askApproval',
    move: 'askApproval',
    actor: client,
    refused: ({ needsApproval }) => !needsApproval,
    act: through(stage, askApproval),
    form: (made) => ({ path: at('client', made, 'approval-requests'), fields: {} }),
  }
  return [
    ask,
    {
      ...ask,
      name: 'askApproval, where it is needed',
      first: async (made) => {
        made.needsApproval = true
        await stage.owner.updateTable('contracts').set({ needs_approval: true }).where('id', '=', made.id).execute()
      },
    },
    {
      name: 'approve',
      move: 'approve',
      actor: ({ approver }) => approver,
      refused: ({ approved: versions, current }) => versions.has(current),
      act: through(stage, (tx, actor, id, now) => approveContract(tx, actor, id, '', now)),
      form: (made) => ({ path: at('client', made, 'approvals'), fields: { note: '' } }),
      remember: ({ approved: versions, current }) => versions.add(current),
    },
  ]
}

/** Consent is the move that the version and the other side's consent make it. */
export function stepsOfAnswer(stage: Stage, side: Side): Steps {
  const other = side === 'client' ? 'talent' : 'client'
  const actor = (made: Made): Actor => made[side]
  const shown = ({ id }: Made) => contractsOf(stage).shownVersion(id)
  const consent: Step<Made> = {
    name: `consent, by the ${side}`,
    move: (made) => {
      if (made.pending !== null) return 'consentToAmendment'
      return hasConsented(made, other) ? 'start' : 'consent'
    },
    actor,
    refused: (made) => hasConsented(made, side),
    act: async (made, who, now) => {
      const version = await shown(made)
      await as(stage.db, who, (tx) => consentToContract(tx, who, made.id, version, now))
    },
    form: async (made) => {
      const { number, hash } = await shown(made)
      return { path: at(side, made, 'consents'), fields: { number: String(number), hash, agree: 'yes' } }
    },
    remember: (made) => made.consents.add(`${waiting(made)}:${side}`),
  }
  const start: Step<Made> = {
    ...consent,
    name: `start, by the ${side} after the other`,
    first: async (made) => {
      if ((await stateNow(stage, made)) !== 'proposed') return
      const version = await shown(made)
      await as(stage.db, made[other], (tx) => consentToContract(tx, made[other], made.id, version, NOW))
      made.consents.add(`${version.number}:${other}`)
    },
  }
  return [consent, start]
}

export const stateNow = async ({ owner }: Stage, { id }: Made) =>
  (await owner.selectFrom('contracts').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state

function lettingGo(stage: Stage): Steps {
  const why = { reason: 'schedule', message: '時間が取れなくなりました。申し訳ありません。' } as const
  const abandon = (side: Side): Step<Made> => ({
    name: `abandon, by the ${side}`,
    move: 'abandon',
    actor: (made) => made[side],
    act: through(stage, (tx, actor, id, now) => abandonContract(tx, actor, id, why, now)),
    form: (made) => ({ path: at(side, made, 'abandonments'), fields: why }),
  })
  return [
    ...sides.map(abandon),
    {
      name: 'abandon, by the clock: the application was withdrawn',
      move: 'abandon',
      actor: clock,
      first: ({ applicationId }) =>
        stage.owner.updateTable('applications').set({ state: 'withdrawn' }).where('id', '=', applicationId).execute(),
      act: through(stage, async (tx, actor, id, now) => abandonWithdrawn(tx, await findContract(tx, actor, id), now)),
    },
  ]
}
