import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import { supportMinutes, supportReasons, type SupportView } from '../support.ts'
import { SupportsTable } from './supports-page.tsx'

interface DeskSupportsPageProps {
  id: string
  name: string
  supports: SupportView[]
  /** One's own that is still open, here or elsewhere. */
  open: { id: string; name: string } | null
  mayStart: boolean
  typed: Typed
  problems: Problems
  formKey: string
}

/** 支援アクセス at the operator's desk: asking for it, and what was looked at before. */
export function DeskSupportsPage(props: DeskSupportsPageProps) {
  const { name, supports, open, mayStart, problems, formKey } = props
  return (
    <>
      <PageHeading
        title="支援アクセス"
        over={name}
        lead="組織の画面を、組織の人と同じように見るための一時的な入り口です。ふだんの仕事には使いません。"
      />
      <ErrorSummary problems={problems} />
      {open && (
        <Banner tone="warning" title={`${open.name}への支援アクセスが続いています`}>
          <p>一度に見られるのは1つの組織だけです。</p>
          <Form action={`/supports/${open.id}/ends`} formKey={formKey} label="続いている支援アクセスを終える">
            <Button kind="secondary">支援アクセスを終える</Button>
          </Form>
        </Banner>
      )}
      {mayStart && !open && <Start {...props} />}
      <Section title="これまでの支援アクセス">
        <SupportsTable
          supports={supports}
          empty={
            <EmptyState title="支援アクセスはまだありません">始めると、理由と見た画面がここに残ります。</EmptyState>
          }
        />
      </Section>
    </>
  )
}

function Start({ name, typed, problems, formKey }: DeskSupportsPageProps) {
  const { one } = answers(typed, problems)
  return (
    <Section title="支援アクセスを始める">
      <ul>
        <li>{`始めると同時に、${name}の管理者にメールで知らせます。理由と内容も伝わります。`}</li>
        <li>見るだけで、変更はできません。副業人材の氏名・連絡先、契約書、やりとりは開けません。</li>
        <li>決めた時間で終わり、延長はできません。どの画面を見たかは、すべて相手にも見えます。</li>
      </ul>
      <Form formKey={formKey} label="支援アクセスを始める">
        <Radios
          {...one('reason')}
          label="理由"
          need="required"
          choices={Object.entries(supportReasons).map(([value, label]) => ({ value, label }))}
        />
        <TextArea
          {...one('ticket')}
          label="内容"
          need="required"
          rows={3}
          hint="お問い合わせの番号や、確かめることを書いてください。相手にそのまま伝わります。"
        />
        <Radios
          {...one('minutes')}
          label="時間"
          need="required"
          choices={supportMinutes.map((value) => ({ value, label: `${value}分` }))}
        />
        <Button>支援アクセスを始める</Button>
      </Form>
    </Section>
  )
}
