import { z } from 'zod'
import { paymentTemplates, type PaymentTemplateId } from '../law/payment-templates.ts'
import {
  choice,
  choices,
  day,
  mustBeTicked,
  optionalChoice,
  optionalText,
  text,
  ticked,
} from '../platform/web/fields.ts'
import { optionalWhole, whole } from '../platform/web/number-fields.ts'
import { codesOf, feeKindNames, travelPayerNames } from '../postings/words.ts'
import { declineReasons, withdrawalReasons, type WithdrawalReason } from './application.ts'
import { LONGEST_MESSAGE, SHORTEST_MESSAGE } from './decline-application.ts'
import { markNames } from './mark-application.ts'
import { endingCodes } from './end-with-answers.ts'
import { LONGEST_NOTE } from './notes.ts'
import { onwardAnswers, onwardOffers } from './onward.ts'
import { namings } from './provision.ts'

const MOST_YEN = 10_000_000

/** 応募. What is given to whom stands beside the tick. */
export const ApplicationForm = z.strictObject({
  motivation: text('応募の動機', { min: 20, max: 2000, lines: true }),
  proposal: optionalText('提案', { max: 4000, lines: true }),
  wishedFeeYen: optionalWhole('希望の謝礼', { min: 0, max: MOST_YEN, unit: '円' }),
  wishedHours: optionalWhole('希望の稼働時間', { min: 1, max: 200, unit: '時間' }),
  naming: choice('氏名の伝え方', namings),
  consent: mustBeTicked('応募するには、情報の提供に同意してください'),
})

/** Everything that a talent may say; not having answered is the clock's. */
export const ownWithdrawalReasons = Object.fromEntries(
  Object.entries(withdrawalReasons).filter(([code]) => code !== 'unanswered'),
) as Record<Exclude<WithdrawalReason, 'unanswered'>, string>

export const WithdrawalForm = z.strictObject({
  reason: choice('辞退の理由', codesOf(ownWithdrawalReasons)),
  note: optionalText('発注者へのメッセージ', { max: 500, lines: true }),
})

/** 合意. The tick is asked of whoever was not named so far. */
export const AcceptanceForm = z.strictObject({ consent: ticked() })

const paymentRules = paymentTemplates.map(({ id }) => id) as [PaymentTemplateId, ...PaymentTemplateId[]]

export const OfferForm = z.strictObject({
  duties: text('業務の内容', { max: 4000, lines: true }),
  feeKind: choice('報酬の形', codesOf(feeKindNames)),
  feeYen: optionalWhole('報酬の額', { min: 0, max: MOST_YEN, unit: '円' }),
  hoursPerMonth: whole('稼働の目安', { min: 1, max: 200, unit: '時間' }),
  startsOn: day('開始日'),
  endsOn: day('終了日'),
  workPlace: text('業務に従事する場所', { max: 200 }),
  paymentRule: choice('支払期日', paymentRules),
  travelPaidBy: choice('交通費・宿泊費', codesOf(travelPayerNames)),
  message: optionalText('メッセージ', { max: 1000, lines: true }),
  step: optionalChoice('次の操作', ['preview', 'offer']),
})

export const DeclineForm = z.strictObject({
  reason: choice('見送りの理由', codesOf(declineReasons)),
  message: text('メッセージ', { min: SHORTEST_MESSAGE, max: LONGEST_MESSAGE, lines: true }),
})

export const MarkForm = z.strictObject({
  mark: choice('評価', codesOf(markNames)),
  note: optionalText('評価の理由', { max: 500, lines: true }),
})

export const NoteForm = z.strictObject({ words: text('メモ', { max: LONGEST_NOTE, lines: true }) })

/** 見送りのあとの案内への答え. */
export const OnwardForm = z.strictObject({
  offer: choice('案内', onwardOffers),
  answer: choice('答え', onwardAnswers),
})

/** まとめて見送る: a sentence and a reason for each of those who stand on the page. */
export function declinesForm(ids: readonly string[]) {
  const own = ids.flatMap((id) => [
    [`sentence-${id}`, optionalText('この方へのひとこと', { max: 500, lines: true })] as const,
    [`reason-${id}`, optionalChoice('見送りの理由', codesOf(declineReasons))] as const,
  ])
  return z.strictObject({
    chosen: choices('見送る応募', ids, { min: 1 }),
    step: optionalChoice('次の操作', ['preview', 'send']),
    common: text('全員への文', { min: SHORTEST_MESSAGE, max: 1400, lines: true }),
    ...(Object.fromEntries(own) as Record<`sentence-${string}`, z.ZodType<string>>),
  })
}

/** 募集を終える: the same, with how it ends and why (`giveUp:no_fit`). */
export function endingForm(ids: readonly string[]) {
  return declinesForm(ids).extend({
    chosen: choices('見送る応募', ids),
    common: optionalText('全員への文', { max: 1400, lines: true }),
    ending: choice('終え方', endingCodes),
  })
}
