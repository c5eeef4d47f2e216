import type { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import type { Visit } from '../route.ts'
import { submit } from '../request/submit.ts'
import { abandonContract } from './abandon-contract.ts'
import { approveContract } from './approve-contract.ts'
import { consentToContract } from './consent-to-contract.ts'
import type { Side } from './contract.ts'
import { giveReason } from './disclose-reason.ts'
import { drawContract, drawTermination, pathOf } from './draw-contract.tsx'
import { AbandonmentForm, ApprovalForm, ConsentForm, EmptyForm, ReasonForm, TerminationForm } from './forms.ts'
import { terminateContract } from './terminate-contract.ts'

type Verb<Given> = (tx: Tx, actor: Actor, id: string, given: Given, now: Date) => Promise<unknown>

/** A form on the contract's page and the one verb that it calls; a refusal draws the page again. */
function formOnPage<Shape extends Record<string, z.ZodType>>(
  side: Side,
  form: z.ZodObject<Shape>,
  verb: Verb<z.output<z.ZodObject<Shape>>>,
  flash: string,
) {
  return (visit: Visit): Promise<Response> =>
    submit(visit, form, {
      act: async (tx, value) => {
        await verb(tx, visit.actor, visit.id('contract'), value, visit.now)
        return pathOf(visit, side)
      },
      again: (typed, problems) => drawContract(visit, side, typed, problems),
      options: { flash },
    })
}

/** One button. */
export function deed(
  side: Side,
  verb: (tx: Tx, actor: Actor, id: string, now: Date) => Promise<unknown>,
  flash: string,
) {
  return formOnPage(side, EmptyForm, (tx, actor, id, _nothing, now) => verb(tx, actor, id, now), flash)
}

export const consent = (side: Side) => formOnPage(side, ConsentForm, consentToContract, '同意を記録しました')

export const approve = formOnPage(
  'client',
  ApprovalForm,
  (tx, actor, id, { note }, now) => approveContract(tx, actor, id, note, now),
  '決裁しました',
)

export const abandon = (side: Side) => formOnPage(side, AbandonmentForm, abandonContract, '契約を取りやめました')

export const discloseReason = formOnPage('client', ReasonForm, giveReason, '理由を開示しました')

export function terminate(side: Side) {
  return (visit: Visit): Promise<Response> =>
    submit(visit, TerminationForm, {
      act: async (tx, given) => {
        await terminateContract(tx, visit.actor, visit.id('contract'), given, visit.now)
        return pathOf(visit, side)
      },
      again: (typed, problems) => drawTermination(visit, side, typed, problems),
      options: { flash: '契約の終了を予告しました' },
    })
}
