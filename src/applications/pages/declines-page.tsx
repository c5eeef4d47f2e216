import { choicesOf } from '../../postings/words.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Checkbox } from '../../ui/fields/checkbox.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { Problems } from '../../ui/problems.ts'
import type { Applicant } from '../named-applicants.ts'
import { type DeclineReason, declineReasons } from '../application.ts'
import { Lines } from '../../ui/lines.tsx'
import { problemsOfPeople } from './problems-of-people.ts'
import { wishedInWords } from './words.ts'

export interface Typing {
  typed: Typed
  problems: Problems
  formKey: string
}

export interface DeclinesPageProps extends Typing {
  posting: { id: string; title: string }
  applicants: readonly Applicant[]
  /** What each person would read, once it was looked at. */
  preview: readonly { id: string; known: string; message: string }[]
}

/** まとめて見送る: one text for all, and a sentence for each. */
export function DeclinesPage(props: DeclinesPageProps) {
  const { posting, applicants, preview, problems, formKey } = props
  const back = `/client/postings/${posting.id}/applications`
  const path = `/client/postings/${posting.id}/declines`
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
      <ErrorSummary problems={problemsOfPeople(problems, applicants)} />
      <Form formKey={formKey} action={path}>
        <Preview preview={preview} />
        <CommonWords {...props} path={path} />
        <People {...props} />
        <SendOrLook preview={preview} send="選んだ方に見送りを伝える" back={back} />
      </Form>
    </Prose>
  )
}

/** 届く文: nothing has been sent yet. */
export function Preview({ preview }: Pick<DeclinesPageProps, 'preview'>) {
  if (preview.length === 0) return null
  return (
    <Section title="届く文" id="preview">
      <p class="note">
        まだ送っていません。お一人ずつに、次の文が届きます。下で直して、もう一度確かめることもできます。
      </p>
      {preview.map(({ id, known, message }) => (
        <article class="card" key={id}>
          <h3 class="title">{known}へ</h3>
          <blockquote>
            <p>
              <Lines text={message} />
            </p>
          </blockquote>
        </article>
      ))}
    </Section>
  )
}

/** What all read alike, with the templates by reason to start from. */
export function CommonWords({ path, typed, problems }: DeclinesPageProps & { path: string }) {
  const { one } = answers(typed, problems)
  return (
    <>
      <p>
        {'文例から始める(選ぶと、下の欄は書き直しになります): '}
        {(Object.keys(declineReasons) as DeclineReason[]).map((reason) => (
          <span key={reason}>
            <a href={`${path}?reason=${reason}`}>{declineReasons[reason]}</a>{' '}
          </span>
        ))}
      </p>
      <TextArea {...one('common')} label="全員への文" need="required" rows={6} maxLength={1400} />
    </>
  )
}

/** Nothing goes out unseen: only what was looked at can be sent. */
export function SendOrLook({
  preview,
  send,
  back,
}: Pick<DeclinesPageProps, 'preview'> & { send: string; back: string }) {
  return (
    <Actions>
      {preview.length === 0 && (
        <Button name="step" value="preview">
          届く文を確かめる
        </Button>
      )}
      {preview.length > 0 && (
        <>
          <Button kind="danger" name="step" value="send">
            {send}
          </Button>
          <Button name="step" value="preview" kind="secondary">
            もう一度確かめる
          </Button>
        </>
      )}
      <ButtonLink href={back} kind="text">
        やめて戻る
      </ButtonLink>
    </Actions>
  )
}

type PeopleProps = Pick<DeclinesPageProps, 'applicants' | 'typed' | 'problems'> & {
  /** Everybody is answered: nobody is left out, so nobody is chosen. */
  all?: boolean
}

export function People({ applicants, typed, problems, all = false }: PeopleProps) {
  return (
    <>
      {applicants.map((applicant, at) => (
        <OnePerson
          key={applicant.id}
          applicant={applicant}
          first={at === 0}
          all={all}
          typed={typed}
          problems={problems}
        />
      ))}
    </>
  )
}

interface OnePersonProps {
  applicant: Applicant
  /** The first box carries the name as its id, so that the error summary leads to it. */
  first: boolean
  all: boolean
  typed: Typed
  problems: Problems
}

function OnePerson({ applicant, first, all, typed, problems }: OnePersonProps) {
  const { one, many } = answers(typed, problems)
  const { id, known, profile } = applicant
  const wished = wishedInWords(applicant)
  return (
    <section class="card" aria-labelledby={`who-${id}`}>
      <h2 class="title" id={`who-${id}`}>
        {known} {profile?.headline}
      </h2>
      {wished && <p class="hint">{wished}</p>}
      {!all && (
        <Checkbox
          name="chosen"
          id={first ? 'chosen' : `chosen-${id}`}
          value={id}
          checked={many('chosen').values.includes(id)}
          label={`${known}を見送る`}
          problem={first ? problems.chosen : undefined}
        />
      )}
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
