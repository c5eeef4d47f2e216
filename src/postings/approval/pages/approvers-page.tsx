import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { answers, type Typed } from '../../../ui/fields/answers.ts'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading } from '../../../ui/heading.tsx'
import type { Problems } from '../../../ui/problems.ts'
import type { Approver } from '../approvers.ts'

interface Props {
  people: Approver[]
  typed: Typed
  problems: Problems
  formKey: string
  admin: boolean
}

/** Who approves a posting of this municipality, one after the other. */
export function ApproversPage({ people, typed, problems, formKey, admin }: Props) {
  const { one } = answers(typed, problems)
  const choices = people.map(({ accountId, name }) => ({ value: accountId, label: name }))
  return (
    <>
      <PageHeading
        title="求人の決裁の順番"
        lead="ここで選んだ人が順番に決裁した求人だけが、審査に出せます。だれも選ばなければ、決裁を通しません。"
      />
      <ErrorSummary problems={problems} />
      {admin ? (
        <Form action="/town/approvers" formKey={formKey} label="決裁の順番">
          <SelectField {...one('first')} label="1番目" need="optional" choices={choices} empty="なし" />
          <SelectField {...one('second')} label="2番目" need="optional" choices={choices} empty="なし" />
          <SelectField {...one('third')} label="3番目" need="optional" choices={choices} empty="なし" />
          <Button>順番を保存する</Button>
        </Form>
      ) : (
        <p>決裁の順番は、組織の管理者が決めます。</p>
      )}
    </>
  )
}
