import { type FiscalYear, formatFiscalYear } from '../../law/fiscal-year.ts'
import { dayInJapan, formatDay, formatInstant } from '../../law/japanese-date.ts'
import { BarChart } from '../../ui/charts/bar-chart.tsx'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { type FilterChip, FilterChips } from '../../ui/filter-chips.tsx'
import { SearchForm } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Grid } from '../../ui/layout.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Table } from '../../ui/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { type LedgerLine, TIES_PER_PAGE } from '../ledger.ts'
import type { LedgerCounts } from '../ledger-counts.ts'
import { depthNames, depths, surveyKindNames, surveyKinds } from '../tie.ts'
import { DepthTag } from './depth-steps.tsx'
import { prefectureName } from './prefecture-name.ts'

export interface LedgerPageProps {
  town: string
  /** Operators choose the town; a municipality has one. */
  towns: readonly { id: string; name: string; href: string; current: boolean }[]
  year: FiscalYear
  years: readonly FiscalYear[]
  whole: boolean
  day: Temporal.PlainDate | null
  problem: string | undefined
  asOf: Date
  counts: LedgerCounts
  byYear: readonly { year: FiscalYear; total: number }[]
  lines: readonly LedgerLine[]
  total: number
  page: number
  chips: FilterChip[]
  /** The same page with other questions: `null` leaves one out. */
  hrefWith: (changes: Readonly<Record<string, string | null>>) => string
  exportHref: (kind: 'csv' | 'xlsx') => string
  /** Where a line opens. */
  hrefOf: (line: LedgerLine) => string
  /** Questions that the form of the 基準日 carries along. */
  kept: Readonly<Record<string, string>>
  path: string
}

/** 関係人口台帳: how many real persons, how deep, from where; every number leads to its lines. */
export function LedgerPage(props: LedgerPageProps) {
  const { town, towns, whole, year, counts, asOf, exportHref } = props
  return (
    <>
      <PageHeading
        title={whole ? `縁の台帳 ${counts.total}人` : `関係人口(実人数) ${counts.total}人`}
        over={whole ? `${town} これまでのすべて` : `${town} ${formatFiscalYear(year)}`}
        lead="このシステムの記録から数えた独自の指標で、公的な統計ではありません。同じ人は1人、町にお住まいの人は除いて数えます。"
      >
        <Actions>
          {towns.length === 0 && <ButtonLink href="/town/activities">担い手活動の承認</ButtonLink>}
          <ButtonLink href={exportHref('xlsx')} kind="secondary">
            Excelで保存
          </ButtonLink>
          <ButtonLink href={exportHref('csv')} kind="secondary">
            CSVで保存
          </ButtonLink>
        </Actions>
        <a href="/ties/definitions">数え方</a>
      </PageHeading>
      <Towns {...props} />
      <Years {...props} />
      <p class="note">{formatInstant(asOf)}の時点の数字です。</p>
      <Counts {...props} />
      <Lines {...props} />
    </>
  )
}

function Towns({ towns }: LedgerPageProps) {
  if (towns.length < 2) return null
  return <Tabs label="町" tabs={towns.map(({ name, href, current }) => ({ label: name, href, current }))} />
}

function Years({ years, year, whole, hrefWith, day, problem, kept, path }: LedgerPageProps) {
  const value = day ? { year: `${day.year}`, month: `${day.month}`, day: `${day.day}` } : {}
  return (
    <>
      <Tabs
        label="年度"
        tabs={[
          ...years.map((y) => ({
            label: formatFiscalYear(y),
            href: hrefWith({ year: String(y), whole: null, page: null }),
            current: !whole && y === year,
          })),
          { label: 'これまでのすべて', href: hrefWith({ whole: '1', page: null }), current: whole },
        ]}
      />
      <Disclosure summary="過去の日の数字を見る" open={problem !== undefined || day !== null}>
        <SearchForm action={path} label="基準日">
          {Object.entries(kept).map(([name, kind]) => (
            <input key={name} type="hidden" name={name} value={kind} />
          ))}
          <DateField name="on" label="基準日" value={value} problem={problem} />
          <Button kind="secondary">この日の数字を見る</Button>
        </SearchForm>
        {day && <a href={hrefWith({ on: null, page: null })}>今日の数字に戻る</a>}
      </Disclosure>
    </>
  )
}

