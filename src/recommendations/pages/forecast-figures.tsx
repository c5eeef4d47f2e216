import { Disclosure } from '../../ui/disclosure.tsx'
import { Table } from '../../ui/table.tsx'
import type { ForecastFigures } from '../forecasts/kept-forecasts.ts'
import { rangeInWords, standing } from '../forecasts/range-in-words.ts'

/** Whether the forecasts of applicants held, for the operator. */
export function Foretold({ record, newest }: ForecastFigures) {
  return (
    <>
      <p>{sentence(record)}</p>
      {newest.length > 0 && (
        <Disclosure summary={`募集を終えた求人を1件ずつ見る(新しい順、${newest.length}件)`}>
          <Newest newest={newest} />
        </Disclosure>
      )}
    </>
  )
}

function Newest({ newest }: Pick<ForecastFigures, 'newest'>) {
  return (
    <Table
      caption="募集を終えた求人の、目安と結果"
      captionHidden
      rows={newest}
      keyOf={({ postingId }) => postingId}
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
  )
}

function sentence({ ended, within, fewer, more, foretold, came }: ForecastFigures['record']): string {
  if (ended === 0) return '求人を公開したときに目安を残し、募集が終わると、届いた応募と比べます。'
  const [inside, below, above] = [within, fewer, more].map((share) => Math.round(share * ended).toLocaleString('ja-JP'))
  const basis = `募集を終えた${ended.toLocaleString('ja-JP')}件のうち、${inside}件が見積もりの幅に収まり、${below}件が下回り、${above}件が上回りました(幅の中央の平均${foretold.toFixed(1)}人、届いた応募の平均${came.toFixed(1)}件)。`
  return ended < 30
    ? `${basis}30件になるまで、幅は仮定(見込みの高い人の1割から3割が見る)のままです。`
    : `${basis}幅は、10件のうち8件ほどが収まるように、これらの結果から求めています。`
}
