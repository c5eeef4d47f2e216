import { randomUUID } from 'node:crypto'
import { type Actor, accountOf } from '../actor.ts'
import { record } from '../journal.ts'
import type { PaymentTemplateId } from '../law/payment-templates.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, Stale } from '../platform/errors.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { lockApplication } from './find-application.ts'
import { moveApplication, replyDaysOf, requireChoosing, requireMove } from './move-application.ts'
import { replyBy } from './reply-clock.ts'
import { tellTalent } from './letters.ts'

/** 条件 — what the client offers. Days are 2026-04-01; fees are yen. */
export interface Terms {
  feeKind: 'monthly' | 'hourly' | 'lump' | 'unpaid'
  feeYen: number
  hoursPerMonth: number
  startsOn: string
  endsOn: string
  duties: string
  workPlace: string
  paymentRule: PaymentTemplateId
  travelPaidBy: 'client' | 'talent' | 'subsidy' | 'none'
  message: string
}

/**
 * 条件を提示する。 The talent has the days of the reply clock to answer; then the offer lapses by itself.
 * @returns the offer's id
 * @throws Invalid at `feeYen`, `startsOn`, `endsOn`; Stale when the seats are taken or the application has moved on
 */
export async function offerTerms(tx: Tx, actor: Actor, id: string, terms: Terms, now: Date): Promise<string> {
  const application = await lockApplication(tx, actor, id, 'offer')
  requireMove(application, 'offer')
  refuseImpossibleTerms(terms, now)
  const posting = await requireChoosing(tx, application.posting_id)
  if (posting.seats_taken >= posting.seats)
    throw new Stale('募集人数に達しています。見送りの連絡をするか、募集人数を見直してください。')
  const offerId = randomUUID()
  const answerBy = replyBy('offered', now, await replyDaysOf(tx, application.posting_id)) ?? now
  await tx
    .insertInto('offers')
    .values({
      id: offerId,
      application_id: id,
      fee_yen: terms.feeYen,
      fee_kind: terms.feeKind,
      hours_per_month: terms.hoursPerMonth,
      starts_on: terms.startsOn,
      ends_on: terms.endsOn,
      duties: terms.duties,
      work_place: terms.workPlace,
      payment_rule: terms.paymentRule,
      travel_paid_by: terms.travelPaidBy,
      message: terms.message,
      answer_by: answerBy,
      by_account: accountOf(actor) ?? '',
      at: now,
    })
    .execute()
  const moved = await moveApplication(tx, application, 'offer', now)
  await record(tx, actor, { name: 'application.offered', subject: id, ...moved, detail: { offer: offerId } }, now)
  await tellTalent(tx, application, 'offered', now)
  return offerId
}

type Checked = Pick<Terms, 'feeKind' | 'feeYen' | 'startsOn' | 'endsOn'>

/** What no offer may say, whoever looks at it. @throws Invalid at `feeYen`, `startsOn`, `endsOn` */
export function refuseImpossibleTerms(terms: Checked, now: Date): void {
  refuseWrongFee(terms)
  refuseImpossibleDays(terms, now)
}

/** Work for nothing is named as such; a fee of zero yen is not a fee. */
function refuseWrongFee({ feeKind, feeYen }: Checked): void {
  if (feeKind === 'unpaid' && feeYen > 0)
    throw new Invalid({ feeYen: '無償とする場合は、報酬を空欄か0円にしてください' })
  if (feeKind !== 'unpaid' && feeYen === 0)
    throw new Invalid({ feeYen: '報酬を1円以上で入力してください。無償の場合は「無償」を選んでください' })
}

function refuseImpossibleDays({ startsOn, endsOn }: Checked, now: Date): void {
  const today = dayInJapan(now)
  if (Temporal.PlainDate.compare(startsOn, today) < 0)
    throw new Invalid({ startsOn: '開始日は今日以降の日付にしてください' })
  if (Temporal.PlainDate.compare(endsOn, startsOn) < 0)
    throw new Invalid({ endsOn: '終了日は開始日以降の日付にしてください' })
  if (Temporal.PlainDate.compare(endsOn, today.add({ years: 3 })) > 0)
    throw new Invalid({ endsOn: '終了日は今日から3年以内にしてください' })
}
