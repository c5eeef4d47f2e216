import { formatDay, formatInstant } from '../../law/japanese-date.ts'
import { choicesOf } from '../../postings/words.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import { Table } from '../../ui/table.tsx'
import { consenters, consentWays } from '../article.ts'
import type { ShownConsent } from '../read-at-desk.ts'
import type { DeskArticlePageProps } from './desk-article-page.tsx'

type ConsentsProps = DeskArticlePageProps & { path: string }

/** 掲載の同意: who agreed, and the way back for whoever no longer does. */
export function Consents(props: ConsentsProps) {
  const { article, mayWork, path, formKey } = props
  return (
    <Section title="掲載の同意">
      <p>
        登場する人には、公開前の文章を見てもらい、同意を得てから記録してください。取下げを記録すると、公開中の記事はその場で公開を終えます。
      </p>
      {article.consents.length > 0 && (
        <Table
          caption="掲載の同意"
          captionHidden
          rows={article.consents}
          keyOf={({ id }) => id}
          columns={[
            { label: '名前', kind: 'name', cell: ({ name }) => name },
            { label: '誰の同意か', cell: ({ whose }) => consenters[whose] },
            {
              label: '同意',
              cell: ({ consentedOn, way }) => `${formatDay(Temporal.PlainDate.from(consentedOn))} ${consentWays[way]}`,
            },
            {
              label: '取下げ',
              cell: (consent) => <Withdrawal {...{ consent, path, formKey, mayWork }} />,
            },
          ]}
        />
      )}
      {mayWork && <ConsentForm {...props} />}
    </Section>
  )
}

interface WithdrawalProps extends Pick<ConsentsProps, 'path' | 'formKey' | 'mayWork'> {
  consent: ShownConsent
}

function Withdrawal({ consent: { id, name, withdrawnAt }, path, formKey, mayWork }: WithdrawalProps) {
  if (withdrawnAt) return <>{formatInstant(withdrawnAt)}に取下げ</>
  if (!mayWork) return <>—</>
  return (
    <Form action={`${path}/consents/${id}/withdrawals`} formKey={formKey} label={`${name}の同意の取下げ`}>
      <Button kind="text" size="small">
        取下げを記録する<span class="unseen">（{name}）</span>
      </Button>
    </Form>
  )
}

function ConsentForm({ article, path, typed, problems, formKey }: ConsentsProps) {
  const { one, date } = answers(typed, problems)
  const whose = choicesOf(consenters).filter(({ value }) => value === 'person' || article.row.contract_id !== null)
  const open = ['whose', 'name', 'way', 'consentedOn'].some((field) => problems[field])
  return (
    <Disclosure summary="同意を記録する" open={open}>
      <Form action={`${path}/consents`} formKey={formKey} label="同意の記録">
        <Radios {...one('whose')} label="誰の同意か" need="required" choices={whose} inline />
        <TextField {...one('name')} label="名前(記事での呼び方)" need="required" maxLength={100} />
        <Radios {...one('way')} label="同意の方法" need="required" choices={choicesOf(consentWays)} inline />
        <DateField {...date('consentedOn')} label="同意を得た日" need="required" />
        <Button kind="secondary">同意を記録する</Button>
      </Form>
    </Disclosure>
  )
}
