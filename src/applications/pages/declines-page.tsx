import { choicesOf } from '../../postings/words.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { Problems } from '../../ui/problems.ts'
import type { Applicant } from '../named-applicants.ts'
import { declineReasons } from '../application.ts'
import { wishedInWords } from './words.ts'

export interface Typing {
  typed: Typed
  problems: Problems
  formKey: string
}

export interface DeclinesPageProps extends Typing {
  posting: { id: string; title: string }
  applicants: readonly Applicant[]
}

/** まとめて見送る: one text for all, and a sentence for each. */
export function DeclinesPage(props: DeclinesPageProps) {
  const { posting, applicants, typed, problems, formKey } = props
  const { one } = answers(typed, problems)
  const back = `/client/postings/${posting.id}/applications`
  if (applicants.length === 0)
    return (
      <Prose>
        <PageHeading title="まとめて見送る" over={posting.title} />
        <EmptyState title="返事を待っている応募はありません" next={{ href: back, label: '応募者の一覧に戻る' }}>
          すべての応募に返事をしました。
        </EmptyState>
      </Prose>
    )
  return (
    <Prose>
      <PageHeading
        title="まとめて見送る"
        over={posting.title}
        lead="見送る方を選び、お一人ずつにひとことを書いてください。ひとことのあとに、全員への文が続けて届きます。"
      />
      <ErrorSummary problems={problems} />
      <Form formKey={formKey} action={`/client/postings/${posting.id}/declines`}>
        <TextArea {...one('common')} label="全員への文" need="required" rows={6} maxLength={1400} />
        {applicants.map((applicant, at) => (
          <OnePerson key={applicant.id} applicant={applicant} first={at === 0} typed={typed} problems={problems} />
        ))}
        <Actions>
          <Button kind="danger">選んだ方に見送りを伝える</Button>
          <ButtonLink href={back} kind="text">
            やめて戻る
          </ButtonLink>
        </Actions>
      </Form>
    </Prose>
  )
}

interface OnePersonProps {
  applicant: Applicant
  /** The first box carries the name as its id, so that the error summary leads to it. */
  first: boolean
  typed: Typed
  problems: Problems
}

function OnePerson({ applicant, first, typed, problems }: OnePersonProps) {
  const { one, many } = answers(typed, problems)
  const { id, known, profile } = applicant
  const wished = wishedInWords(applicant)
  return (
    <section class="card" aria-labelledby={`who-${id}`}>
      <h2 class="title" id={`who-${id}`}>
        {known} {profile?.headline}
      </h2>
      {wished && <p class="hint">{wished}</p>}
      <Checkbox
        name="chosen"
        id={first ? 'chosen' : `chosen-${id}`}
        value={id}
        checked={many('chosen').values.includes(id)}
        label={`${known}を見送る`}
        problem={first ? problems.chosen : undefined}
      />
      <TextArea
        {...one(`sentence-${id}`)}
        label="この方へのひとこと"
        rows={2}
        maxLength={500}
        hint="例: 旅館の直販を立て直されたご経験に、社内で感心の声がありました。"
      />
      <SelectField
        {...one(`reason-${id}`)}
        label="見送りの理由"
        choices={choicesOf(declineReasons)}
        empty="選択してください"
      />
    </section>
  )
}
