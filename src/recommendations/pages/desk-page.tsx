import { PageHeading, Section } from '../../ui/heading.tsx'
import type { Calibrations } from '../calibration.ts'
import type { Night } from '../estimates/find-estimates.ts'
import type { ForecastFigures } from '../forecasts/kept-forecasts.ts'
import type { HelpGiven, NeedyPosting } from '../needy-postings.ts'
import { Calibrated } from './calibration-view.tsx'
import { Foretold } from './forecast-figures.tsx'
import { NeedyTable } from './needy-table.tsx'
import { Nights } from './nights-view.tsx'

interface DeskPageProps {
  needy: NeedyPosting[]
  help: ReadonlyMap<string, HelpGiven>
  calibrations: Calibrations
  nights: Night[]
  forecasts: ForecastFigures
}

/** おすすめの状態, for the operator: first what can be done today, then whether what is believed holds. */
export function DeskPage({ needy, help, calibrations, nights, forecasts }: DeskPageProps) {
  return (
    <>
      <PageHeading title="おすすめの状態" lead="応募の届かない求人に手を貸し、見込みが当たっているかを確かめます。" />
      <Section title="手を貸したい求人">
        <NeedyTable needy={needy} help={help} />
      </Section>
      <Section title="まだ意味を知らない言葉" more={{ href: '/desk/vocabulary', label: '語彙' }}>
        <p>求人・プロフィール・検索に現れ、どの職種・スキルにも結び付かない言葉に、意味を加えられます。</p>
      </Section>
      <Calibrated {...calibrations} />
      <Section title="応募の見通しは当たったか">
        <Foretold {...forecasts} />
      </Section>
      <Section title="推定の見直し">
        <Nights nights={nights} />
      </Section>
    </>
  )
}
