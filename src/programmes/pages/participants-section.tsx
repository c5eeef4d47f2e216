import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import { Table } from '../../ui/table.tsx'
import type { YearPageProps } from './year-page.tsx'

const kindNames: Record<string, string> = { operator: '運営事業者', supporter: '支援機関' }

/** Operator and supporters who take part this year. */
export function ParticipantsSection(props: YearPageProps) {
  const { participants, mayPlan } = props
  return (
    <Section title="参加する組織">
      <Table
        caption="参加する組織"
        captionHidden
        rows={participants}
        keyOf={({ id }) => id}
        empty={
          <EmptyState title="参加する組織がまだありません">
            運営事業者と、商工会・金融機関などの支援機関を加えます。
          </EmptyState>
        }
        columns={[
          { label: '組織', kind: 'name', cell: ({ name }) => name },
          { label: '役割', cell: ({ kind }) => kindNames[kind] ?? kind },
          ...(mayPlan
            ? [
                {
                  label: '操作',
                  cell: (organization: Participant) => <Remove {...props} organization={organization} />,
                },
              ]
            : []),
        ]}
      />
      {mayPlan && <Add {...props} />}
    </Section>
  )
}

type Participant = YearPageProps['participants'][number]

function Remove({ organization: { id, name }, base, plan, formKey }: YearPageProps & { organization: Participant }) {
  return (
    <Form action={`${base}/${plan.id}/participants/${id}/removals`} formKey={formKey()} label={`${name}を外す`}>
      <Button kind="text" size="small">
        外す<span class="unseen">（{name}）</span>
      </Button>
    </Form>
  )
}

function Add({ plan, base, typed, problems, organizations, participants, formKey }: YearPageProps) {
  const { one } = answers(typed, problems)
  const there = new Set(participants.map(({ id }) => id))
  return (
    <Disclosure summary="組織を加える" open={'organization' in problems}>
      <Form action={`${base}/${plan.id}/participants`} formKey={formKey()} label="参加する組織">
        <SelectField
          {...one('organization')}
          label="組織"
          need="required"
          empty="選択してください"
          choices={(['operator', 'supporter'] as const).map((kind) => ({
            label: kindNames[kind] ?? kind,
            choices: organizations
              .filter((o) => o.kind === kind && !there.has(o.id))
              .map(({ id, name }) => ({ value: id, label: name })),
          }))}
        />
        <Button>組織を加える</Button>
      </Form>
    </Disclosure>
  )
}
