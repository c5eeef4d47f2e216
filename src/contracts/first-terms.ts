import type { Selectable } from 'kysely'
import type { Offers, Postings } from '../../db/types.ts'
import { isPaymentTemplateId, type PaymentTemplateId } from '../law/payment-templates.ts'
import { travelPayerNames } from '../postings/words.ts'
import { scheduleOf } from './schedule.ts'
import type { ContractTerms, FeeKind, Payment, TravelPayer, WrittenTerms } from './terms.ts'

type Offer = Selectable<Offers>
type Posting = Pick<Selectable<Postings>, 'title' | 'deliverables' | 'confidentiality' | 'renewal_note'>
type Parties = Pick<ContractTerms, 'client' | 'talent' | 'harassmentContact'>

/** The first draft: what was accepted, word for word, with the usual sentences where nothing was said. */
export function firstTerms(offer: Offer, posting: Posting, parties: Parties): ContractTerms {
  const isTown = parties.client.kind === 'municipality'
  const written: WrittenTerms = {
    work: offer.duties,
    deliverables: posting.deliverables,
    hoursPerMonth: offer.hours_per_month,
    rights: { transferred: false, scope: '' },
    startsOn: offer.starts_on,
    endsOn: offer.ends_on,
    place: offer.work_place,
    inspection: { takesPlace: isTown, withinDays: isTown ? 10 : null },
    fee: feeOf(offer),
    payment: { kind: 'none' },
    pending: [],
    confidentiality: posting.confidentiality ? usualConfidentiality : '',
    renewal: posting.renewal_note,
    government: isTown ? usualGovernmentTerms : null,
  }
  return {
    ...written,
    payment: paymentOf(offer, written),
    title: posting.title,
    ...parties,
    recommissioned: false,
    commissionedOn: null,
    amendedOn: null,
    agreed: null,
  }
}

/** 報酬: postings and offers name fees without consumption tax. */
export function feeOf(offer: Pick<Offer, 'fee_kind' | 'fee_yen' | 'travel_paid_by'>): ContractTerms['fee'] {
  const travelPaidBy = offer.travel_paid_by as TravelPayer
  return {
    kind: offer.fee_kind as FeeKind,
    yen: offer.fee_yen,
    tax: '税抜',
    travelPaidBy,
    expenses: `現地訪問の交通費は${travelPayerNames[travelPaidBy]}。その他の経費は、事前に合意したものを発注者が負担`,
  }
}

function paymentOf(offer: Offer, written: WrittenTerms): Payment {
  if (offer.fee_kind === 'unpaid') return { kind: 'none' }
  const template: PaymentTemplateId = isPaymentTemplateId(offer.payment_rule) ? offer.payment_rule : 'next-month-end'
  const monthly: Payment = { kind: 'monthly', template, agreedBeforehand: true }
  if (offer.fee_kind !== 'lump') return monthly
  // A lump sum is paid once, for work that is done on the last day.
  const last = scheduleOf({ ...written, payment: monthly }).at(-1)
  return { kind: 'on', day: last?.paidOn.toString() ?? offer.ends_on }
}

const usualConfidentiality =
  '双方は、この契約で知った相手方の秘密を、契約の終了後も、相手方の同意なく第三者に知らせず、この契約のほかに使いません。'

/** 政府契約の支払遅延防止等に関する法律4条の4事項, as most towns write them; the town may change the words. */
const usualGovernmentTerms = {
  inspection: '役務の完了の通知を受けた日から10日以内に検査を行います。',
  payment: '適法な請求書を受けた日から30日以内で、本書の支払期日までに支払います。',
  delay:
    '支払が遅れたときは、政府契約の支払遅延防止等に関する法律に基づき財務大臣が定める率で計算した遅延利息を支払います。',
  dispute: '協議により解決します。解決しないときは、発注者の所在地を管轄する地方裁判所で解決します。',
}
