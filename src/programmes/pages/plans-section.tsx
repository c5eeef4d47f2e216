import { fiscalYear, formatFiscalYear } from '../../law/fiscal-year.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import { Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { yearsBetween } from '../programme.ts'
import { type ProgrammeYearState, programmeYearStateNames } from '../programme-year.ts'
import type { ProgrammePageProps } from './programme-page.tsx'

const words = (year: number) => formatFiscalYear(fiscalYear(year))

/** The plans of the programme's fiscal years, and a form for one that has none yet. */
export function PlansSection(props: ProgrammePageProps) {
  const { plans, base, mayPlan } = props
  return (
    <Section title="年度の計画">
      <Table
        caption="年度の計画"
        captionHidden
        rows={plans}
        keyOf={({ id }) => id}
        empty={
          <EmptyState title="年度の計画はまだありません">
            年度ごとに、目標・予算・節目・参加する組織を決めます。
          </EmptyState>
        }
        columns={[
          {
            label: '年度',
            kind: 'name',
            cell: ({ id, year }) => (
              <a href={`${base.replace('programmes', 'programme-years')}/${id}`}>{words(year)}</a>
            ),
          },
          {
            label: '状態',
            cell: ({ state }) => (
              <StatusTag tone={state === 'draft' ? 'waiting' : 'good'}>
                {programmeYearStateNames[state as ProgrammeYearState]}
              </StatusTag>
            ),
          },
        ]}
      />
      {mayPlan && <Begin {...props} />}
    </Section>
  )
}

function Begin({ programme, plans, base, typed, problems, formKey }: ProgrammePageProps) {
  const { one } = answers(typed, problems)
  const there = new Set(plans.map(({ year }) => year))
  const open = yearsBetween(programme.first_year, programme.last_year).filter((year) => !there.has(year))
  if (open.length === 0) return null
  return (
    <Form action={`${base}/${programme.id}/years`} formKey={formKey} label="年度の計画">
      <SelectField
        {...one('year')}
        label="計画を作る年度"
        need="required"
        choices={open.map((year) => ({ value: String(year), label: words(year) }))}
      />
      <Button kind="secondary">年度の計画を作る</Button>
    </Form>
  )
}
