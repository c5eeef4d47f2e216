import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { answers, type Typed } from '../../../ui/fields/answers.ts'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { TextArea } from '../../../ui/fields/text-area.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import type { Problems } from '../../../ui/problems.ts'
import { Table } from '../../../ui/table.tsx'
import type { OfficeTaskRow } from '../collect-tasks.ts'
import type { TasksView } from '../list-tasks.ts'
import { frequencies } from '../office-task.ts'
import { RoleCard } from './role-card.tsx'
import { Sort, taskColumns } from './sort-task.tsx'

export interface TasksPageProps {
  view: TasksView
  formKey: string
  typed: Typed
  problems: Problems
  /** A viewer only reads. */
  writes: boolean
}

/** 庁内課題: what departments told, the roles that come of it, and what was set aside. */
export function TasksPage(props: TasksPageProps) {
  const { view, problems, writes } = props
  return (
    <>
      <PageHeading
        title="庁内の課題"
        lead="各部署の困りごとを集め、副業人材に任せる役割に整理して、求人の下書きにします。"
      >
        {writes && (
          <p class="row">
            <a href="#new-task">課題を登録する</a>
            <a href="#new-role">役割を作る</a>
          </p>
        )}
      </PageHeading>
      <ErrorSummary problems={problems} />
      <Collected {...props} />
      <Section title="役割">
        {view.roles.length === 0 && (
          <p>役割はまだありません。「広報戦略アドバイザー」のように名前をつけて作ってください。</p>
        )}
        {view.roles.map((role) => (
          <RoleCard key={role.id} {...props} role={role} />
        ))}
      </Section>
      {view.setAside.length > 0 && <SetAside {...props} />}
      {writes && <NewTask {...props} />}
      {writes && <NewRole {...props} />}
    </>
  )
}

function Collected(props: TasksPageProps) {
  const { view, writes } = props
  return (
    <Section title="集めた課題">
      <Table
        caption="役割に整理する前の課題"
        captionHidden
        columns={[...taskColumns, { label: 'すること', cell: (task) => <Sort {...props} task={task} /> }]}
        rows={view.collected}
        keyOf={({ id }) => id}
        empty={
          <EmptyState
            title="整理を待つ課題はありません"
            {...(writes && { next: { href: '#new-task', label: '課題を登録する' } })}
          >
            部署から聞いた困りごとを1つずつ登録すると、ここに並びます。
          </EmptyState>
        }
      />
    </Section>
  )
}

function SetAside({ view, formKey, writes }: TasksPageProps) {
  const back = {
    label: 'すること',
    cell: (task: OfficeTaskRow) => (
      <Form action={`/town/tasks/${task.id}/returns`} formKey={formKey} label={`${task.department}の課題を戻す`}>
        <Button size="small" kind="secondary">
          集めた課題に戻す
        </Button>
      </Form>
    ),
  }
  const why = { label: '見送った理由', cell: ({ reason }: OfficeTaskRow) => reason }
  return (
    <Section title="見送った課題">
      <Table
        caption="見送った課題"
        captionHidden
        columns={writes ? [...taskColumns, why, back] : [...taskColumns, why]}
        rows={view.setAside}
        keyOf={({ id }) => id}
      />
    </Section>
  )
}

const often = Object.entries(frequencies).map(([value, label]) => ({ value, label }))

function NewTask({ formKey, typed, problems }: TasksPageProps) {
  const { one } = answers(typed, problems)
  return (
    <Section title="課題を登録する" id="new-task">
      <Form action="/town/tasks" formKey={formKey} label="課題の登録">
        <TextField {...one('department')} label="部署" need="required" maxLength={60} hint="例: 総務課" />
        <TextArea {...one('trouble')} label="困っていること" need="required" rows={3} maxLength={1000} />
        <SelectField {...one('frequency')} label="頻度" need="required" choices={often} empty="選択してください" />
        <TextArea {...one('hope')} label="期待すること" need="required" rows={3} maxLength={1000} />
        <Button>課題を登録する</Button>
      </Form>
    </Section>
  )
}

function NewRole({ formKey, typed, problems }: TasksPageProps) {
  const { one } = answers(typed, problems)
  return (
    <Section title="役割を作る" id="new-role">
      <Form action="/town/office-roles" formKey={formKey} label="役割を作る">
        <TextField {...one('name')} label="役割の名前" need="required" maxLength={60} hint="例: 広報戦略アドバイザー" />
        <TextArea {...one('purpose')} label="役割の内容" need="required" rows={3} maxLength={1000} />
        <Button kind="secondary">役割を作る</Button>
      </Form>
    </Section>
  )
}
