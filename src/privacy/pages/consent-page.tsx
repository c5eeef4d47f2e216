import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Checkboxes } from '../../ui/fields/choices.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import { formatInstant } from '../../law/japanese-date.ts'
import { consentItemNames } from '../../talents/consent.ts'
import type { GivenTo } from '../own-consents.ts'

interface ConsentPageProps {
  given: GivenTo
  typed: Typed
  problems: Problems
  formKey: string
}

/** What was agreed with one recipient, word for word, and the way to end it. */
export function ConsentPage({ given, typed, problems, formKey }: ConsentPageProps) {
  return (
    <>
      <PageHeading title={given.recipient} over="提供の同意" />
      <ErrorSummary problems={problems} />
      <Section title="同意の内容">
        <DescriptionList items={[{ term: '何のため', words: purposeOf(given) }, ...itemsOf(given)]} />
      </Section>
      <Section title="同意したときの文面">
        {given.wordings.map((wording) => (
          <blockquote key={wording}>{wording}</blockquote>
        ))}
      </Section>
      <Withdrawal given={given} typed={typed} problems={problems} formKey={formKey} />
    </>
  )
}

function purposeOf({ posting, purpose, subject }: GivenTo) {
  if (!posting) return purpose
  return (
    <>
      <a href={`/my/applications/${subject}`}>「{posting}」</a>の{purpose}
    </>
  )
}

function itemsOf({ items }: GivenTo) {
  return items.map(({ id, item, at, withdrawnAt }) => ({
    term: consentItemNames[item],
    words: (
      <span key={id}>
        {formatInstant(at)}に同意
        {withdrawnAt && <>、{formatInstant(withdrawnAt)}に取消し</>}
      </span>
    ),
  }))
}

function Withdrawal({ given, typed, problems, formKey }: ConsentPageProps) {
  const { many } = answers(typed, problems)
  const open = given.items.filter(({ withdrawnAt }) => withdrawnAt === null)
  if (open.length === 0) return <p>すべての項目の同意を取り消しています。相手はもう見ることができません。</p>
  const choices = open.map(({ item }) => ({ value: item, label: consentItemNames[item] }))
  return (
    <Section title="同意を取り消す">
      <p>
        取り消すと、相手はこれから先、結の画面で見られなくなります。すでに受け取った内容の削除は、相手に直接求めてください。選考や契約の途中で取り消すと、進められなくなることがあります。
      </p>
      <Form formKey={formKey} action={`/my/consents/${given.id}/withdrawals`}>
        <Checkboxes {...many('item')} label="取り消す項目" choices={choices} need="required" />
        <Actions>
          <Button kind="danger">選んだ項目の同意を取り消す</Button>
          <ButtonLink href="/my/consents" kind="text">
            取り消さずに戻る
          </ButtonLink>
        </Actions>
      </Form>
    </Section>
  )
}
