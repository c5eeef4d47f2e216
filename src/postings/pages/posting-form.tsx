import { Actions, Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import type { RoundChoices } from '../rounds.ts'
import { ConditionsSection } from './form/conditions-section.tsx'
import { type FormState, postingFields } from './form/fields.tsx'
import { RecruitmentSection } from './form/recruitment-section.tsx'
import { TogetherSection } from './form/together-section.tsx'
import { WorkSection } from './form/work-section.tsx'
import { WorkerCheckSection } from './form/worker-check-section.tsx'
import { WorrySection } from './form/worry-section.tsx'

export interface PostingFormProps extends FormState {
  action: string
  formKey: string
  rounds: RoundChoices
  /** Hidden answers: the version that the writer has before them, or the client that an operator writes for. */
  hidden: Readonly<Record<string, string>>
}

/** The whole form. A draft may be saved with anything missing. */
export function PostingForm({ action, formKey, rounds, hidden, ...state }: PostingFormProps) {
  const f = postingFields(state)
  return (
    <Form action={action} formKey={formKey}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <WorrySection f={f} />
      <WorkSection f={f} />
      <TogetherSection f={f} />
      <ConditionsSection f={f} />
      <RecruitmentSection f={f} rounds={rounds} />
      <WorkerCheckSection f={f} />
      <Actions>
        <Button name="next" value="posting">
          保存して確認する
        </Button>
        <Button name="next" value="edit" kind="secondary">
          保存して書き続ける
        </Button>
      </Actions>
    </Form>
  )
}
