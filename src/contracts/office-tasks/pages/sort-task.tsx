import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { answers } from '../../../ui/fields/answers.ts'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextArea } from '../../../ui/fields/text-area.tsx'
import { Form } from '../../../ui/form.tsx'
import type { OfficeTaskRow } from '../collect-tasks.ts'
import { frequencies } from '../office-task.ts'
import type { TasksPageProps } from './tasks-page.tsx'

/** What a department told. */
export const taskColumns = [
  { label: '部署', kind: 'name' as const, cell: ({ department }: OfficeTaskRow) => department },
  { label: '困っていること', cell: ({ trouble }: OfficeTaskRow) => trouble },
  { label: '頻度', cell: ({ frequency }: OfficeTaskRow) => frequencies[frequency] },
  { label: '期待すること', cell: ({ hope }: OfficeTaskRow) => hope },
]

/** 整理: under a role, or set aside. */
export function Sort({ task, view, formKey, typed, problems, writes }: TasksPageProps & { task: OfficeTaskRow }) {
  const open = view.roles.filter(({ postingId, id }) => !postingId && id !== task.role_id)
  const path = `/town/tasks/${task.id}`
  if (!writes) return <>編集者が整理します</>
  return (
    <div class="stack">
      {open.length > 0 && (
        <Form action={`${path}/groupings`} formKey={formKey} label={`${task.department}の課題を整理`}>
          <SelectField
            name="role"
            id={`role-${task.id}`}
            label="役割"
            need="required"
            choices={open.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button size="small">役割に入れる</Button>
        </Form>
      )}
      {open.length === 0 && task.role_id === null && (
        <p class="note">
          入れられる役割がまだありません。<a href="#new-role">役割を作る</a>と、ここで選べます。
        </p>
      )}
      <Disclosure summary="見送る" open={problems[`reason-${task.id}`] !== undefined}>
        <Form action={`${path}/set-asides`} formKey={formKey} label={`${task.department}の課題を見送り`}>
          <TextArea
            {...answers(typed, problems).oneAt('reason', task.id)}
            label="見送る理由"
            need="required"
            rows={2}
            maxLength={500}
          />
          <Button size="small" kind="secondary">
            見送りにする
          </Button>
        </Form>
      </Disclosure>
    </div>
  )
}
