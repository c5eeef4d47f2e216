import { type Column, Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { achievementInWords } from '../achievement-words.ts'
import { figureInWords, figureWithUnit } from '../indicator.ts'
import type { Measurement } from '../measurement.ts'
import { isWarning, outlookWords } from '../outlook.ts'

interface TargetsProps {
  caption: string
  measurements: Measurement[]
  /** The page of an indicator's rows. */
  hrefOf: (measurement: Measurement) => string
}

/** 目標と実績, misses first; each figure opens to its rows. */
export function TargetsTable({ caption, measurements, hrefOf }: TargetsProps) {
  const running = measurements.some(({ phase }) => phase === 'running')
  return (
    <Table
      caption={caption}
      captionHidden
      rows={measurements}
      keyOf={({ indicator }) => indicator.id}
      columns={[
        { label: '指標', kind: 'name', cell: ({ indicator }) => indicator.name },
        { label: '目標', kind: 'number', cell: ({ indicator, aim }) => figureWithUnit(indicator, aim?.target ?? null) },
        {
          label: '実績',
          kind: 'number',
          cell: (m) => (
            <a href={hrefOf(m)}>
              {m.value === null ? '未測定' : figureWithUnit(m.indicator, m.value)}
              <span class="unseen">
                （{m.indicator.name}の根拠{m.rows}件を開く）
              </span>
            </a>
          ),
        },
        { label: '達成率', cell: (m) => <Rate measurement={m} /> },
        ...comparedColumns(running),
        {
          label: '状況',
          cell: ({ outlook }) => <StatusTag tone={outlookWords[outlook].tone}>{outlookWords[outlook].words}</StatusTag>,
        },
      ]}
    />
  )
}

/** What is over is compared with the whole year before, and nothing is foretold of it. */
function comparedColumns(running: boolean): Column<Measurement>[] {
  const before = (which: 'sameDay' | 'whole') => (m: Measurement) => figureWithUnit(m.indicator, m.lastYear[which])
  if (!running) return [{ label: '昨年度', kind: 'number', roomy: true, cell: before('whole') }]
  return [
    { label: '昨年度の同じ日', kind: 'number', roomy: true, cell: before('sameDay') },
    { label: '年度末の見込み', kind: 'number', cell: rangeOf },
  ]
}

/** 「6〜9件」 */
export function rangeOf({ indicator, forecast, phase }: Measurement): string {
  if (phase !== 'running') return '—'
  if (!forecast) return '—'
  const [low, high] = [figureInWords(indicator, forecast.low), figureWithUnit(indicator, forecast.high)]
  return `${low}${indicator.unit}` === high ? high : `${low}〜${high}`
}

/** Why there is none is said in the words of the report; what it means where it does not explain itself, here as well. */
function Rate({ measurement }: { measurement: Measurement }) {
  const { rate, achievement } = measurement
  if (rate === undefined) return <>{achievement}</>
  const meaning = achievementInWords(measurement)
  return (
    <div>
      {`${rate.toFixed(1)}%`}
      {meaning && <p class="note">{meaning}</p>}
    </div>
  )
}

/** What a warning says, in one sentence that names the numbers. */
export function warningOf(m: Measurement): string {
  const { indicator, value, aim, forecast, outlook } = m
  const target = figureWithUnit(indicator, aim?.target ?? null)
  const now = value === null ? 'まだ測れていません' : `${figureWithUnit(indicator, value)}です`
  if (outlook === 'missed') return `目標${target}に対し、結果は${now}。`
  if (!forecast) return `目標${target}に対し、いまは${now}。`
  const end = `いまは${now}。この調子では年度末に${rangeOf(m)}`
  return outlook === 'unlikely'
    ? `${end}で、目標の${target}に届かない見込みです。`
    : `${end}で、目標の${target}に届かないおそれがあります。`
}

export const warningsIn = (measurements: readonly Measurement[]): Measurement[] =>
  measurements.filter(({ outlook }) => isWarning(outlook))
