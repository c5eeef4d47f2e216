import { choicesOf } from '../../postings/words.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Form } from '../../ui/form.tsx'
import { interviewWays } from '../interview.ts'
import type { InterviewPageProps } from './interview-props.ts'

/** Another address or room for the same date. */
export function Place({ interview: { row }, path, typed, problems, formKey }: InterviewPageProps) {
  const { one } = answers({ way: row.way, place: row.place, ...typed }, problems)
  return (
    <Disclosure summary="会議のURL・場所を変える" open={problems.place !== undefined}>
      <Form action={`${path}/places`} formKey={formKey} label="会議のURL・場所を変える">
        <Radios {...one('way')} label="面談の方法" need="required" choices={choicesOf(interviewWays)} inline />
        <TextField {...one('place')} label="会議のURLまたは場所" need="required" maxLength={500} />
        <Button kind="secondary">URL・場所を変える</Button>
      </Form>
    </Disclosure>
  )
}
