import { formatInstant } from '../../law/japanese-date.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { confirmationStateNames } from '../confirmation.ts'
import type { Difference } from '../content-in-words.ts'
import type { ConfirmationRow } from '../find-confirmation.ts'
import { pathOfPosting } from '../paths.ts'
import type { ReadablePosting } from '../read-posting.ts'
import { DifferenceList } from './difference-list.tsx'
import { PostingPreview } from './posting-preview.tsx'
import { TextBlock } from './text-block.tsx'

interface ConfirmationPageProps {
  posting: ReadablePosting
  title: string
  /** True while there are words of an operator that the client has not confirmed. */
  waiting: boolean
  latest: ConfirmationRow | undefined
  /** True where the operator wrote the whole text. */
  first: boolean
  differences: readonly Difference[]
  mayAnswer: boolean
  typed: Typed
  problems: Readonly<Record<string, string>>
  formKey: () => string
}

/** 文案の確認: what an operator wrote for a client, what that changes, and the client's word on it. */
export function ConfirmationPage(props: ConfirmationPageProps) {
  const { posting, title, waiting, first, differences, latest, mayAnswer } = props
  return (
    <>
      <PageHeading
        title="文案の確認"
        over={`${posting.client.name}　${title}`}
        lead="運営事業者が代わりに書いた文案です。発注者が確認するまで、審査に出したり公開したりすることはありません。"
      />
      <ErrorSummary problems={props.problems} />
      <Latest latest={latest} />
      {!waiting && (
        <EmptyState
          title="確認を待っている文案はありません"
          next={{ href: pathOfPosting(posting.row.id), label: '求人の画面へ' }}
        >
          文案が届くと、メールでお知らせします。
        </EmptyState>
      )}
      {waiting && (
        <Section title={first ? '届いた文案' : '変わるところ'}>
          {first ? <PostingPreview posting={posting} /> : <DifferenceList differences={differences} />}
        </Section>
      )}
      {waiting && !first && (
        <p>
          <a href={`${pathOfPosting(posting.row.id)}/preview`}>人材に見える画面で全体を読む</a>
        </p>
      )}
      {mayAnswer && <Answer {...props} />}
    </>
  )
}

function Latest({ latest }: Pick<ConfirmationPageProps, 'latest'>) {
  if (!latest) return null
  const { state, note, answer, asked_at: askedAt, answered_at: answeredAt } = latest
  const at = answeredAt ?? askedAt
  return (
    <Banner
      tone={state === 'objected' ? 'warning' : 'info'}
      title={`${confirmationStateNames[state]}(第${latest.version}版${at ? `、${formatInstant(at)}` : ''})`}
    >
      {note !== '' && state === 'asked' && <TextBlock text={note} />}
      {answer !== '' && <TextBlock text={answer} />}
    </Banner>
  )
}

function Answer({ posting, latest, typed, problems, formKey }: ConfirmationPageProps) {
  const path = pathOfPosting(posting.row.id)
  const asked = latest?.state === 'asked' && latest.version === posting.row.version
  const { one } = answers(typed, { ...problems })
  return (
    <Section title="この文案でよいですか">
      <Form action={`${path}/confirmations`} formKey={formKey()} label="文案を確認する">
        <input type="hidden" name="version" value={String(posting.row.version)} />
        <Button>この文案で進める</Button>
      </Form>
      {asked && (
        <Form action={`${path}/objections`} formKey={formKey()} label="修正を頼む">
          <input type="hidden" name="version" value={String(posting.row.version)} />
          <TextArea
            {...one('answer')}
            label="直してほしいところ"
            rows={4}
            maxLength={2000}
            hint="どこを、どう直してほしいかを書いてください。運営事業者に届きます。"
          />
          <Button kind="secondary">直してほしい</Button>
        </Form>
      )}
      <p>
        <ButtonLink href={`${path}/steps/all`} kind="text">
          自分で直す
        </ButtonLink>
      </p>
    </Section>
  )
}
