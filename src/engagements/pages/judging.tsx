import { formatDay } from '../../law/japanese-date.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import type { MonthPageProps } from './month-page.tsx'

/** The client accepts, or asks back; silence is told of before it counts. */
export function Judging({ view, places, moves, formKey, typed, problems }: MonthPageProps) {
  const { row } = view
  if (!moves.includes('accept') || !row.accept_by) return null
  const path = `${places.base}/months/${row.id}`
  const shown = <input type="hidden" name="report" value={String(row.report)} />
  const last = formatDay(Temporal.PlainDate.from(row.accept_by))
  return (
    <Section title="報告を確かめる">
      <p>{last}までに返事がないときは、自動で承認になります。承認のあとは差し戻せません。</p>
      <Form action={`${path}/acceptances`} formKey={formKey} label="承認">
        {shown}
        <Actions>
          <Button>この報告を承認する</Button>
        </Actions>
      </Form>
      <Disclosure summary="確かめたいことがある(差し戻す)" open={problems.question !== undefined}>
        <Form action={`${path}/returns`} formKey={formKey} label="差戻し">
          {shown}
          <TextArea
            {...answers(typed, problems).one('question')}
            label="確かめたいこと"
            need="required"
            rows={4}
            maxLength={1000}
            hint="例 問合せの件数は、どこで数えたものですか。"
          />
          <Button kind="secondary">差し戻す</Button>
        </Form>
      </Disclosure>
    </Section>
  )
}
