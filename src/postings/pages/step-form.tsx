import { Section } from '../../ui/heading.tsx'
import type { RoundChoices } from '../rounds.ts'
import { type Step, type StepId, steps } from '../steps.ts'
import { ConditionsSection } from './form/conditions-section.tsx'
import { type FormState, postingFields, type PostingFields } from './form/fields.tsx'
import { RecruitmentSection } from './form/recruitment-section.tsx'
import { TogetherBoxes } from './form/together-section.tsx'
import { WorkBoxes } from './form/work-section.tsx'
import { WorkerCheckSection } from './form/worker-check-section.tsx'
import { BackgroundBoxes, GoalBoxes, TriedBoxes } from './form/worry-section.tsx'

export interface StepFormProps extends FormState {
  step: Step
  action: string
  formKey: string
  rounds: RoundChoices
  /** Hidden answers: the version that the writer has before them, or the client that an operator writes for. */
  hidden: Readonly<Record<string, string>>
}

interface BoxesProps {
  f: PostingFields
  rounds: RoundChoices
}

const boxesOf: Record<StepId, (props: BoxesProps) => preact.JSX.Element> = {
  background: ({ f }) => <BackgroundBoxes f={f} />,
  tried: ({ f }) => <TriedBoxes f={f} />,
  goal: ({ f }) => <GoalBoxes f={f} />,
  work: ({ f }) => <WorkBoxes f={f} />,
  together: ({ f }) => <TogetherBoxes f={f} />,
  conditions: ({ f, rounds }) => (
    <>
      <ConditionsSection f={f} />
      <RecruitmentSection f={f} rounds={rounds} />
      <WorkerCheckSection f={f} />
    </>
  ),
}

/** The boxes of one step; on 一覧で編集, those of every step under its name. */
export function StepBoxes({ step, rounds, ...state }: StepFormProps) {
  const f = postingFields(state)
  if (step.id !== 'all') return boxesOf[step.id]({ f, rounds })
  return (
    <>
      {steps.map(({ id, title }) =>
        id === 'conditions' ? (
          boxesOf[id]({ f, rounds })
        ) : (
          <Section key={id} title={title}>
            {boxesOf[id]({ f, rounds })}
          </Section>
        ),
      )}
    </>
  )
}
