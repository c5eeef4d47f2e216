import type { TalentProfileView } from '../../talents/profile-parts.ts'
import type { ReadablePosting } from '../../postings/read-posting.ts'
import type { Provision } from '../../talents/consent.ts'
import type { Contact } from '../../talents/contact.ts'
import { ProvisionNotice, type ProvisionNoticeProps } from '../../talents/provision-notice.tsx'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import type { Naming } from '../provision.ts'

export interface ApplyPageProps {
  posting: ReadablePosting
  naming: Naming
  provision: Provision
  /** What the client will see of each item. */
  values: NonNullable<ProvisionNoticeProps['values']>
  /** The profile as the client will see it under this provision. */
  profile: TalentProfileView
  contact: Contact | null
  typed: Typed
  problems: Problems
  formKey: string
}

export const namingLabels: Readonly<Record<Naming, string>> = { now: '氏名を伝えて応募', later: '氏名を伏せて応募' }

export function ApplyForm({ provision, values, naming, typed, problems, formKey, posting }: ApplyPageProps) {
  const { ticked } = answers(typed, problems)
  return (
    <Section title="応募の内容" id="bid">
      <Form action={`/postings/${posting.row.id}/application`} formKey={formKey}>
        <input type="hidden" name="naming" value={naming} />
        <BidFields typed={typed} problems={problems} />
        <ProvisionNotice {...provision} values={values} />
        <Checkbox {...ticked('consent')} label="上の内容の提供に同意します" need="required" />
        <Actions>
          <Button size="large">応募する</Button>
          <ButtonLink href={`/postings/${posting.row.id}`} kind="text">
            やめて求人に戻る
          </ButtonLink>
        </Actions>
        <OtherNaming naming={naming} />
      </Form>
    </Section>
  )
}

/** Behind 応募する, because the Enter key presses the first button of a form. */
function OtherNaming({ naming }: Pick<ApplyPageProps, 'naming'>) {
  const other = naming === 'now' ? 'later' : 'now'
  return (
    <div id="other-naming" class="row">
      <Button kind="secondary" name="switchTo" value={other}>
        {`「${namingLabels[other]}」に変える`}
      </Button>
      <p class="hint">入力した内容はそのまま残ります。</p>
    </div>
  )
}

function BidFields({ typed, problems }: Pick<ApplyPageProps, 'typed' | 'problems'>) {
  const { one } = answers(typed, problems)
  return (
    <>
      <TextArea
        {...one('motivation')}
        label="応募の動機"
        need="required"
        maxLength={2000}
        hint="なぜこの求人か、何で力になれるかを、2〜3文で。氏名や連絡先は書かないでください。"
      />
      <TextArea
        {...one('proposal')}
        label="提案"
        need="optional"
        maxLength={4000}
        rows={4}
        hint="最初の1か月に何をするかなど、考えがあれば書いてください。"
      />
      <NumberField
        {...one('wishedFeeYen')}
        label="希望の謝礼(月額・消費税別)"
        need="optional"
        unit="円"
        hint="空欄なら、求人の条件のとおりとして伝わります。"
      />
      <NumberField {...one('wishedHours')} label="希望の稼働時間(月)" need="optional" unit="時間" />
    </>
  )
}
