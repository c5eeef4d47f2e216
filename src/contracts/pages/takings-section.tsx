import { formatYen } from '../../law/money.ts'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Section } from '../../ui/heading.tsx'
import type { Side } from '../contract.ts'
import type { Takings } from '../takings.ts'

const sentences = {
  対象: '源泉徴収の対象になる業務です。',
  対象外: '源泉徴収の対象外の業務です。',
  要確認: '源泉徴収の対象かどうかは税理士などに確認が必要です。ここでは、徴収されるものとして計算しています。',
} as const

/** 手取りの見込み, said to be one. */
export function TakingsSection({ takings, side }: { takings: Takings | null; side: Side }) {
  if (!takings) return null
  const { amounts, withholding, category, span } = takings
  return (
    <Section title={side === 'talent' ? '手取りの見込み' : '支払額の見込み'}>
      <p>
        {span}の目安です。実際の額は、請求書と支払日の税率で決まります。{sentences[withholding]}
      </p>
      <DescriptionList
        items={[
          { term: '報酬(税抜)', words: formatYen(amounts.fee) },
          { term: '消費税', words: formatYen(amounts.tax) },
          { term: '源泉徴収', words: amounts.withholding > 0 ? formatYen(-amounts.withholding) : 'なし' },
          {
            term: side === 'talent' ? '受け取る額(見込み)' : '支払う額(見込み)',
            words: <strong>{formatYen(amounts.payable)}</strong>,
          },
          { term: '業務の区分', words: category },
        ]}
      />
    </Section>
  )
}
