import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { type Tab, Tabs } from '../../ui/tabs.tsx'
import type { FieldsProps } from './fields-props.ts'
import { OrganizationFields } from './organization-fields.tsx'

interface OrganizationFormProps extends FieldsProps {
  title: string
  lead: string
  button: string
  formKey: string
  /** True for changing: the form then carries the version that it was drawn from. */
  versioned?: boolean | undefined
  /** For an operator, who chooses what kind it is and names the first admin. */
  kinds?: Tab[] | undefined
}

/** Registers an organization, or changes what is known about one. */
export function OrganizationFormPage(props: OrganizationFormProps) {
  const { title, lead, button, formKey, versioned, kinds, kind, typed, problems } = props
  const { one } = answers(typed, problems)
  return (
    <Prose>
      <PageHeading title={title} lead={lead} />
      <ErrorSummary problems={problems} />
      {kinds && <Tabs tabs={kinds} label="組織の種別" />}
      <Form formKey={formKey}>
        {versioned && <input type="hidden" name="version" value={one('version').value} />}
        {kinds && <input type="hidden" name="kind" value={kind} />}
        <OrganizationFields {...props} />
        {kinds && (
          <Section title="最初の管理者">
            <TextField
              {...one('adminEmail')}
              label="最初の管理者のメールアドレス"
              type="email"
              hint="登録すると、このアドレスに招待のメールが届きます。あとから招待することもできます。"
              need="optional"
            />
          </Section>
        )}
        <Button>{button}</Button>
      </Form>
    </Prose>
  )
}
