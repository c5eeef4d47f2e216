import { postingStateNames } from '../../postings/posting.ts'
import { unfilledReasonNames, withdrawalReasonNames, nameOf } from '../../postings/words.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers } from '../../ui/fields/answers.ts'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { Ending } from '../end-with-answers.ts'
import { problemsOfPeople } from './problems-of-people.ts'
import { CommonWords, type DeclinesPageProps, People, Preview, SendOrLook } from './declines-page.tsx'

interface EndingPageProps extends DeclinesPageProps {
  endings: readonly Ending[]
}

/** 返事をして募集を終える: who still waits, what each of them will read, and how it ends. */
export function EndingPage(props: EndingPageProps) {
  const { posting, applicants, endings, typed, problems, formKey, preview } = props
  const { one } = answers(typed, problems)
  const back = `/client/postings/${posting.id}`
  if (endings.length === 0)
    return (
      <Prose>
        <PageHeading title="返事をして募集を終える" over={posting.title} />
        <EmptyState title="この求人の募集はすでに終わっています" next={{ href: back, label: '求人に戻る' }}>
          返事を待っている応募があれば、応募者の一覧から返事ができます。
        </EmptyState>
      </Prose>
    )
  return (
    <Prose>
      <PageHeading title="返事をして募集を終える" over={posting.title} lead={leadFor(applicants.length)} />
      <ErrorSummary problems={problemsOfPeople(problems, applicants)} />
      <Form formKey={formKey} action={`${back}/endings`}>
        <Preview preview={preview} />
        <SelectField
          {...one('ending')}
          label="終え方"
          need="required"
          empty="選択してください"
          choices={choicesFrom(endings)}
        />
        {applicants.length > 0 && <CommonWords {...props} path={`${back}/endings`} />}
        <People {...props} all />
        {applicants.length > 0 ? (
          <SendOrLook preview={preview} send="全員に返事をして終える" back={back} />
        ) : (
          <EndOrGoBack back={back} />
        )}
      </Form>
    </Prose>
  )
}

function EndOrGoBack({ back }: { back: string }) {
  return (
    <Actions>
      <Button kind="danger">募集を終える</Button>
      <ButtonLink href={back} kind="text">
        やめて戻る
      </ButtonLink>
    </Actions>
  )
}

function leadFor(open: number): string {
  if (open === 0) return '選考の続いている応募者はいません。終え方を選んでください。'
  return `選考の続いている応募者が${open}人います。お一人ずつにひとことを書いてから、募集を終えます。`
}

const ways: Record<string, string> = {
  close: postingStateNames.closed,
  giveUp: postingStateNames.unfilled,
  withdraw: postingStateNames.withdrawn,
}

function choicesFrom(endings: readonly Ending[]) {
  return endings.map((ending) => {
    const [move = '', reason] = ending.split(':')
    const why = reason ? `: ${nameOf({ ...unfilledReasonNames, ...withdrawalReasonNames }, reason)}` : ''
    return { value: ending, label: `${ways[move] ?? move}${why}` }
  })
}
