import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { Prose } from '../../../ui/layout.tsx'
import type { Problems, Typed } from '../../../platform/web/parse.ts'
import type { OutcomeRow } from '../../outcomes/list-outcomes.ts'
import { overOf } from '../../pages/words.tsx'
import type { Places } from '../../places.ts'
import type { Retrospective } from '../find-retrospective.ts'
import { reachNames } from '../retrospective.ts'
import { AnswerForm } from './answer-form.tsx'
import { GivenAnswers } from './given-answers.tsx'
import { Outcomes } from './outcomes.tsx'

export interface RetrospectivePageProps {
  view: Retrospective
  outcomes: readonly OutcomeRow[]
  places: Places
  /** Why the reader's side cannot answer now. */
  closed: string | null
  mayAnswer: boolean
  mayRecord: boolean
  formKey: string
  /** Which form on this page was refused, and which record it belongs to. */
  refused: 'answer' | 'outcome' | 'withdrawal' | null
  about: string | null
  typed: Typed
  problems: Problems
}

/** 振返り: how it was, how far the goals were reached, and what came of it. */
export function RetrospectivePage(props: RetrospectivePageProps) {
  const { view, problems, places } = props
  return (
    <Prose>
      <PageHeading
        title="振返りと成果"
        over={overOf(view)}
        lead="契約が終わったあとの双方の声と、この契約から生まれたものを残す場所です。"
      />
      <ErrorSummary problems={problems} />
      <Section title="振返り">{props.mayAnswer ? <AnswerForm {...props} /> : <GivenAnswers {...props} />}</Section>
      <Goals view={view} />
      <Outcomes {...props} />
      <p>
        <a href={places.engagement}>稼働に戻る</a>
      </p>
    </Prose>
  )
}

/** What the client said of each goal; both sides read it. */
function Goals({ view: { judged } }: { view: Retrospective }) {
  if (judged.length === 0) return null
  return (
    <Section title="目標にどこまで届いたか">
      <ol class="stack">
        {judged.map(({ position, goal, sign, reach }) => (
          <li key={position}>
            <strong>{goal}</strong>
            <br />
            届いたときに見えること: {sign}
            <br />
            発注者の答え: <strong>{reachNames[reach]}</strong>
          </li>
        ))}
      </ol>
    </Section>
  )
}
