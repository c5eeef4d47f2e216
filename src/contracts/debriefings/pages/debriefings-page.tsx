import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import type { Typed } from '../../../ui/fields/answers.ts'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import type { Problems } from '../../../ui/problems.ts'
import type { DebriefingsView } from '../list-debriefings.ts'
import { DebriefingCard } from './debriefing-card.tsx'
import { NewDebriefing } from './new-debriefing.tsx'

export interface DebriefingsPageProps {
  view: DebriefingsView
  base: string
  accept: string
  formKey: string
  typed: Typed
  problems: Problems
  /** The record that a refused form on this page belongs to. */
  about: string | null
}

/** 報告会 of one contract: what was reported, decided and asked; the client writes below. */
export function DebriefingsPage(props: DebriefingsPageProps) {
  const { view, problems } = props
  return (
    <>
      <PageHeading
        title="報告会"
        over={view.terms.title}
        lead="中間と最終の報告会の記録です。契約の双方が読めます。書いた記録は、取り消しても理由とともに残ります。"
      />
      <ErrorSummary problems={problems} />
      {view.debriefings.length === 0 && (
        <EmptyState title="報告会の記録はまだありません">
          {view.mayWrite
            ? '報告会を開いたら、下の「報告会を記録する」から入力してください。'
            : '発注者が報告会を記録すると、ここで読めます。'}
        </EmptyState>
      )}
      {view.debriefings.map((one) => (
        <DebriefingCard key={one.row.id} {...props} one={one} />
      ))}
      {view.mayWrite && (
        <Section title="報告会を記録する" id="new">
          <NewDebriefing {...props} />
        </Section>
      )}
    </>
  )
}
