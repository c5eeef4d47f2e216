import type { Provision } from '../../../talents/consent.ts'
import { ProvisionNotice } from '../../../talents/provision-notice.tsx'
import { Actions, Button, ButtonLink } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { answers, type Typed } from '../../../ui/fields/answers.ts'
import { Checkbox } from '../../../ui/fields/checkbox.tsx'
import { NumberField } from '../../../ui/fields/number-field.tsx'
import { TextArea } from '../../../ui/fields/text-area.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { PageHeading } from '../../../ui/heading.tsx'
import { Prose } from '../../../ui/layout.tsx'
import type { Problems } from '../../../ui/problems.ts'
import { places } from '../team-forms.ts'

interface NewTeamPageProps {
  postingId: string
  provision: Provision
  typed: Typed
  problems: Problems
  formKey: string
}

/** チームで応募する: the bid of the lead, and whom to ask. */
export function NewTeamPage({ postingId, provision, typed, problems, formKey }: NewTeamPageProps) {
  const { one, ticked } = answers(typed, problems)
  return (
    <Prose>
      <PageHeading
        title="チームで応募する"
        lead="あなたが代表者になり、4人までに声をかけます。誘われた方がそれぞれ同意し、全員の返事がそろうと、数分のうちに自動で応募が送られます。契約は代表者と結ばれます。"
      />
      <ErrorSummary problems={problems} />
      <Form formKey={formKey} action={`/postings/${postingId}/teams`}>
        <TextArea {...one('motivation')} label="応募の動機" maxLength={2000} need="required" />
        <TextArea {...one('proposal')} label="提案" maxLength={4000} need="optional" />
        <NumberField {...one('wishedFeeYen')} label="希望の謝礼(チーム全体・月あたり)" unit="円" need="optional" />
        <NumberField {...one('wishedHours')} label="希望の稼働時間(チーム全体・月あたり)" unit="時間" need="optional" />
        <Mates one={one} />
        <ProvisionNotice {...provision} />
        <Checkbox {...ticked('consent')} label="応募が送られるとき、上の内容が伝わることに同意します" need="required" />
        <Actions>
          <Button>チームを作って誘う</Button>
          <ButtonLink href={`/postings/${postingId}/application`} kind="text">
            ひとりで応募する
          </ButtonLink>
        </Actions>
      </Form>
    </Prose>
  )
}

/** Up to four others; the first has to be named. */
function Mates({ one }: { one: ReturnType<typeof answers>['one'] }) {
  return (
    <>
      {places.map((n) => (
        <fieldset class="card" key={n}>
          <legend>{`${n}人目`}</legend>
          <TextField
            {...one(`email-${n}`)}
            label="メールアドレス"
            hint={n === 1 ? '結に登録していない方は、同じアドレスで登録すると返事ができます。' : undefined}
            need={n === 1 ? 'required' : 'optional'}
          />
          <TextField {...one(`part-${n}`)} label="担当" hint="例) デザイン" need={n === 1 ? 'required' : 'optional'} />
        </fieldset>
      ))}
    </>
  )
}
