import { type FiscalYear, formatFiscalYear } from '../../law/fiscal-year.ts'
import { formatDay } from '../../law/japanese-date.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { SearchForm } from '../../ui/form.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import type { YearPhase } from '../year-figures.ts'

/** Which year is looked at, and as of which day. */
export interface YearFrameProps {
  /** Where the page lives. */
  path: string
  year: FiscalYear
  years: readonly FiscalYear[]
  phase: YearPhase
  /** 基準日, where one was asked for. */
  day: Temporal.PlainDate | null
  /** What to mend in the day that was typed. */
  problem?: string | undefined
  /** Other questions that the page was asked, kept. */
  kept?: Readonly<Record<string, string>> | undefined
}

/** Year switcher, 基準日, and where the year stands. */
export function YearFrame({ path, year, years, phase, day, problem, kept = {} }: YearFrameProps) {
  const query = (y: number) => new URLSearchParams({ year: String(y), ...kept }).toString()
  return (
    <>
      <ErrorSummary problems={problem ? { on: problem } : {}} />
      <Tabs
        label="年度"
        tabs={years.map((y) => ({ label: formatFiscalYear(y), href: `${path}?${query(y)}`, current: y === year }))}
      />
      <Phase phase={phase} />
      {day && (
        <Banner tone="info" title={`${formatDay(day)}の時点の数字です`}>
          <p>
            この日までに起きたこと、記録されたことだけを数えています。
            <a href={`${path}?${query(year)}`}>今日の数字に戻る</a>
          </p>
        </Banner>
      )}
      <Disclosure summary="過去の日の数字を見る" open={problem !== undefined}>
        <SearchForm action={path} label="基準日">
          <input type="hidden" name="year" value={year} />
          {Object.entries(kept).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <DateField name="on" label="基準日" value={day ? partsOf(day) : {}} problem={problem} />
          <Button kind="secondary">この日の数字を見る</Button>
        </SearchForm>
      </Disclosure>
    </>
  )
}

const partsOf = (day: Temporal.PlainDate) => ({ year: `${day.year}`, month: `${day.month}`, day: `${day.day}` })

function Phase({ phase }: { phase: YearPhase }) {
  if (phase === 'running') return null
  return phase === 'coming' ? (
    <Banner tone="info" title="この年度はまだ始まっていません">
      <p>4月1日から数え始めます。いまは計画と目標だけを決められます。</p>
    </Banner>
  ) : (
    <Banner tone="info" title="この年度は終わっています">
      <p>見込みではなく、結果を示しています。出納整理期間の支払などで、費用はあとから増えることがあります。</p>
    </Banner>
  )
}
