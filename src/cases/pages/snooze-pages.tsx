import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import type { Problems } from '../../ui/problems.ts'
import { Table } from '../../ui/table.tsx'
import type { SnoozableKind } from '../alerts.ts'
import { type Snoozed, snoozeReasons } from '../snooze.ts'
import type { Errand } from '../today.ts'
import { kinds } from './kinds-of-errand.ts'
import { day } from './words.tsx'

const titleOf = (kind: SnoozableKind) => kinds.find(({ key }) => key === kind)?.title ?? ''
export const choicesOf = (names: Record<string, string>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

interface SnoozePageProps {
  kind: SnoozableKind
  alert: Errand
  typed: Typed
  problems: Problems
  formKey: string
}

/** Puts one alert off until a day, with a reason. */
export function SnoozePage({ kind, alert, typed, problems, formKey }: SnoozePageProps) {
  const { one, date } = answers(typed, problems)
  return (
    <Prose>
      <PageHeading
        title="お知らせを後にする"
        over={titleOf(kind)}
        lead="その日まで「今日の仕事」に出しません。事情が変わらなければ、その日にまた出ます。"
      />
      <ErrorSummary problems={problems} />
      <DescriptionList
        items={[
          { term: '内容', words: alert.href ? <a href={alert.href}>{alert.what}</a> : alert.what },
          { term: 'いまの様子', words: alert.why },
        ]}
      />
      <Form action="/desk/snoozes" formKey={formKey}>
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="subject" value={alert.key} />
        <DateField {...date('until')} label="いつまで" need="required" />
        <Radios {...one('reason')} label="理由" need="required" choices={choicesOf(snoozeReasons)} />
        <TextArea {...one('note')} label="メモ" need="optional" rows={3} maxLength={500} />
        <Actions>
          <Button>後にする</Button>
          <ButtonLink href="/desk" kind="secondary">
            戻る
          </ButtonLink>
        </Actions>
      </Form>
    </Prose>
  )
}

interface SnoozedPageProps {
  snoozed: Snoozed[]
  mayWake: boolean
  formKey: string
}

/** What is put off at present. */
export function SnoozedPage({ snoozed, mayWake, formKey }: SnoozedPageProps) {
  return (
    <>
      <PageHeading title="後にしたお知らせ" lead="その日が来ると、「今日の仕事」にまた出ます。" />
      <Table
        caption="後にしたお知らせ"
        captionHidden
        rows={snoozed}
        keyOf={({ id }) => id}
        empty={
          <EmptyState title="後にしたお知らせはありません" next={{ href: '/desk', label: '今日の仕事へ' }}>
            今日の仕事で「後にする」を選ぶと、ここに並びます。
          </EmptyState>
        }
        columns={[
          { label: '内容', kind: 'name', cell: ({ href, what }) => (href ? <a href={href}>{what}</a> : what) },
          { label: '種類', cell: ({ kind }) => titleOf(kind) },
          { label: 'いつまで', cell: ({ until }) => day(until) },
          { label: '理由', cell: ({ reason, note }) => [snoozeReasons[reason], note].filter(Boolean).join(' / ') },
          { label: '後にした人', cell: ({ by }) => by },
          ...(mayWake ? [{ label: 'いまは', cell: (one: Snoozed) => <Wake snoozed={one} formKey={formKey} /> }] : []),
        ]}
      />
    </>
  )
}

function Wake({ snoozed, formKey }: { snoozed: Snoozed; formKey: string }) {
  return (
    <Form action={`/desk/snoozes/${snoozed.id}/ends`} formKey={formKey} label={`${snoozed.what}を戻す`}>
      <Button kind="secondary" size="small">
        戻す
      </Button>
    </Form>
  )
}
