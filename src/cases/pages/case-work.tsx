import { applicationStateNames } from '../../applications/application.ts'
import { contractStateNames } from '../../contracts/contract.ts'
import { postingStateNames } from '../../postings/posting.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/heading.tsx'
import { Table } from '../../ui/table.tsx'
import type { CaseWork } from '../read-case.ts'
import { type Turn, whoseTurn } from '../whose-turn.ts'
import { day, TurnTag } from './words.tsx'

interface Line {
  key: string
  what: string
  href: string | null
  state: string
  turn: Turn
}

/** What the company does on the platform, and whose turn it is in each. */
export function CaseWorkSection({ work }: { work: CaseWork }) {
  return (
    <Section title="求人・応募・契約">
      <Table
        caption="求人・応募・契約"
        captionHidden
        rows={linesOf(work)}
        keyOf={({ key }) => key}
        empty={<EmptyState title="求人はまだありません">課題を聞き、求人にする言葉を一緒に考えます。</EmptyState>}
        columns={[
          { label: '内容', kind: 'name', cell: ({ href, what }) => (href ? <a href={href}>{what}</a> : what) },
          { label: '状態', cell: ({ state }) => state },
          { label: '次はだれの番か', cell: ({ turn }) => <TurnTag turn={turn} /> },
        ]}
      />
    </Section>
  )
}

function linesOf({ postings, applications, contracts }: CaseWork): Line[] {
  return [
    ...postings.map(({ id, title, state }) => ({
      key: id,
      what: `求人: ${title || '(件名のない下書き)'}`,
      href: `/desk/postings/${id}`,
      state: postingStateNames[state],
      turn: whoseTurn({ noun: 'posting', state }),
    })),
    ...applications.map(({ state, count }) => ({
      key: state,
      what: `応募 ${count}件`,
      href: null,
      state: applicationStateNames[state],
      turn: whoseTurn({ noun: 'application', state }),
    })),
    ...contracts.map(({ id, title, state, endsOn }) => ({
      key: id,
      what: `契約: ${title}(${day(endsOn)}まで)`,
      href: null,
      state: contractStateNames[state],
      turn: whoseTurn({ noun: 'contract', state }),
    })),
  ]
}
