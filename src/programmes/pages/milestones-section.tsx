import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { DateField } from '../../ui/fields/date-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import { type Milestone, MilestoneTable } from '../../ui/milestone-table.tsx'
import type { YearPageProps } from './year-page.tsx'

export function MilestonesSection(props: YearPageProps) {
  return (
    <Section title="節目" id="milestones">
      <MilestoneTable
        milestones={props.milestones}
        today={props.today}
        action={props.mayPlan ? (milestone) => <Finish milestone={milestone} formKey={props.formKey} /> : undefined}
        empty={<EmptyState title="節目がまだありません">報告会や報告書の期日を入れると、遅れに気づけます。</EmptyState>}
      />
      {props.mayPlan && <Add {...props} />}
    </Section>
  )
}

function Finish({
  milestone: { id, title, doneOn },
  formKey,
}: Pick<YearPageProps, 'formKey'> & { milestone: Milestone }) {
  if (doneOn) return null
  return (
    <Form action={`/town/milestones/${id}/completions`} formKey={formKey()} label={`「${title}」の終了`}>
      <Button kind="secondary" size="small">
        終えた<span class="unseen">（{title}）</span>
      </Button>
    </Form>
  )
}

function Add({ plan, base, typed, problems, formKey }: YearPageProps) {
  const { one, date } = answers(typed, problems)
  return (
    <Disclosure summary="節目を加える" open={'title' in problems || 'dueOn' in problems}>
      <Form action={`${base}/${plan.id}/milestones`} formKey={formKey()} label="節目">
        <TextField {...one('title')} label="節目" hint="例 中間報告会、実績報告の提出" need="required" />
        <DateField {...date('dueOn')} label="期日" need="required" />
        <Button>節目を加える</Button>
      </Form>
    </Disclosure>
  )
}
