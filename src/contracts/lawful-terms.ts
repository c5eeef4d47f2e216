import { missingGovernmentTerms, requiredGovernmentTerms } from '../law/government-payment.ts'
import { formatDay } from '../law/japanese-date.ts'
import { missingNoticeItems, type NoticeItemId } from '../law/notice-items.ts'
import type { NoticePayment, NoticeTerms } from '../law/notice-terms.ts'
import { isPaymentTemplateId, missingClosingConditions } from '../law/payment-templates.ts'
import { scheduleOf } from './schedule.ts'
import type { ContractTerms } from './terms.ts'
import { trialProblems } from './trials/trial.ts'

/** Where each item of the notice is written in the form. */
const fieldOf: Record<NoticeItemId, string> = {
  parties: 'form',
  commissionedOn: 'form',
  work: 'work',
  performed: 'endsOn',
  place: 'place',
  inspection: 'inspectionDays',
  fee: 'feeYen',
  payment: 'paymentTemplate',
  recommission: 'form',
}

/**
 * What still keeps these terms from being shown to the other side: every item of the notice (フリーランス法3条), each payment
 * day of the whole period (4条), the consultation desk (14条), and for a municipality its four terms (支払遅延防止法4条).
 * @param today the day on which both could consent, for the item that only consent fills
 */
export function problemsOfTerms(terms: ContractTerms, today: Temporal.PlainDate): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const { item, problem } of missingNoticeItems(asNotice(terms, today))) {
    const isPayment = item === 'fee' || item === 'payment'
    if (!isPayment || terms.fee.kind !== 'unpaid')
      problems[item === 'payment' ? paymentField(terms) : fieldOf[item]] ??= problem
  }
  for (const [field, problem] of [
    ...paymentProblems(terms),
    ...periodProblems(terms, today),
    ...otherProblems(terms),
    ...trialProblems(terms),
  ])
    problems[field] ??= problem
  return problems
}

/** The terms as the law looks at them. */
export function asNotice(terms: ContractTerms, today: Temporal.PlainDate): NoticeTerms {
  const performed = { from: Temporal.PlainDate.from(terms.startsOn), to: Temporal.PlainDate.from(terms.endsOn) }
  const inspectedBy = scheduleOf(terms).at(-1)?.inspectedBy ?? performed.to
  const amount = terms.fee.kind === 'hourly' ? { formula: `1時間あたり${terms.fee.yen}円` } : { yen: terms.fee.yen }
  return {
    clientName: terms.client.name,
    talentName: terms.talent.name,
    commissionedOn: terms.commissionedOn ? Temporal.PlainDate.from(terms.commissionedOn) : today,
    work: terms.work,
    rights: terms.rights,
    performed,
    place: terms.place,
    inspection: {
      takesPlace: terms.inspection.takesPlace,
      by: terms.inspection.withinDays ? inspectedBy : undefined,
    },
    fee: { ...amount, tax: terms.fee.tax, expenses: terms.fee.expenses },
    payment: paymentOf(terms),
    recommission: { stated: false },
    pendingItems: terms.pending.map((open) => ({ ...open, expectedOn: Temporal.PlainDate.from(open.expectedOn) })),
  }
}

function paymentOf({ payment }: ContractTerms): NoticePayment | undefined {
  if (payment.kind === 'none') return undefined
  return payment.kind === 'on' ? { kind: 'on', day: Temporal.PlainDate.from(payment.day) } : payment
}

type FieldProblem = [field: string, problem: string]

const paymentField = ({ fee }: ContractTerms): string => (fee.kind === 'lump' ? 'paidOn' : 'paymentTemplate')

/** A template is lawful in every month, a named day is judged by itself; whichever it is, each day of the period is looked at. */
function paymentProblems(terms: ContractTerms): FieldProblem[] {
  const { payment, fee } = terms
  const field = paymentField(terms)
  if (fee.kind === 'unpaid') return []
  if (payment.kind === 'monthly' && !isPaymentTemplateId(payment.template))
    return [[field, '支払の時期を選んでください']]
  const late = scheduleOf(terms).flatMap(({ judged, paidOn, governmentLimit }): FieldProblem[] => {
    if (!judged.ok) return [[field, judged.reason]]
    const past = governmentLimit && Temporal.PlainDate.compare(paidOn, governmentLimit) > 0
    const limit = governmentLimit ? formatDay(governmentLimit) : ''
    return past ? [[field, `支払遅延防止法により、請求書を受けた日から30日以内(${limit}まで)の日を選んでください`]] : []
  })
  return [...late, ...closingProblems(terms)]
}

function closingProblems({ payment, fee }: ContractTerms): FieldProblem[] {
  if (payment.kind !== 'monthly') return []
  const open = missingClosingConditions({
    agreedBeforehand: payment.agreedBeforehand,
    feeOrFormulaInNotice: fee.yen > 0,
    sameKindOfService: true,
  })
  return open.map((sentence) => ['closingAgreed', sentence])
}

function periodProblems(terms: ContractTerms, today: Temporal.PlainDate): FieldProblem[] {
  const { startsOn, endsOn, pending, commissionedOn } = terms
  const found: FieldProblem[] = []
  // Work is not begun before it is commissioned; a contract in force has begun.
  if (!commissionedOn && Temporal.PlainDate.compare(startsOn, today) < 0)
    found.push(['startsOn', '開始日を過ぎています。今日以降の日付にしてください'])
  if (Temporal.PlainDate.compare(endsOn, startsOn) < 0) found.push(['endsOn', '終了日は開始日以降の日付にしてください'])
  if (Temporal.PlainDate.compare(endsOn, today) < 0) found.push(['endsOn', '終了日は今日以降の日付にしてください'])
  if (Temporal.PlainDate.compare(endsOn, Temporal.PlainDate.from(startsOn).add({ years: 3 })) >= 0)
    found.push(['endsOn', '契約期間は3年以内にしてください'])
  for (const [index, open] of pending.entries())
    if (Temporal.PlainDate.compare(open.expectedOn, endsOn) > 0)
      found.push([`pendingDay${index + 1}`, '未定事項を定める予定の日は、契約の終了日までの日付にしてください'])
  return found
}

function otherProblems({ harassmentContact, government, inspection }: ContractTerms): FieldProblem[] {
  const found: FieldProblem[] = []
  if (!harassmentContact.trim())
    found.push(['form', 'ハラスメントの相談窓口を「組織」の画面で登録してください(フリーランス法14条)'])
  if (!government) return found
  if (inspection.takesPlace && (inspection.withinDays ?? 0) > 10)
    found.push(['inspectionDays', '自治体の検査は、完了の通知を受けた日から10日以内にしてください'])
  const missing = requiredGovernmentTerms.filter(({ id }) => !government[id].trim())
  const sentences = missingGovernmentTerms(government)
  return [...found, ...missing.map(({ id }, index): FieldProblem => [`government-${id}`, sentences[index] ?? ''])]
}
