import { Button } from '../../../ui/button.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
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
import type { OfficeRole, TasksView } from '../list-tasks.ts'
import { frequencies } from '../office-task.ts'

interface Props {
  view: TasksView
  formKey: string
  typed: Typed
  problems: Problems
  /** A viewer only reads. */
  writes: boolean
}

/** 庁内課題: what departments told, the roles that come of it, and what was set aside. */
export function TasksPage(props: Props) {
  const { view, problems, writes } = props
  return (
    <>
      <PageHeading
        title="庁内の課題"
        lead="各部署の困りごとを集め、副業人材に任せる役割に整理して、求人の下書きにします。"
      />
      <ErrorSummary problems={problems} />
      <Section title="集めた課題">
        <Table
          caption="役割に整理する前の課題"
          captionHidden
          columns={[...columns, { label: 'すること', cell: (task) => <Sort {...props} task={task} /> }]}
          rows={view.collected}
          keyOf={({ id }) => id}
          empty={
            <EmptyState title="整理を待つ課題はありません">
              部署から聞いた困りごとを、下の「課題を登録する」から入力してください。
            </EmptyState>
          }
        />
      </Section>
      <Section title="役割">
        {view.roles.length === 0 && (
          <p>役割はまだありません。「広報戦略アドバイザー」のように名前をつけて作ってください。</p>
        )}
        {view.roles.map((role) => (
          <Role key={role.id} {...props} role={role} />
        ))}
      </Section>
      {view.setAside.length > 0 && <SetAside {...props} />}
      {writes && <NewTask {...props} />}
      {writes && <NewRole {...props} />}
    </>
  )
}

const columns = [
  { label: '部署', kind: 'name' as const, cell: ({ department }: OfficeTaskRow) => department },
  { label: '困っていること', cell: ({ trouble }: OfficeTaskRow) => trouble },
  { label: '頻度', cell: ({ frequency }: OfficeTaskRow) => frequencies[frequency] },
  { label: '期待すること', cell: ({ hope }: OfficeTaskRow) => hope },
]

function Sort({ task, view, formKey, typed, problems, writes }: Props & { task: OfficeTaskRow }) {
  const open = view.roles.filter(({ postingId, id }) => !postingId && id !== task.role_id)
  const path = `/town/tasks/${task.id}`
  if (!writes) return <>編集者が整理します</>
  return (
    <>
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
      <Disclosure summary="見送る">
        <Form action={`${path}/set-asides`} formKey={formKey} label={`${task.department}の課題を見送り`}>
          <TextArea
            {...answers(typed, problems).one('reason')}
            id={`reason-${task.id}`}
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
    </>
  )
}

function Role(props: Props & { role: OfficeRole }) {
  const { role, formKey, writes } = props
  return (
    <section class="card" aria-labelledby={`role-name-${role.id}`}>
      <h3 id={`role-name-${role.id}`}>{role.name}</h3>
      <p>{role.purpose}</p>
      {role.tasks.length === 0 ? (
        <p>この役割の課題はまだありません。集めた課題から入れてください。</p>
      ) : (
        <Table
          caption={`${role.name}の課題`}
          captionHidden
          columns={
            role.postingId
              ? columns
              : [...columns, { label: 'すること', cell: (task) => <Sort {...props} task={task} /> }]
          }
          rows={role.tasks}
          keyOf={({ id }) => id}
        />
      )}
      {role.postingId && (
        <p>
          <a href={`/client/postings/${role.postingId}`}>{role.name}の求人を見る</a>
        </p>
      )}
      {!role.postingId && role.tasks.length > 0 && writes && (
        <Form action={`/town/office-roles/${role.id}/postings`} formKey={formKey} label={`${role.name}の求人`}>
          <Button>この役割で求人の下書きを作る</Button>
        </Form>
      )}
    </section>
  )
}

function SetAside({ view, formKey, writes }: Props) {
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
        columns={writes ? [...columns, why, back] : [...columns, why]}
        rows={view.setAside}
        keyOf={({ id }) => id}
      />
    </Section>
  )
}

const often = Object.entries(frequencies).map(([value, label]) => ({ value, label }))

function NewTask({ formKey, typed, problems }: Props) {
  const { one } = answers(typed, problems)
  return (
    <Section title="課題を登録する">
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

function NewRole({ formKey, typed, problems }: Props) {
  const { one } = answers(typed, problems)
  return (
    <Section title="役割を作る">
      <Form action="/town/office-roles" formKey={formKey} label="役割を作る">
        <TextField {...one('name')} label="役割の名前" need="required" maxLength={60} hint="例: 広報戦略アドバイザー" />
        <TextArea {...one('purpose')} label="役割の内容" need="required" rows={3} maxLength={1000} />
        <Button kind="secondary">役割を作る</Button>
      </Form>
    </Section>
  )
}
