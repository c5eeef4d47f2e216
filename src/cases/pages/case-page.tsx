import { Actions, ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Typed } from '../../ui/fields/answers.ts'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import { StepNavigation } from '../../ui/step-navigation.tsx'
import { formatInstant } from '../../law/japanese-date.ts'
import { caseStateNames, endReasons, isWalking } from '../case.ts'
import type { CaseView, Remark } from '../read-case.ts'
import { whoseTurn } from '../whose-turn.ts'
import { ActionsTable } from './actions-table.tsx'
import { CaseForms } from './case-forms.tsx'
import { CaseWorkSection } from './case-work.tsx'
import { agoInWords } from './ago.ts'
import { VisitsList } from './visits-list.tsx'
import { CaseTag, ReferralTag, stepsOf, TurnTag, Written } from './words.tsx'

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
  remarks: Remark[]
  coordinators: { id: string; name: string }[]
  mayWrite: boolean
  now: Date
  form: CaseFormState
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
        <Actions>
          <ButtonLink href={`/desk/organizations/${row.company_id}`} kind="secondary">
            企業の情報を見る
          </ButtonLink>
          <ButtonLink href={`/desk/cases/${row.id}/journal`} kind="text">
            記録を見る
          </ButtonLink>
        </Actions>
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

function Facts({ view, now }: CasePageProps) {
  const { row, referrals } = view
  const introduced = referrals.map(({ id, supporter, state }) => (
    <span key={id}>
      <a href={`/desk/referrals/${id}`}>{supporter}</a> <ReferralTag state={state} />{' '}
    </span>
  ))
  return (
    <DescriptionList
      items={[
        { term: '伴走担当', words: view.coordinator },
        { term: '事業', words: view.programme ?? '事業に入れていません' },
        { term: '紹介', words: introduced.length > 0 ? introduced : 'ありません' },
        { term: '最後の連絡', words: agoInWords(row.contacted_at, now) },
        { term: '相談の内容', words: row.worry && <Written text={row.worry} /> },
      ]}
    />
  )
}

function Remarks({ remarks }: { remarks: Remark[] }) {
  if (remarks.length === 0) return null
  const title = ({ kind, who, reason }: Remark) =>
    kind === 'handover' ? `${who}に引き継ぎ` : `${caseStateNames[kind]}: ${reason ? endReasons[reason] : ''}(${who})`
  return (
    <Section title="引き継ぎと終わりの記録">
      <DescriptionList
        items={remarks.map((remark) => ({
          term: formatInstant(remark.at),
          words: (
            <>
              <p>{title(remark)}</p>
              {remark.note && <Written text={remark.note} />}
            </>
          ),
        }))}
      />
    </Section>
  )
}
