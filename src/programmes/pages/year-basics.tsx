import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import { grantOf, grantsIn, rateInWords } from '../grants.ts'
import type { YearPageProps } from './year-page.tsx'

/** 計画を確定する: from then on it is compared, not changed. */
export function Confirm({ plan, base, formKey, targets }: YearPageProps) {
  return (
    <Section title="この計画はまだ案です">
      <p>
        目標・節目・参加する組織を確かめて、よければ確定してください。
        {targets.length === 0 && '目標がまだありません。先に目標を決めることをおすすめします。'}
      </p>
      <Form action={`${base}/${plan.id}/confirmations`} formKey={formKey()} label="計画の確定">
        <Actions>
          <Button>この計画を確定する</Button>
        </Actions>
      </Form>
    </Section>
  )
}

/** Purpose, grant and targets of the year. */
export function Basics(props: YearPageProps) {
  const { plan, base, mayPlan, targets } = props
  const grant = grantOf(plan.grant_code)
  return (
    <Section title="目的・財源・目標">
      <DescriptionList
        items={[
          { term: 'この年度の目的', words: plan.purpose },
          {
            term: '財源の種類',
            words: grant && (
              <>
                {grant.name}(<span>{rateInWords(grant)}</span>)<br />
                <small>出典 {grant.source}</small>
              </>
            ),
          },
          { term: '目標', words: targets.length > 0 ? `${targets.length}個の指標` : '' },
        ]}
      />
      {mayPlan && (
        <Actions>
          <ButtonLink href={`${base}/${plan.id}/targets`} kind="secondary">
            目標を決める・変える
          </ButtonLink>
          <ButtonLink href={`/town?year=${plan.year}`} kind="text">
            目標と実績を見る
          </ButtonLink>
        </Actions>
      )}
      {mayPlan && <ChangeBasics {...props} />}
    </Section>
  )
}

function ChangeBasics({ plan, base, typed, problems, formKey }: YearPageProps) {
  const kept = { purpose: plan.purpose, grantCode: plan.grant_code, ...typed }
  const { one } = answers(kept, problems)
  const grants = grantsIn(plan.year).map((grant) => ({
    value: grant.code,
    label: `${grant.name} ${rateInWords(grant)}`,
  }))
  return (
    <Disclosure summary="目的と財源の種類を変える" open={'grantCode' in problems || 'purpose' in problems}>
      <Form action={`${base}/${plan.id}/edit`} formKey={formKey()} label="目的と財源の種類">
        <input type="hidden" name="version" value={plan.version} />
        <TextArea {...one('purpose')} label="この年度の目的" need="optional" rows={4} maxLength={2000} />
        <SelectField
          {...one('grantCode')}
          label="財源の種類"
          need="optional"
          empty="まだ決めていない"
          choices={grants}
        />
        <Button>保存する</Button>
      </Form>
    </Disclosure>
  )
}
