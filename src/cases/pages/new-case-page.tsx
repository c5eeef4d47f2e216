import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { Banner } from '../../ui/banner.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { Problems } from '../../ui/problems.ts'
import type { StartOfCase } from '../start-of-case.ts'

interface NewCaseProps extends Omit<StartOfCase, 'typed'> {
  typed: Typed
  problems: Problems
  formKey: string
}

const chosenFrom = (list: readonly { id: string; name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, label: name }))

/** 伴走を始める: with which company, in which town, and who accompanies it. */
export function NewCasePage(props: NewCaseProps) {
  const { companies, running, referral, problems } = props
  if (running)
    return (
      <Prose>
        <PageHeading title="伴走を始める" />
        <Banner tone="info" title="この企業の伴走ケースはすでにあります">
          <p>
            <a href={`/desk/cases/${running}`}>伴走ケースを開く</a>
          </p>
        </Banner>
      </Prose>
    )
  return (
    <Prose>
      <PageHeading
        title="伴走を始める"
        over={referral ? `${referral.companyName}の紹介から` : undefined}
        lead="企業に、伴走担当の名前をメールでお知らせします。"
      />
      <ErrorSummary problems={problems} />
      {companies.length === 0 ? <NotRegistered /> : <Fields {...props} />}
    </Prose>
  )
}

function NotRegistered() {
  return (
    <Banner tone="info" title="この企業はまだ結に登録していません">
      <p>
        企業の方が自分で登録するのを待つか、企業に代わって
        <a href="/desk/organizations/new">組織を登録</a>
        してください。法人番号か名称が同じなら、ここで選べるようになります。
      </p>
    </Banner>
  )
}

function Fields({ companies, towns, programmes, coordinators, referral, typed, problems, formKey }: NewCaseProps) {
  const { one } = answers(typed, problems)
  const byTown = programmes.map(({ id, name, town }) => ({ value: id, label: `${town} ${name}` }))
  return (
    <Form action="/desk/cases" formKey={formKey}>
      {referral && <input type="hidden" name="referral" value={referral.id} />}
      <SelectField
        {...one('company')}
        label="企業"
        need="required"
        empty="選択してください"
        choices={chosenFrom(companies)}
      />
      <SelectField
        {...one('municipality')}
        label="町"
        need="required"
        empty="選択してください"
        choices={chosenFrom(towns)}
      />
      <SelectField {...one('programme')} label="事業" need="optional" empty="事業に入れない" choices={byTown} />
      <SelectField {...one('coordinator')} label="伴走担当" need="required" choices={chosenFrom(coordinators)} />
      <TextArea {...one('worry')} label="相談の内容" need="optional" rows={5} maxLength={2000} />
      <Actions>
        <Button>伴走を始める</Button>
        <ButtonLink href="/desk/cases" kind="secondary">
          戻る
        </ButtonLink>
      </Actions>
    </Form>
  )
}
