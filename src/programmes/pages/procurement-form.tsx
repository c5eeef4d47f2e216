import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Grid, Prose } from '../../ui/layout.tsx'
import type { Problems } from '../../ui/problems.ts'
import { CRITERIA, EVALUATORS, PROPOSERS } from '../year-forms.ts'

interface ProcurementFormProps {
  typed: Typed
  problems: Problems
  formKey: string
  back: string
}

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n + 1)

/** 選定の記録を作る: criteria with weights, who proposed, who evaluates. */
export function ProcurementFormPage({ typed, problems, formKey, back }: ProcurementFormProps) {
  const { one } = answers(typed, problems)
  return (
    <Prose>
      <PageHeading
        title="選定の記録を作る"
        lead="評価の項目と重み、提案者、評価員を記録します。作ったあとは変えられません。"
      />
      <ErrorSummary problems={problems} />
      <Form action={back} formKey={formKey}>
        <TextField
          {...one('title')}
          label="件名"
          hint="例 副業人材活用事業 業務委託 公募型プロポーザル"
          need="required"
        />
        <NumberField
          {...one('mostPoints')}
          label="1項目の満点"
          hint="評価員が1つの項目につけられる、いちばん高い点です。"
          unit="点"
          need="required"
        />
        <Criteria typed={typed} problems={problems} />
        <Names typed={typed} problems={problems} title="提案者" name="proposer" count={PROPOSERS} />
        <Names typed={typed} problems={problems} title="評価員" name="evaluator" count={EVALUATORS} />
        <Actions>
          <Button>記録を作る</Button>
        </Actions>
      </Form>
      <ButtonLink href={back.replace(/\/procurements$/, '')} kind="text">
        年度の計画に戻る
      </ButtonLink>
    </Prose>
  )
}

type Answers = Pick<ProcurementFormProps, 'typed' | 'problems'>

/** The first row has to be filled in; the rest may stay empty. */
const needOf = (n: number) => (n === 1 ? ('required' as const) : undefined)

function Criteria({ typed, problems }: Answers) {
  const { one } = answers(typed, problems)
  return (
    <Section title="評価の項目">
      <p class="hint">重みの合計を100にしてください。使わない行は空けておきます。</p>
      {numbers(CRITERIA).map((n) => (
        <Grid key={n}>
          <TextField {...one(`criterion${n}`)} label={`項目${n}`} need={needOf(n)} />
          <NumberField {...one(`weight${n}`)} label={`項目${n}の重み`} unit="／100" need={needOf(n)} />
        </Grid>
      ))}
    </Section>
  )
}

interface NamesProps extends Answers {
  title: string
  name: 'proposer' | 'evaluator'
  count: number
}

function Names({ typed, problems, title, name, count }: NamesProps) {
  const { one } = answers(typed, problems)
  return (
    <Section title={title}>
      {name === 'evaluator' && <p class="hint">評価員の名前は、この町の職員だけが見られます。</p>}
      {numbers(count).map((n) => (
        <TextField key={n} {...one(`${name}${n}`)} label={`${title}${n}`} need={needOf(n)} />
      ))}
    </Section>
  )
}
