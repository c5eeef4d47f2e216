import { BarChart } from '../charts/bar-chart.tsx'
import { LineChart } from '../charts/line-chart.tsx'
import { StackedBarChart } from '../charts/stacked-bar-chart.tsx'
import { FigureTile } from '../figure-tile.tsx'
import { Section } from '../heading.tsx'
import { Grid } from '../layout.tsx'

const months = ['4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月', '1月', '2月', '3月']
const definition = <p>令和7年度に契約が発効した応募の数。更新は数えません。</p>

export function FiguresSample() {
  return (
    <Section title="数字" id="figures">
      <Grid narrow>
        <FigureTile
          label="マッチング件数"
          value="7"
          unit="件"
          definition={definition}
          target={{ value: 7, max: 10, words: '目標10件の70%' }}
          compared="昨年度の同じ日より3件多い"
          evidence={{ href: '#tables', label: '根拠の7件を見る' }}
        />
        <FigureTile
          label="セミナー参加者"
          value="1,234"
          unit="人"
          definition={<p>出席を確かめた人の数。同じ人は一度だけ数えます。</p>}
          target={{ value: 1234, max: 800, words: '目標800人の154%' }}
          evidence={{ href: '#tables', label: '根拠の1,234件を見る' }}
        />
        <FigureTile
          label="応募率"
          value="—"
          unit="%"
          definition={<p>応募が1件以上あった求人の割合。公開した求人がまだありません。</p>}
        />
      </Grid>
    </Section>
  )
}

export function ChartsSample() {
  return (
    <Section title="グラフ" id="charts">
      <LineChart
        id="line"
        title="求人と応募の推移"
        description="応募は10月のセミナーの後に増え、12月に最も多くなりました。"
        unit="件"
        labels={months}
        target={{ value: 30, label: '目標 30件' }}
        series={[
          { name: '応募', values: [4, 7, 6, 12, 11, 9, 22, 26, 34, 31, null, null] },
          { name: '求人', values: [2, 2, 3, 3, 4, 4, 6, 7, 8, 8, null, null] },
          { name: '面談', values: [1, 3, 2, 5, 4, 4, 9, 12, 15, 14, null, null] },
        ]}
      />
      <BarsSample />
      <LineChart
        id="none"
        title="まだ数字のないグラフ"
        description="最初の月が終わると表示されます。"
        unit="件"
        labels={['4月']}
        series={[{ name: '応募', values: [null] }]}
      />
    </Section>
  )
}

function BarsSample() {
  return (
    <>
      <StackedBarChart
        id="stack"
        title="関係人口の深さ"
        description="訪問と稼働が、2年で3倍になりました。"
        unit="人"
        labels={['令和5年度', '令和6年度', '令和7年度']}
        series={[
          { name: '参加', values: [12, 20, 31] },
          { name: '訪問', values: [3, 7, 9] },
          { name: '稼働', values: [1, 4, 7] },
          { name: '継続', values: [0, 1, 4] },
          { name: '移住', values: [0, 0, 1] },
        ]}
      />
      <BarChart
        title="職種ごとの求人数"
        unit="件"
        of="職種"
        bars={[
          { label: '広報・PR', value: 12, href: '#tables' },
          { label: '業務改善・デジタルトランスフォーメーション（情報システムの導入を含む）', value: 8 },
          { label: 'EC運営', value: 5 },
          { label: '人材育成', value: 0 },
        ]}
      />
    </>
  )
}
