import { previousBusinessDay } from './business-days.ts'
import { addMonths } from './months.ts'
import { earlierOf, judgePaymentDay, limit60 } from './payment-limit.ts'

/**
 * 月単位の締切 — paying a running service by the month (解釈ガイドライン 第2部第2の2: each month's work counts as done on
 * the closing day). Only what keeps sixty days in every month is offered.
 */
export interface PaymentTemplate {
  id: string
  label: string
  /** How many months after the closing month it is paid. */
  monthsLater: number
  /** Day of that month; 31 is its last day. */
  dayOfMonth: number
}

/** What a client may choose, the usual first. */
export const paymentTemplates = [
  { id: 'next-month-end', label: '毎月末日締め・翌月末日払い', monthsLater: 1, dayOfMonth: 31 },
  { id: 'next-month-25', label: '毎月末日締め・翌月25日払い', monthsLater: 1, dayOfMonth: 25 },
  { id: 'next-month-20', label: '毎月末日締め・翌月20日払い', monthsLater: 1, dayOfMonth: 20 },
  { id: 'next-month-15', label: '毎月末日締め・翌月15日払い', monthsLater: 1, dayOfMonth: 15 },
] as const satisfies readonly PaymentTemplate[]

export type PaymentTemplateId = (typeof paymentTemplates)[number]['id']

export function paymentTemplate(id: PaymentTemplateId): PaymentTemplate {
  return paymentTemplates.find((template) => template.id === id) ?? paymentTemplates[0]
}

export function isPaymentTemplateId(id: string): id is PaymentTemplateId {
  return paymentTemplates.some((template) => template.id === id)
}

/** A template stands or falls with its worst month, so all months of a leap cycle are tried. */
export function judgeTemplate(template: PaymentTemplate): { ok: true } | { ok: false; reason: string } {
  const months = Array.from({ length: 48 }, (_, n) => new Temporal.PlainYearMonth(2025, 1).add({ months: n }))
  const judged = months.map((month) => judgePaymentDay(lastDayOf(month), nominalDay(lastDayOf(month), template)))
  if (judged.every(({ ok }) => ok)) return { ok: true }
  const most = Math.max(...judged.map(({ days }) => days))
  const reason = `「${template.label}」は、締日から最長${most}日目の支払になり、60日以内に収まりません。翌月末日までの支払を選んでください`
  return { ok: false, reason }
}

/**
 * The day on which a month's work is paid: the template's day, never past the sixtieth from the closing day,
 * moved to the open day before if banks are closed. A contract that ends inside the month closes on its last day.
 */
export function paymentDayFor(
  month: Temporal.PlainYearMonth,
  template: PaymentTemplate,
  contractEndsOn?: Temporal.PlainDate,
): Temporal.PlainDate {
  const closing = closingDayOf(month, contractEndsOn)
  return previousBusinessDay(earlierOf(nominalDay(closing, template), limit60(closing)))
}

/** 締日: the month's last day, or the contract's last day where that comes first. */
export function closingDayOf(month: Temporal.PlainYearMonth, contractEndsOn?: Temporal.PlainDate): Temporal.PlainDate {
  return contractEndsOn ? earlierOf(lastDayOf(month), contractEndsOn) : lastDayOf(month)
}

/** What must be agreed and written into the notice before a monthly closing may be used. */
export interface ClosingAgreement {
  agreedBeforehand: boolean
  feeOrFormulaInNotice: boolean
  sameKindOfService: boolean
}

/** The conditions that are still open, as sentences; none means that monthly closing may be used. */
export function missingClosingConditions(agreement: ClosingAgreement): string[] {
  const conditions: [boolean, string][] = [
    [
      agreement.agreedBeforehand,
      '月単位の締切で支払うことを、あらかじめ双方で合意し、取引条件明示書に記載してください',
    ],
    [agreement.feeOrFormulaInNotice, '対象期間の報酬の額、または算定方法を取引条件明示書に記載してください'],
    [
      agreement.sameKindOfService,
      '月単位の締切は、同じ種類の役務が続く場合に限り使えます。業務の内容を確かめてください',
    ],
  ]
  return conditions.filter(([met]) => !met).map(([, sentence]) => sentence)
}

function nominalDay(closing: Temporal.PlainDate, template: PaymentTemplate): Temporal.PlainDate {
  return addMonths(closing.with({ day: 1 }), template.monthsLater).with({ day: template.dayOfMonth })
}

function lastDayOf(month: Temporal.PlainYearMonth): Temporal.PlainDate {
  return month.toPlainDate({ day: 31 })
}
