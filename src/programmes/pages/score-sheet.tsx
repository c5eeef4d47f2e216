import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { NumberField } from '../../ui/fields/number-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Grid } from '../../ui/layout.tsx'
import type { Problems } from '../../ui/problems.ts'
import type { Judging } from '../procurement.ts'
import { scoreField } from '../score-field.ts'

interface ScoreSheetProps {
  judging: Judging
  evaluator: string
  back: string
  mayScore: boolean
  typed: Typed
  problems: Problems
  formKey: string
}

/** 採点表: one evaluator's points for every proposer and criterion. */
export function ScoreSheet({ judging, evaluator, back, mayScore, typed, problems, formKey }: ScoreSheetProps) {
  const { one } = answers(typed, problems)
  return (
    <>
      <PageHeading
        over="採点表"
        title={evaluator}
        lead={`1つの項目につき、0点から${judging.mostPoints}点までで入力してください。`}
      />
      <ErrorSummary problems={problems} />
      <Form formKey={formKey}>
        {judging.proposers.map((proposer, p) => (
          <Section key={proposer.id} title={proposer.name}>
            <Grid>
              {judging.criteria.map((criterion, c) => (
                <NumberField
                  key={criterion.id}
                  {...one(scoreField(p, c))}
                  label={`${criterion.name}(重み${criterion.weight})`}
                  unit={`点／${judging.mostPoints}点`}
                  need="required"
                />
              ))}
            </Grid>
          </Section>
        ))}
        <Actions>
          {mayScore && <Button>採点を保存する</Button>}
          <ButtonLink href={back} kind="secondary">
            選定に戻る
          </ButtonLink>
        </Actions>
      </Form>
    </>
  )
}
