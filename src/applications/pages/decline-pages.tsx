import { choicesOf } from '../../postings/words.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { type DeclineReason, declineReasons } from '../application.ts'
import type { Typing } from './declines-page.tsx'

export interface DeclinePageProps extends Typing {
  application: { id: string; known: string }
}

/** 見送る: one person, with words that somebody has read. */
export function DeclinePage({ application, typed, problems, formKey }: DeclinePageProps) {
  const { one } = answers(typed, problems)
  const path = `/client/applications/${application.id}`
  return (
    <Prose>
      <PageHeading
        title="見送る"
        over={application.known}
        lead="時間をかけて応募した方です。理由とお礼を、あなたの言葉で伝えてください。"
      />
      <ErrorSummary problems={problems} />
      <Section title="文例から始める" id="templates">
        <ul>
          {(Object.keys(declineReasons) as DeclineReason[]).map((reason) => (
            <li key={reason}>
              <a href={`${path}/declines?reason=${reason}`}>{declineReasons[reason]}</a>
            </li>
          ))}
        </ul>
      </Section>
      <Form action={`${path}/declines`} formKey={formKey}>
        <Radios {...one('reason')} label="見送りの理由" choices={choicesOf(declineReasons)} need="required" />
        <TextArea
          {...one('message')}
          label="応募者へのメッセージ"
          need="required"
          rows={8}
          maxLength={2000}
          hint="理由の区分とは別に、この文が応募者に届きます。"
        />
        <Actions>
          <Button kind="danger">見送りを伝える</Button>
          <ButtonLink href={path} kind="text">
            やめて戻る
          </ButtonLink>
        </Actions>
      </Form>
    </Prose>
  )
}
