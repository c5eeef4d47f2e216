import { formatDay } from '../../law/japanese-date.ts'
import { priorWeights } from '../../matching/index.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Table } from '../../ui/table.tsx'
import type { Measured, Night } from '../estimates/find-estimates.ts'

const verdicts: Record<Measured['interest']['verdict'], string> = {
  better: '使い始めました',
  'no better': '前より当たらないため、使っていません',
  'too few': '件数が足りないため、使っていません',
}

/** 推定の見直し: what each night's fit was worth, and what the weights in use are beside those set by hand. */
export function Nights({ nights }: { nights: Night[] }) {
  const [last] = nights
  if (!last) return <p>まだ一度も見直していません。毎日3時を過ぎると、前の半年の表示と応募から見直します。</p>
  const basis = `表示${last.impressions.toLocaleString('ja-JP')}件・応募${last.applications.toLocaleString('ja-JP')}件・返答${last.answers.toLocaleString('ja-JP')}件`
  return (
    <>
      <p>
        毎日3時を過ぎると、前の半年の表示と応募から推定の重みを見直します(最後は{basis}
        )。5人に1人を試験のために取り分け、その人たちをよりよく言い当てたときだけ使い始めます。一人の操作の影響は、応募3件分までに抑えています。
      </p>
      <Disclosure summary="夜ごとの結果を見る">
        <NightTable caption="応募の見込みの見直し" side="interest" nights={nights} />
        <NightTable caption="採用の見込みの見直し" side="acceptance" nights={nights} />
      </Disclosure>
      <Disclosure summary="いまの重みを見る">
        <WeightTable
          caption="応募の見込みの重み"
          names={interestNames}
          before={priorWeights.interest}
          now={last.interest}
        />
        <WeightTable
          caption="採用の見込みの重み"
          names={acceptanceNames}
          before={priorWeights.acceptance}
          now={last.acceptance}
        />
      </Disclosure>
    </>
  )
}

function NightTable({ caption, side, nights }: { caption: string; side: keyof Measured; nights: Night[] }) {
  return (
    <Table
      caption={caption}
      rows={nights}
      keyOf={({ version }) => String(version)}
      columns={[
        { label: '日', kind: 'name', cell: ({ day }) => formatDay(Temporal.PlainDate.from(day)) },
        {
          label: '試験',
          kind: 'number',
          cell: ({ measured }) => `${measured[side].heldOut.toLocaleString('ja-JP')}件`,
        },
        { label: '当たりやすさ: 手で決めた重み', kind: 'number', cell: ({ measured }) => of(measured, side, 'prior') },
        { label: 'それまでの重み', kind: 'number', cell: ({ measured }) => of(measured, side, 'current') },
        { label: '見直した重み', kind: 'number', cell: ({ measured }) => of(measured, side, 'fitted') },
        {
          label: 'ずれ(ECE) 前→後',
          kind: 'number',
          cell: ({ measured }) =>
            measured[side].heldOut === 0
              ? '—'
              : `${measured[side].error.current.toFixed(3)}→${measured[side].error.fitted.toFixed(3)}`,
        },
        { label: '結果', cell: ({ measured }) => verdicts[measured[side].verdict] },
      ]}
    />
  )
}

/** Mean log likelihood: nearer to 0 is better. */
function of(measured: Measured, side: keyof Measured, whose: 'prior' | 'current' | 'fitted'): string {
  return measured[side].heldOut === 0 ? '—' : measured[side].likelihood[whose].toFixed(4)
}

const interestNames = [
  'もともと',
  'スキルの一致',
  '応援したい地域',
  'リモート',
  '稼働時間',
  '謝礼',
  '人気(表示数で割り引く)',
]
const acceptanceNames = ['もともと', 'スキルの一致', '経験の新しさ', '実績・職歴・契約']

interface WeightTableProps {
  caption: string
  names: readonly string[]
  before: ArrayLike<number>
  now: ArrayLike<number>
}

function WeightTable({ caption, names, before, now }: WeightTableProps) {
  return (
    <Table
      caption={caption}
      rows={names.map((name, k) => ({ name, before: before[k] ?? 0, now: now[k] ?? 0 }))}
      keyOf={({ name }) => name}
      columns={[
        { label: '見るもの', kind: 'name', cell: ({ name }) => name },
        { label: '手で決めた重み', kind: 'number', cell: ({ before: by }) => by.toFixed(2) },
        { label: 'いまの重み', kind: 'number', cell: ({ now: weight }) => weight.toFixed(2) },
      ]}
    />
  )
}
