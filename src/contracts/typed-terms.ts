import { requiredGovernmentTerms } from '../law/government-payment.ts'
import type { PaymentTemplateId } from '../law/payment-templates.ts'
import { Invalid } from '../platform/errors.ts'
import type { Typed } from '../platform/web/parse.ts'
import type { TypedTerms } from './forms.ts'
import type { ContractTerms, FeeKind, Payment, PendingTerm, WrittenTerms } from './terms.ts'
import { mayBeTrial } from './trials/trial.ts'

/** What the form shows of a version: the same words that it reads back. */
export function typedOfTerms(terms: ContractTerms, number: number, needsApproval: boolean): Typed {
  const { payment, fee, rights, inspection, government } = terms
  return {
    number: String(number),
    ...basicsOf(terms),
    rights: rights.transferred ? 'transferred' : 'kept',
    rightsScope: rights.scope,
    ...dayParts('startsOn', terms.startsOn),
    ...dayParts('endsOn', terms.endsOn),
    inspection: inspection.takesPlace ? 'takes' : 'none',
    inspectionDays: inspection.withinDays ? String(inspection.withinDays) : '',
    feeYen: String(fee.yen),
    tax: fee.tax,
    travelPaidBy: fee.travelPaidBy,
    expenses: fee.expenses,
    ...paymentParts(payment),
    ...pendingParts(terms.pending),
    ...Object.fromEntries(requiredGovernmentTerms.map(({ id }) => [`government-${id}`, government?.[id] ?? ''])),
    ...(terms.trial ? { trialTries: terms.trial.tries, trialDecides: terms.trial.decides } : {}),
    ...(needsApproval ? { needsApproval: 'yes' } : {}),
  }
}

function basicsOf({ work, deliverables, hoursPerMonth, place, confidentiality, renewal }: ContractTerms): Typed {
  return { work, deliverables, hoursPerMonth: String(hoursPerMonth), place, confidentiality, renewal }
}

function paymentParts(payment: Payment): Typed {
  if (payment.kind === 'on') return dayParts('paidOn', payment.day)
  if (payment.kind === 'none') return {}
  return { paymentTemplate: payment.template, ...(payment.agreedBeforehand ? { closingAgreed: 'yes' } : {}) }
}

function pendingParts(pending: readonly PendingTerm[]): Typed {
  const parts = pending.slice(0, 2).map((open, index) => ({
    [`pendingItem${index + 1}`]: open.item,
    [`pendingReason${index + 1}`]: open.reason,
    ...dayParts(`pendingDay${index + 1}`, open.expectedOn),
  }))
  return Object.assign({}, ...parts) as Typed
}

function dayParts(name: string, iso: string): Typed {
  const [year = '', month = '', date = ''] = iso.split('-').map((part) => String(Number(part)))
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: date }
}

/**
 * The terms that were typed. The kind of the fee, and whether a municipality orders, are given by what was agreed.
 * @throws Invalid where one answer asks for another
 */
export function termsOfTyped(typed: TypedTerms, agreed: ContractTerms): WrittenTerms {
  const transferred = typed.rights === 'transferred'
  return {
    work: typed.work,
    deliverables: typed.deliverables,
    hoursPerMonth: typed.hoursPerMonth,
    rights: { transferred, scope: transferred ? typed.rightsScope : '' },
    startsOn: typed.startsOn,
    endsOn: typed.endsOn,
    place: typed.place,
    inspection: {
      takesPlace: typed.inspection === 'takes',
      withinDays: typed.inspection === 'takes' ? typed.inspectionDays : null,
    },
    fee: {
      kind: agreed.fee.kind,
      yen: typed.feeYen,
      tax: typed.tax,
      travelPaidBy: typed.travelPaidBy,
      expenses: typed.expenses,
    },
    payment: paymentOf(typed, agreed.fee.kind),
    pending: pendingOf(typed),
    confidentiality: typed.confidentiality,
    renewal: typed.renewal,
    government: agreed.client.kind === 'municipality' ? governmentOf(typed) : null,
    ...trialOf(typed, agreed),
  }
}

function paymentOf(typed: TypedTerms, kind: FeeKind): Payment {
  if (kind === 'unpaid') return { kind: 'none' }
  if (kind === 'lump') {
    if (!typed.paidOn) throw new Invalid({ paidOn: '報酬の支払期日を、特定の日で入力してください' })
    return { kind: 'on', day: typed.paidOn }
  }
  const template: PaymentTemplateId | null = typed.paymentTemplate
  if (!template) throw new Invalid({ paymentTemplate: '毎月の締日と支払日を選んでください' })
  return { kind: 'monthly', template, agreedBeforehand: typed.closingAgreed }
}

function pendingOf(typed: TypedTerms): PendingTerm[] {
  const rows = [
    { item: typed.pendingItem1, reason: typed.pendingReason1, expectedOn: typed.pendingDay1 },
    { item: typed.pendingItem2, reason: typed.pendingReason2, expectedOn: typed.pendingDay2 },
  ]
  return rows.flatMap(({ item, reason, expectedOn }, index) => {
    if (!item) return []
    if (!reason) throw new Invalid({ [`pendingReason${index + 1}`]: '未定とする理由を入力してください' })
    if (!expectedOn) throw new Invalid({ [`pendingDay${index + 1}`]: '定める予定の日を入力してください' })
    return [{ item, reason, expectedOn }]
  })
}

/** A town's unpaid work may be a trial; what was one stays one in the terms that follow. */
function trialOf({ trialTries, trialDecides }: TypedTerms, agreed: ContractTerms): Pick<WrittenTerms, 'trial'> {
  if (!mayBeTrial(agreed)) return agreed.trial ? { trial: agreed.trial } : {}
  if (!trialTries && !trialDecides) return {}
  if (!trialTries) throw new Invalid({ trialTries: 'トライアルで試すことを入力してください' })
  if (!trialDecides) throw new Invalid({ trialDecides: '有償にするかを決める基準を入力してください' })
  return { trial: { tries: trialTries, decides: trialDecides } }
}

function governmentOf(typed: TypedTerms): NonNullable<WrittenTerms['government']> {
  return {
    inspection: typed['government-inspection'],
    payment: typed['government-payment'],
    delay: typed['government-delay'],
    dispute: typed['government-dispute'],
  }
}
