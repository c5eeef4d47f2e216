import { type FiscalYear, formatFiscalYear } from '../../../law/fiscal-year.ts'
import { formatDay, dayInJapan, formatInstant } from '../../../law/japanese-date.ts'
import { Banner } from '../../../ui/banner.tsx'
import { DescriptionList } from '../../../ui/description-list.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import type { PublicResult } from '../public-results.ts'
import { textsOf } from '../statement.ts'
import { FiguresTable } from './figures-table.tsx'
import { Said } from './said.tsx'

interface ResultsPageProps {
  town: string
  year: FiscalYear
  results: readonly PublicResult[]
}

/** 事業の結果, for everybody: only what the town has published, with how it was counted. */
export function ResultsPage({ town, year, results }: ResultsPageProps) {
  return (
    <>
      <PageHeading
        over={town}
        title={`${formatFiscalYear(year)}の事業の結果`}
        lead="まちが公表した実績です。数字には、数え方と基準日を付けています。"
      />
      {results.map((result) => (
        <Section key={result.statement.id} title={result.statement.facts.programme}>
          {result.withdrawnAt ? <Withdrawn at={result.withdrawnAt} /> : <Published {...result} />}
        </Section>
      ))}
    </>
  )
}

function Withdrawn({ at }: { at: Date }) {
  return (
    <Banner tone="warning" title="この結果の公表は取り下げられました">
      <p>{formatInstant(at)}に、まちが取り下げました。直したものが、あらためて公表されることがあります。</p>
    </Banner>
  )
}

function Published({ statement, figures, publishedAt }: PublicResult) {
  const words = textsOf(statement.kind).map(({ name, label }) => ({
    term: label,
    words: <Said text={statement.texts[name] ?? ''} />,
  }))
  return (
    <>
      <DescriptionList items={words} />
      <FiguresTable statement={statement} figures={figures} open={false} />
      <p class="note">
        基準日 {formatDay(dayInJapan(statement.known))}。{formatInstant(publishedAt)} 公表、第{statement.version}版。
      </p>
    </>
  )
}
