import { fiscalYear, formatFiscalYear } from '../../law/fiscal-year.ts'
import { Section } from '../../ui/heading.tsx'

/** 事業の結果: the years that the town has published, each with how it was counted. */
export function TownResults({ code, years }: { code: string; years: readonly number[] }) {
  if (years.length === 0) return null
  return (
    <Section title="事業の結果">
      <ul>
        {years.map((year) => (
          <li key={year}>
            <a href={`/towns/${code}/results/${year}`}>{formatFiscalYear(fiscalYear(year))}の結果</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
