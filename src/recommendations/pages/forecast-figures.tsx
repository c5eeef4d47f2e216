import { Table } from '../../ui/table.tsx'
import type { ForecastFigures } from '../forecasts/kept-forecasts.ts'
import { rangeInWords, standing } from '../forecasts/range-in-words.ts'

/** Whether the forecasts of applicants held, for the operator. */
export function Foretold({ record, newest }: ForecastFigures) {
  return (
    <>
      <p>{sentence(record)}</p>
      <Table
        caption="募集を終えた求人の、目安と結果(新しい順、20件まで)"
        rows={newest}
        keyOf={({ postingId }) => postingId}
        empty={<p>公開したときの目安が残っている求人で、募集を終えたものはまだありません。</p>}
        columns={[
          {
            label: '求人',
            kind: 'name',
            cell: ({ postingId, title }) => <a href={`/client/postings/${postingId}/forecast`}>{title}</a>,
          },
          { label: '公開したときの目安', cell: (one) => rangeInWords(one) },
          { label: '届いた応募', kind: 'number', cell: ({ came }) => `${came}件` },
          { label: '結果', cell: (one) => standing(one, one.came) },
        ]}
      />
    </>
  )
}

const inTen = (share: number) => (share * 10).toFixed(1)

function sentence({ ended, within, fewer, more, foretold, came }: ForecastFigures['record']): string {
  if (ended === 0) return '求人を公開したときに目安を残し、募集が終わると、届いた応募と比べます。'
  const basis = `募集を終えた${ended.toLocaleString('ja-JP')}件では、10件あたり${inTen(within)}件が見積もりの幅に収まり、${inTen(fewer)}件が下回り、${inTen(more)}件が上回りました(幅の中央の平均${foretold.toFixed(1)}人、届いた応募の平均${came.toFixed(1)}件)。`
  return ended < 30
    ? `${basis}30件になるまで、幅は仮定(見込みの高い人の1割から3割が見る)のままです。`
    : `${basis}幅は、10件のうち8件ほどが収まるように、これらの結果から求めています。`
}
