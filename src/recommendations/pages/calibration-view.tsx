import { Disclosure } from '../../ui/disclosure.tsx'
import { Section } from '../../ui/heading.tsx'
import { Table } from '../../ui/table.tsx'
import { type Calibration, type Calibrations, ENOUGH } from '../calibration.ts'

/** Whether 応募の見込み and 採用の見込み hold, each against what came. */
export function Calibrated({ interest, acceptance }: Calibrations) {
  return (
    <>
      <Section title="応募の見込みは当たっているか">
        <Measured
          {...interest}
          basis={`この半年に表示した${inWords(interest.samples)}件と、そこから7日以内に届いた応募${inWords(interest.happened)}件を比べています。一覧の下にあるものほど見られにくい(1/順位)と仮定しています。`}
          enough={`表示${ENOUGH.interest.samples}件・応募${ENOUGH.interest.happened}件`}
        />
      </Section>
      <Section title="採用の見込みは当たっているか">
        <Measured
          {...acceptance}
          basis={`この半年の、おすすめに表示されていた応募のうち、返答のあった${inWords(acceptance.samples)}件と、条件の提示まで進んだ${inWords(acceptance.happened)}件を比べています。`}
          enough={`返答${ENOUGH.acceptance.samples}件・条件の提示${ENOUGH.acceptance.happened}件`}
        />
      </Section>
    </>
  )
}

const inWords = (count: number) => count.toLocaleString('ja-JP')

function Measured({ samples, bands, error, isEnough, basis, enough }: Calibration & { basis: string; enough: string }) {
  return (
    <>
      <p>{basis}</p>
      <p>
        {isEnough
          ? `予測と実際のずれの平均(ECE)は${error.toFixed(3)}です。0に近いほど当たっています。`
          : `確かめるには件数がまだ足りません(${enough}から)。それまでは、見込みを数字で示しません。`}
      </p>
      {samples > 0 && (
        <Disclosure summary={isEnough ? '見込みの帯ごとに見る' : '見込みの帯ごとに見る(件数が足りないため参考)'}>
          <Bands bands={bands} />
        </Disclosure>
      )}
    </>
  )
}

function Bands({ bands }: Pick<Calibration, 'bands'>) {
  return (
    <Table
      caption="見込みの帯ごとの、予測と実際"
      rows={bands}
      keyOf={({ from }) => String(from)}
      columns={[
        { label: '見込み', kind: 'name', cell: ({ from, to }) => `${from.toFixed(1)}〜${to.toFixed(1)}` },
        { label: '件数', kind: 'number', cell: ({ count }) => inWords(count) },
        { label: '予測の平均', kind: 'number', cell: ({ foretold }) => foretold.toFixed(3) },
        { label: '実際の割合', kind: 'number', cell: ({ came }) => came.toFixed(3) },
      ]}
    />
  )
}