function Counts({ counts, byYear, hrefWith, whole }: LedgerPageProps) {
  // Straight to the people: the charts above them are long on a phone.
  const link = (name: string, value: string) => `${hrefWith({ [name]: value, page: null })}#lines`
  return (
    <Grid>
      <BarChart
        title="深さ別"
        unit="人"
        of="深さ"
        bars={depths.map((d) => ({ label: depthNames[d], value: counts.depth[d], href: link('depth', d) }))}
      />
      <BarChart
        title="調査の類型別"
        unit="人"
        of="類型"
        bars={surveyKinds.map((k) => ({
          label: surveyKindNames[k],
          value: counts.kind[k] ?? 0,
          href: link('kind', k),
        }))}
      />
      <Ways counts={counts} hrefOf={(only) => link('only', only)} />
      <WhereFrom counts={counts} hrefOf={(code) => link('from', code)} />
      {!whole && <ByYear byYear={byYear} hrefWith={hrefWith} />}
    </Grid>
  )
}

function Ways({ counts, hrefOf }: { counts: LedgerCounts; hrefOf: (only: string) => string }) {
  return (
    <BarChart
      title="関わり方"
      unit="人"
      of="関わり方"
      bars={[
        { label: '訪問系', value: counts.onsite, href: hrefOf('onsite') },
        { label: '非訪問系', value: counts.total - counts.onsite, href: hrefOf('remote') },
        { label: 'リピーター', value: counts.repeated, href: hrefOf('repeated') },
        { label: '前年度から継続', value: counts.continued, href: hrefOf('continued') },
      ]}
    />
  )
}

function WhereFrom({ counts, hrefOf }: { counts: LedgerCounts; hrefOf: (code: string) => string }) {
  return (
    <BarChart
      title="居住地別"
      unit="人"
      of="居住地"
      bars={counts.prefecture.map(([code, value]) => ({ label: prefectureName(code), value, href: hrefOf(code) }))}
    />
  )
}

function ByYear({ byYear, hrefWith }: Pick<LedgerPageProps, 'byYear' | 'hrefWith'>) {
  return (
    <BarChart
      title="年度ごとの実人数"
      unit="人"
      of="年度"
      bars={byYear.map(({ year, total }) => ({
        label: formatFiscalYear(year),
        value: total,
        href: hrefWith({ year: String(year), page: null, depth: null, kind: null, from: null, only: null }),
      }))}
    />
  )
}

function Lines({ lines, total, page, chips, hrefWith, hrefOf }: LedgerPageProps) {
  const clear = hrefWith({ depth: null, kind: null, from: null, only: null, page: null })
  return (
    <Section title={`台帳 ${total}人`} id="lines">
      <FilterChips chips={chips} clearHref={`${clear}#lines`} />
      <Table
        caption="関係人口台帳"
        captionHidden
        rows={[...lines]}
        keyOf={({ tie }) => tie}
        empty={
          <EmptyState title="当てはまる人はいません">
            町の求人に応募があったり、町をフォローする人がいたりすると、ここに並びます。絞り込んでいるときは、条件を外してください。
          </EmptyState>
        }
        columns={[
          { label: '人', kind: 'name', cell: (line) => <a href={hrefOf(line)}>{line.known}</a> },
          { label: '深さ', cell: ({ depth }) => <DepthTag depth={depth} /> },
          { label: '類型', cell: (line) => `${line.onsite ? '訪問系' : '非訪問系'}・${surveyKindNames[line.kind]}` },
          { label: '居住地', cell: ({ prefecture }) => prefectureName(prefecture) },
          { label: '継続・再訪', cell: steady },
          { label: '最初', cell: ({ firstAt }) => formatDay(dayInJapan(firstAt)) },
          { label: '最後', cell: ({ lastAt }) => formatDay(dayInJapan(lastAt)) },
        ]}
      />
      <Pagination
        page={page}
        perPage={TIES_PER_PAGE}
        total={total}
        hrefOf={(n) => `${hrefWith({ page: String(n) })}#lines`}
      />
    </Section>
  )
}

function steady({ repeated, continued }: LedgerLine): string {
  return [continued && '前年度から継続', repeated && 'リピーター'].filter(Boolean).join('・') || '—'
}
