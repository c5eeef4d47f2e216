import type { Typed } from '../../platform/web/parse.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import { scale } from '../answer-survey.ts'
import type { Judging } from '../judge-proposals.ts'
import type { JudgingPageProps } from './judging-page.tsx'

const choices = scale.map((value) => ({ value, label: `${value}点` }))

/** One judge’s points for every proposal. */
export function Scoring({ judging, base, typed, problems, formKey }: JudgingPageProps) {
  return (
    <Section title="採点" id="scoring">
      {judging.judges.map(({ number, name, scored }) => {
        const mine = typed.judge === String(number)
        const { one } = answers(mine ? typed : standing(judging, number), mine ? problems : {})
        return (
          <Disclosure key={number} summary={`${name}${scored ? '(採点済み)' : ''}`} open={mine}>
            <Form action={`${base}/scores`} formKey={formKey()} label={`${name}の採点`}>
              <input type="hidden" name="judge" value={String(number)} />
              {judging.proposals.map(({ id, title }, p) => (
                <fieldset class="field" key={id}>
                  <legend>{title}</legend>
                  <div class="row">
                    {judging.criteria.map((criterion) => {
                      const field = one(`p${p + 1}c${criterion.number}`)
                      const own = { ...field, id: `j${number}-${field.name}`, label: criterion.name, empty: '点を選ぶ' }
                      return <SelectField key={criterion.number} {...own} choices={choices} />
                    })}
                  </div>
                </fieldset>
              ))}
              <Button>{`${name}の点を保存する`}</Button>
            </Form>
          </Disclosure>
        )
      })}
    </Section>
  )
}

/** The points that a judge has given so far, as the boxes hold them. */
function standing({ proposals, scores }: Judging, judge: number): Typed {
  return Object.fromEntries(
    scores
      .filter((score) => score.judge === judge)
      .map(({ proposalId, criterion, points: given }) => [
        `p${proposals.findIndex(({ id }) => id === proposalId) + 1}c${criterion}`,
        String(given),
      ]),
  )
}
