import { formatMonth } from '../../law/japanese-date.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import type { MonthMove } from '../month.ts'
import type { NextStep } from '../next-step.ts'
import type { Places } from '../places.ts'
import type { MonthView } from '../read-month.ts'
import { Judging } from './judging.tsx'
import { MonthTag } from './month-tag.tsx'
import { PulseSection } from './pulse-section.tsx'
import { ReportForm } from './report-form.tsx'
import { EarlierReports, NewestReport } from './sent-reports.tsx'
import { overOf, StepBanner } from './words.tsx'

export interface MonthPageProps {
  view: MonthView
  places: Places
  step: NextStep
  /** What the reader may do with the report now. */
  moves: readonly MonthMove[]
  mayFeel: boolean
  /** The last seven days have not come: a draft can be kept, not sent. */
  isTooEarly: boolean
  formKey: string
  typed: Typed
  problems: Problems
}

/** One month of a contract: the report on its way, and how it goes. */
export function MonthPage(props: MonthPageProps) {
  const { view, step, problems, places } = props
  return (
    <Prose>
      <PageHeading title={`${formatMonth(view.month)}の稼働`} over={overOf(view)}>
        <div class="row">
          <MonthTag state={view.row.state} />
        </div>
      </PageHeading>
      <ErrorSummary problems={problems} />
      <StepBanner step={step} />
      <NewestReport view={view} />
      <Judging {...props} />
      <ReportForm {...props} />
      <PulseSection {...props} />
      <EarlierReports view={view} />
      <p class="row">
        <a href={places.engagement}>稼働に戻る</a>
        {view.side === null && <Contacts view={view} />}
        {view.side && <a href={`/threads/new?about=contract:${view.contract.id}`}>相手方とのやりとり</a>}
      </p>
    </Prose>
  )
}

/** For the coordinator: whom to call, and the profile of who reports; the talent's own address stays closed without consent. */
function Contacts({ view: { contract } }: { view: MonthView }) {
  return (
    <>
      <a href={`/desk/organizations/${contract.client_id}`}>発注者の連絡先を見る</a>
      <a href={`/desk/talents/${contract.talent_id}`}>副業人材のページを開く</a>
    </>
  )
}
