import { formatDay } from '../../law/japanese-date.ts'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Table } from '../../ui/table.tsx'
import type { Night } from '../estimates/find-estimates.ts'
import type { ForecastFigures } from '../forecasts/kept-forecasts.ts'
import type { Calibration, NeedyPosting } from '../market-figures.ts'
import { Foretold } from './forecast-figures.tsx'
import { Nights } from './nights-view.tsx'

interface DeskPageProps {
  needy: NeedyPosting[]
  calibration: Calibration
  nights: Night[]
  forecasts: ForecastFigures
}

/** おすすめの状態, for the operator. */
export function DeskPage({ needy, calibration, nights, forecasts }: DeskPageProps) {
  return (
    <>
      <PageHeading title="おすすめの状態" lead="手を貸したい求人、見込みの確かさ、まだ意味を知らない言葉です。" />
      <Section title="手を貸したい求人">
        <Needy needy={needy} />
      </Section>
      <Section title="応募の見込みは当たっているか">
        <Calibrated {...calibration} />
      </Section>
      <Section title="応募の見通しは当たったか">
        <Foretold {...forecasts} />
      </Section>
      <Section title="推定の見直し">
        <Nights nights={nights} />
      </Section>
      <Section title="まだ意味を知らない言葉">
        <p>
          求人・プロフィール・検索に現れ、どの職種・スキルにも結び付かない言葉は、<a href="/desk/vocabulary">語彙</a>
          のページで加えられます。
        </p>
      </Section>
    </>
  )
}

function Needy({ needy }: Pick<DeskPageProps, 'needy'>) {
  return (
    <Table
      caption="募集期間の半分を過ぎて適任の応募がないか、3分の1を過ぎて応募が1件もない求人"
      rows={needy}
      keyOf={({ id }) => id}
      empty={<p>応募が届かないまま時間が過ぎている求人は、いまありません。</p>}
      columns={[
        {
          label: '求人',
          kind: 'name',
          cell: ({ id, title }) => <a href={`/client/postings/${id}/forecast`}>{title}</a>,
        },
        { label: '締切', cell: ({ closesOn }) => (closesOn ? formatDay(Temporal.PlainDate.from(closesOn)) : 'なし') },
        { label: '適任の応募(見込みの合計)', kind: 'number', cell: ({ load }) => load.toFixed(1) },
        { label: '必要度(最大を1とする)', kind: 'number', cell: ({ price }) => price.toFixed(2) },
      ]}
    />
  )
}

function Calibrated({ impressions, applications, bands, error, isEnough }: Calibration) {
  const basis = `表示${impressions.toLocaleString('ja-JP')}件のうち、7日以内の応募${applications.toLocaleString('ja-JP')}件から計算しています(90日分、順位の見られやすさを1/順位と仮定)。`
  if (!isEnough)
    return (
      <p>{basis}確かめるには件数がまだ足りません(表示500件・応募30件から)。それまでは、見込みを数字で示しません。</p>
    )
  return (
    <>
      <p>
        {basis}ずれの平均(ECE)は{error.toFixed(3)}です。0に近いほど当たっています。
      </p>
      <Table
        caption="見込みの帯ごとの、予測と実際"
        rows={bands}
        keyOf={({ from }) => String(from)}
        columns={[
          { label: '見込み', kind: 'name', cell: ({ from, to }) => `${from.toFixed(1)}〜${to.toFixed(1)}` },
          { label: '表示', kind: 'number', cell: ({ count }) => count.toLocaleString('ja-JP') },
          { label: '予測の平均', kind: 'number', cell: ({ foretold }) => foretold.toFixed(3) },
          { label: '実際の割合', kind: 'number', cell: ({ came }) => came.toFixed(3) },
        ]}
      />
    </>
  )
}
