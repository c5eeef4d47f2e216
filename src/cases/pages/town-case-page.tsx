import { DescriptionList } from '../../ui/description-list.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { StepNavigation } from '../../ui/step-navigation.tsx'
import type { CaseView } from '../read-case.ts'
import { ActionsTable } from './actions-table.tsx'
import { agoInWords } from './ago.ts'
import { VisitsList } from './visits-list.tsx'
import { CaseTag, stepsOf } from './words.tsx'

interface TownCaseProps {
  view: CaseView
  mayTick: boolean
  formKey: string
  now: Date
}

/** One company's path as its municipality sees it: how far it is, and what was shared with the town. */
export function TownCasePage({ view, mayTick, formKey, now }: TownCaseProps) {
  const { row, actions, visits } = view
  return (
    <>
      <PageHeading title={view.company} over="企業と伴走">
        <CaseTag state={row.state} />
      </PageHeading>
      <StepNavigation steps={stepsOf(row.state)} label="伴走の段階" />
      <DescriptionList
        items={[
          { term: '伴走担当', words: [view.reach.house, view.coordinator].filter(Boolean).join(' ') },
          { term: '訪問・面談', words: `${view.visitCount}回` },
          { term: '最後の連絡', words: agoInWords(row.contacted_at, now) },
          { term: '事業', words: view.programme ?? '事業に入っていません' },
        ]}
      />
      {actions.length > 0 && (
        <Section title="町へのお願い">
          <ActionsTable
            actions={actions}
            base="/town/actions"
            mayTick={mayTick}
            withOwner={false}
            formKey={formKey}
            now={now}
          />
        </Section>
      )}
      <Section title="町と共有された記録">
        {visits.length === 0 ? <p>共有された記録はまだありません。</p> : <VisitsList visits={visits} />}
      </Section>
    </>
  )
}
