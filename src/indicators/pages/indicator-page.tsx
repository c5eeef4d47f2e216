import type { Evidence } from '../../evidence.ts'
import { formatFiscalYear } from '../../law/fiscal-year.ts'
import { formatInstant } from '../../law/japanese-date.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { achievementInWords } from '../achievement-words.ts'
import { type FigureKind, figureWithSign, figureWithUnit, type Indicator, namedFigure } from '../indicator.ts'
import type { Measurement } from '../measurement.ts'
import { whyClosed } from '../opened-row.ts'
import { outlookWords } from '../outlook.ts'
import { rangeOf } from './targets-table.tsx'
import { Trend } from './trend.tsx'
import { YearFrame, type YearFrameProps } from './year-frame.tsx'

export interface IndicatorPageProps extends YearFrameProps {
  measurement: Measurement
  /** The programme whose rows alone are counted, where one was chosen. */
  programme: string | null
  /** The page of a row; undefined where the town may not open it. */
  hrefOf: (row: Evidence) => string | undefined
  csv: string
  /** The page where values are entered, for an indicator that is filled in by hand. */
  byHand: string | undefined
}

const ways: Record<FigureKind, string> = {
  count: '下の行の数です。',
  sum: '下の行の値を足し合わせた数です。',
  share: '下の行のうち「1」の行の割合です。',
  mean: '下の行の値の平均です。',
  days: '下の行の値の中央値です。',
  ratio: '下の行の値の合計を、分母の合計で割った数です。',
  last: '下の行のうち、いちばん新しい値です。',
}

/** An indicator: figure, target, how it goes, its definition, and every row that it counts. */
export function IndicatorPage(props: IndicatorPageProps) {
  const { measurement, year, csv, byHand, programme } = props
  const { indicator, value, evidence } = measurement
  const over = programme ? `${formatFiscalYear(year)} ${programme}` : formatFiscalYear(year)
  return (
    <>
      <PageHeading over={over} title={namedFigure(indicator, value)} lead={ways[indicator.figure]}>
        {byHand && <ButtonLink href={byHand}>値を入力する</ButtonLink>}
        <ButtonLink href={csv} kind="secondary">
          CSVで保存
        </ButtonLink>
      </PageHeading>
      <YearFrame {...props} />
      <Section title="目標との関係">
        <Standing measurement={measurement} programme={programme} />
      </Section>
      {indicator.kind !== 'context' && <Trend measurement={measurement} />}
      <Section title="定義">
        <DescriptionList
          items={[
            { term: '数えるもの', words: indicator.what },
            { term: '期間', words: indicator.from },
            { term: '読むときの注意', words: indicator.caveats },
          ]}
        />
      </Section>
      <Section title={`根拠 ${evidence.length}件`}>
        {evidence.length > 0 && whyClosed(indicator) && <p class="note">{whyClosed(indicator)}</p>}
        <Rows indicator={indicator} evidence={evidence} hrefOf={props.hrefOf} />
      </Section>
    </>
  )
}

function Standing({ measurement: m, programme }: Pick<IndicatorPageProps, 'measurement' | 'programme'>) {
  const { indicator, aim, lastYear, forecast, outlook } = m
  const { tone, words } = outlookWords[outlook]
  const isContext = indicator.kind === 'context'
  const tag = <StatusTag tone={tone}>{words}</StatusTag>
  const ofTown = programme ? tag : '町全体の数字です。目標は事業ごとに決めます。'
  return (
    <DescriptionList
      items={[
        { term: '状況', words: isContext ? '背景の数字のため、目標にしません' : ofTown },
        ...(aim
          ? [
              {
                term: '基準値 → 目標',
                words: `${figureWithUnit(indicator, aim.baseline)} → ${figureWithUnit(indicator, aim.target)}`,
              },
              { term: '達成率', words: [m.achievement, achievementInWords(m)].filter(Boolean).join('。') },
            ]
          : []),
        {
          term: '昨年度',
          words: `同じ日 ${figureWithSign(indicator, lastYear.sameDay)}、年度全体 ${figureWithSign(indicator, lastYear.whole)}`,
        },
        ...(m.phase === 'running' && !isContext
          ? [{ term: '年度末の見込み', words: forecast ? `${rangeOf(m)}。${forecast.method}` : whyNone(indicator) }]
          : []),
      ]}
    />
  )
}

function whyNone({ id, forecast, figure, opens }: Indicator): string {
  if (forecast !== 'none') return 'まだ行が少ないため、見込みを出しません(3件から出します)。'
  if (id.startsWith('related-') || id === 'repeat-people')
    return '一人ひとりの記録が少しずつ深まる数字で、年度末の数をいまの行から見積もれないため、見込みを出しません。'
  if (opens === 'registration') return '1回の催しに来る人の数で大きく変わるため、見込みを出しません。'
  return figure === 'sum' || figure === 'ratio' || figure === 'last'
    ? '支払や入力の時期で大きく動くため、見込みを出しません。'
    : '返答や応募があるたびに動く数字のため、見込みを出しません。'
}

function Rows({
  indicator,
  evidence,
  hrefOf,
}: Pick<IndicatorPageProps, 'hrefOf'> & { indicator: Indicator; evidence: readonly Evidence[] }) {
  const divides = indicator.figure === 'ratio'
  return (
    <Table
      caption={`${indicator.name}が数えた行`}
      captionHidden
      rows={[...evidence]}
      keyOf={(row) => `${row.subject} ${row.weight ?? ''}`}
      empty={
        <EmptyState title="数える行がまだありません">この指標のもとになる記録ができると、ここに並びます。</EmptyState>
      }
      columns={[
        { label: '行', kind: 'name', cell: (row) => <Linked href={hrefOf(row)} label={row.label} /> },
        { label: '内容', cell: (row) => row.note },
        { label: '日時', cell: (row) => formatInstant(row.at) },
        {
          label: indicator.figure === 'count' ? '数' : '値',
          kind: 'number',
          cell: (row) => row.value.toLocaleString('ja-JP'),
        },
        ...(divides
          ? [
              {
                label: '分母',
                kind: 'number' as const,
                cell: (row: Evidence) => (row.weight ?? 1).toLocaleString('ja-JP'),
              },
            ]
          : []),
      ]}
    />
  )
}

function Linked({ href, label }: { href: string | undefined; label: string }) {
  return href ? <a href={href}>{label}</a> : <>{label}</>
}
