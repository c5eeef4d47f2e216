import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { Table } from '../../../ui/table.tsx'
import type { OfficeRole } from '../list-tasks.ts'
import { CameOfSection } from './came-of-section.tsx'
import { Sort, taskColumns } from './sort-task.tsx'
import type { TasksPageProps } from './tasks-page.tsx'

/** 役割: its tasks, and what came of them. */
export function RoleCard(props: TasksPageProps & { role: OfficeRole }) {
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
              ? taskColumns
              : [...taskColumns, { label: 'すること', cell: (task) => <Sort {...props} task={task} /> }]
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
      {role.contracts.map((contract) => (
        <CameOfSection key={contract.id} contract={contract} writes={writes} />
      ))}
      {!role.postingId && role.tasks.length > 0 && writes && (
        <Form action={`/town/office-roles/${role.id}/postings`} formKey={formKey} label={`${role.name}の求人`}>
          <Button>この役割で求人の下書きを作る</Button>
        </Form>
      )}
    </section>
  )
}
