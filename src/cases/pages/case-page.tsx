import { Actions, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Typed } from '../../ui/fields/answers.ts'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import { StepNavigation } from '../../ui/step-navigation.tsx'
import { isWalking } from '../case.ts'
import type { CaseView, Remark } from '../read-case.ts'
import { whoseTurn } from '../whose-turn.ts'
import { ActionsTable } from './actions-table.tsx'
import { CaseForms } from './case-forms.tsx'
import { CaseWorkSection } from './case-work.tsx'
import { Facts, Remarks } from './case-facts.tsx'
import { VisitsList } from './visits-list.tsx'
import { CaseTag, stepsOf, TurnTag } from './words.tsx'

export type OpenForm = 'visit' | 'action' | 'handover' | 'stage' | 'end'

export interface CaseFormState {
  /** Which form was sent wrongly. */
  open: OpenForm | null
  typed: Typed
  problems: Problems
  formKey: string
}

export interface CasePageProps {
  view: CaseView
  /** To the thread with the company; null where there is none to read or to begin. */
  talk: string | null
  remarks: Remark[]
  coordinators: { id: string; name: string }[]
  mayWrite: boolean
  now: Date
  form: CaseFormState
}

function WaysOn({ view: { row }, talk }: CasePageProps) {
  return (
    <Actions>
      <ButtonLink href={`/desk/organizations/${row.company_id}`} kind="secondary">
        企業の情報を見る
      </ButtonLink>
      {talk && (
        <ButtonLink href={talk} kind="secondary">
          企業とのやりとり
        </ButtonLink>
      )}
      <ButtonLink href={`/desk/cases/${row.id}/journal`} kind="text">
        記録を見る
      </ButtonLink>
    </Actions>
  )
}

/** One company's path as its coordinator sees it: where it stands, what comes next, what was said. */
export function CasePage(props: CasePageProps) {
  const { view, mayWrite, now, form } = props
  const { row } = view
  const next = view.actions.find(({ state }) => state === 'open') ?? null
  return (
    <>
      <PageHeading title={view.company} over={`${view.town} 伴走ケース`}>
        <CaseTag state={row.state} /> <TurnTag turn={whoseTurn({ noun: 'case', state: row.state, next })} />
        <WaysOn {...props} />
      </PageHeading>
      <ErrorSummary problems={form.problems} />
      <StepNavigation steps={stepsOf(row.state)} label="伴走の段階" />
      <Facts {...props} />
      <Section title="次の行動">
        <ActionsTable
          actions={view.actions}
          base="/desk/actions"
          mayTick={mayWrite && isWalking(row.state)}
          mayDrop
          formKey={form.formKey}
          now={now}
        />
      </Section>
      {mayWrite && <CaseForms {...props} />}
      <Visits view={view} />
      <CaseWorkSection work={view.work} />
      <Remarks remarks={props.remarks} />
    </>
  )
}

function Visits({ view: { visits, visitCount } }: { view: CaseView }) {
  return (
    <Section title={`訪問・面談の記録(${visitCount}回)`}>
      {visits.length === 0 ? (
        <EmptyState title="訪問・面談の記録はまだありません">
          会ったり話したりしたら、その日のうちに記録しましょう。
        </EmptyState>
      ) : (
        <VisitsList visits={visits} forDesk />
      )}
    </Section>
  )
}
