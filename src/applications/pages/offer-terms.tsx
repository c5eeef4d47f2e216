import { formatDay, formatInstant } from '../../law/japanese-date.ts'
import { Lines } from '../../ui/lines.tsx'
import { formatYen } from '../../law/money.ts'
import { paymentTemplate } from '../../law/payment-templates.ts'
import { feeInWords } from '../../postings/publication.ts'
import { nameOf, travelPayerNames } from '../../postings/words.ts'
import { DescriptionList } from '../../ui/description-list.tsx'
import type { OfferAmounts } from '../offer-amounts.ts'
import type { Offer } from '../read-application.ts'

const day = (text: string): string => formatDay(Temporal.PlainDate.from(text))

/** 条件: every term of an offer, as both sides read it. */
export function OfferTerms({ offer }: { offer: Offer }) {
  const fee = feeInWords({ fee_kind: offer.feeKind, fee_yen: offer.feeYen })
  const items = [
    { term: '業務の内容', words: <Lines text={offer.duties} /> },
    { term: '報酬', words: offer.feeKind === 'unpaid' ? fee : `${fee}(消費税別)` },
    { term: '稼働の目安', words: `月${offer.hoursPerMonth}時間ほど` },
    { term: '期間', words: `${day(offer.startsOn)}から${day(offer.endsOn)}まで` },
    { term: '業務に従事する場所', words: offer.workPlace },
    { term: '支払期日', words: offer.feeKind === 'unpaid' ? 'なし' : paymentTemplate(offer.paymentRule).label },
    { term: '交通費・宿泊費', words: nameOf(travelPayerNames, offer.travelPaidBy) },
    { term: '回答の期限', words: formatInstant(offer.answerBy) },
  ]
  return (
    <>
      {offer.message && (
        <blockquote>
          <p>
            <Lines text={offer.message} />
          </p>
        </blockquote>
      )}
      <DescriptionList items={items} />
    </>
  )
}

/** 金額の見通し, with what it rests on. */
export function AmountsPreview({ amounts, corporation }: { amounts: OfferAmounts | null; corporation: boolean }) {
  if (!amounts) return <p>無償のため、支払はありません。</p>
  const { perPayment, tax, withheld, transfer, payments, total, firstPaymentOn } = amounts
  const items = [
    { term: '1回の報酬(税別)', words: formatYen(perPayment) },
    { term: '消費税', words: formatYen(tax) },
    { term: '源泉徴収税', words: corporation ? '法人のため、ありません' : formatYen(-withheld) },
    { term: '1回の振込額', words: formatYen(transfer) },
    { term: '支払の回数', words: payments === 1 ? '1回' : `${payments}回(月ごと)` },
    { term: '総額(税別)', words: formatYen(total) },
    { term: '最初の支払期日', words: formatDay(firstPaymentOn) },
  ]
  return (
    <>
      <DescriptionList items={items} />
      <p class="hint">
        源泉徴収税は、業務が対象になる場合の額です。対象かどうかは、契約の前に税理士などに確かめてください。時間額は、稼働の目安の時間で計算しています。端数の月は1か月として数えています。
      </p>
    </>
  )
}
