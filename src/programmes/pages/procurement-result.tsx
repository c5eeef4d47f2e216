import { Disclosure } from '../../ui/disclosure.tsx'
import { Section } from '../../ui/heading.tsx'
import { Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { type Judging, missingScores, type Ranked } from '../procurement.ts'
import type { ProcurementPageProps } from './procurement-page.tsx'

/** Who has handed in points, and who has not. */
export function Evaluators({ procurement, judging }: ProcurementPageProps) {
  const each = judging.criteria.length * judging.proposers.length
  return (
    <Section title="評価員">
      <p class="hint">評価員の名前と点は、この町の職員だけが見られます。</p>
      <Table
        caption="評価員"
        captionHidden
        rows={[...judging.evaluators]}
        keyOf={({ id }) => id}
        columns={[
          {
            label: '評価員',
            kind: 'name',
            cell: ({ id, name }) => <a href={`/town/procurements/${procurement.id}/evaluators/${id}`}>{name}</a>,
          },
          {
            label: '採点',
            cell: ({ id }) =>
              judging.scores.filter(({ evaluatorId }) => evaluatorId === id).length === each ? (
                <StatusTag tone="good">済み</StatusTag>
              ) : (
                <StatusTag tone="waiting">これから</StatusTag>
              ),
          },
        ]}
      />
    </Section>
  )
}

/** The ranking, with how it was reckoned. */
export function Result({ judging, ranking }: { judging: Judging; ranking: Ranked[] }) {
  if (ranking.length === 0)
    return (
      <Section title="結果">
        <p>あと{missingScores(judging)}個の点が記録されると、合計を計算します。</p>
      </Section>
    )
  const tie = ranking.filter(({ rank }) => rank === 1).length > 1
  return (
    <Section title="結果">
      {tie && <p>1位が同点です。決めるときに理由を記録してください。</p>}
      <Table
        caption="重みをつけた合計"
        captionHidden
        wide
        rows={ranking}
        keyOf={({ proposer }) => proposer.id}
        columns={[
          { label: '順位', kind: 'number', cell: ({ rank }) => `${rank}位` },
          { label: '提案者', kind: 'name', cell: ({ proposer }) => proposer.name },
          { label: '合計(100点満点)', kind: 'number', cell: ({ total }) => total.toFixed(2) },
          ...judging.criteria.map(({ name, weight }, at) => ({
            label: `${name}(重み${weight})`,
            kind: 'number' as const,
            cell: ({ working }: Ranked) => working[at]?.weighted.toFixed(2) ?? '',
          })),
        ]}
      />
      <HowReckoned judging={judging} ranking={ranking} />
    </Section>
  )
}

/** 計算の過程: every step of each total. */
function HowReckoned({ judging, ranking }: { judging: Judging; ranking: Ranked[] }) {
  return (
    <Disclosure summary="計算の過程">
      <p>
        項目の点 = 評価員{judging.evaluators.length}人の平均点 ÷ 満点{judging.mostPoints}点 × 重み。合計 =
        項目の点の和。
      </p>
      <ul>
        {ranking.map(({ proposer, working, total }) => (
          <li key={proposer.id}>
            {proposer.name}：
            {working
              .map((w) => `${w.average.toFixed(2)} ÷ ${judging.mostPoints} × ${w.weight} = ${w.weighted.toFixed(2)}`)
              .join('、')}
            、合計 {total.toFixed(2)}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
