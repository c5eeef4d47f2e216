import { z } from 'zod'
import { noticeExceptions } from '../law/early-termination.ts'
import { paymentTemplates } from '../law/payment-templates.ts'
import {
  choice,
  day,
  mustBeTicked,
  optionalChoice,
  optionalDay,
  optionalText,
  text,
  ticked,
} from '../platform/web/fields.ts'
import { optionalWhole, whole } from '../platform/web/number-fields.ts'
import { codesOf, travelPayerNames } from '../postings/words.ts'
import { abandonmentReasons, terminationKinds, terminationReasons } from './contract.ts'
import { pendableItems } from './terms.ts'
import { trialEndReasons } from './trials/trial.ts'

const number = whole('版', { min: 1, max: 100_000, unit: '版' })
const pendable = codesOf(pendableItems)
const openItem = (label: string) => optionalChoice(label, pendable)
const openReason = (label: string) => optionalText(label, { max: 300, lines: true })

/** The terms as the client may write them; the kind of the fee is not among them, because it was agreed. */
export const TermsForm = z.strictObject({
  number,
  work: text('業務の内容', { max: 4000, lines: true }),
  deliverables: optionalText('成果物', { max: 1000, lines: true }),
  hoursPerMonth: whole('月の稼働の目安', { min: 1, max: 200, unit: '時間' }),
  rights: choice('知的財産権', ['kept', 'transferred']),
  rightsScope: optionalText('譲渡または許諾する範囲', { max: 1000, lines: true }),
  startsOn: day('開始日'),
  endsOn: day('終了日'),
  place: text('業務を行う場所', { max: 300, lines: true }),
  inspection: choice('検査', ['none', 'takes']),
  inspectionDays: optionalWhole('検査の日数', { min: 1, max: 30, unit: '日' }),
  feeYen: whole('報酬の額', { min: 0, max: 10_000_000, unit: '円' }),
  tax: choice('消費税', ['税抜', '税込']),
  travelPaidBy: choice('交通費の負担', codesOf(travelPayerNames)),
  expenses: text('経費の扱い', { max: 300, lines: true }),
  paymentTemplate: optionalChoice(
    '支払の時期',
    paymentTemplates.map(({ id }) => id),
  ),
  closingAgreed: ticked(),
  paidOn: optionalDay('支払期日'),
  pendingItem1: openItem('未定の事項(1)'),
  pendingReason1: openReason('未定の理由(1)'),
  pendingDay1: optionalDay('定める予定の日(1)'),
  pendingItem2: openItem('未定の事項(2)'),
  pendingReason2: openReason('未定の理由(2)'),
  pendingDay2: optionalDay('定める予定の日(2)'),
  confidentiality: optionalText('秘密の保持', { max: 2000, lines: true }),
  renewal: optionalText('更新・解除に関する事項', { max: 2000, lines: true }),
  'government-inspection': optionalText('検査の時期', { max: 500, lines: true }),
  'government-payment': optionalText('対価の支払の時期', { max: 500, lines: true }),
  'government-delay': optionalText('遅延利息など', { max: 500, lines: true }),
  'government-dispute': optionalText('紛争の解決方法', { max: 500, lines: true }),
  trialTries: optionalText('試すこと', { max: 1000, lines: true }),
  trialDecides: optionalText('有償にするかを決める基準', { max: 1000, lines: true }),
  needsApproval: ticked(),
})

export type TypedTerms = z.output<typeof TermsForm>

/** 有償の条件: the same, with what a trial has not: the kind of the fee, and from when on. */
export const PaidTermsForm = TermsForm.extend({
  feeKind: choice('報酬の形', ['monthly', 'hourly']),
  paidFrom: day('有償になる日'),
})

export const TrialEndForm = z.strictObject({
  reason: choice('終える理由', codesOf(trialEndReasons)),
  message: text('相手方へのメッセージ', { min: 10, max: 2000, lines: true }),
})

export const ConsentForm = z.strictObject({
  number,
  hash: text('条件の照合値', { max: 64 }),
  agree: mustBeTicked('条件をすべて読み、同意する場合はチェックしてください'),
})

export const ApprovalForm = z.strictObject({ note: optionalText('決裁のメモ', { max: 1000, lines: true }) })

/** A deed that needs no words. */
export const EmptyForm = z.strictObject({})

const reasons = codesOf(abandonmentReasons).filter((reason) => reason !== 'withdrawn')

export const AbandonmentForm = z.strictObject({
  reason: choice('取りやめの理由', reasons),
  message: text('相手方へのメッセージ', { min: 10, max: 2000, lines: true }),
})

export const TerminationForm = z.strictObject({
  kind: choice('終わり方', codesOf(terminationKinds)),
  endsOn: optionalDay('契約を終える日'),
  exception: optionalChoice(
    '予告が要らない場合',
    noticeExceptions.map(({ code }) => code),
  ),
  reason: choice('理由の区分', codesOf(terminationReasons)),
  message: text('相手方へのメッセージ', { min: 10, max: 2000, lines: true }),
})

export const ReasonForm = z.strictObject({
  exception: choice('開示の可否', ['none', 'third-party', 'other-law']),
  reason: text('理由', { min: 5, max: 2000, lines: true }),
})
