import { formatDay, formatInstant } from '../../law/japanese-date.ts'
import { noticeExceptions } from '../../law/early-termination.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { TextArea } from '../../ui/fields/text-area.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import { type Side, terminationKinds, terminationReasons } from '../contract.ts'
import type { ContractAction } from '../policy.ts'
import type { ContractView } from '../read-contract.ts'
import { Deed } from './approval-section.tsx'

interface EndingSectionProps {
  view: ContractView
  base: string
  side: Side
  allowed: ReadonlySet<ContractAction>
  formKey: string
  typed: Typed
  problems: Problems
}

/** 契約の終わり: what was announced, its reason, or the way to announce it. */
export function EndingSection(props: EndingSectionProps) {
  const { view, base, allowed } = props
  if (view.termination) return <Announced {...props} />
  if (!allowed.has('announceEnd')) return null
  return (
    <Section title="契約の終わり">
      <p>途中で解除するとき、または更新しないときは、終了を予告します。</p>
      <ButtonLink href={`${base}/termination`} kind="secondary">
        契約の終了を予告する
      </ButtonLink>
    </Section>
  )
}

function Announced(props: EndingSectionProps) {
  const { view, base, side, allowed, formKey } = props
  const end = view.termination
  if (!end) return null
  const exception = noticeExceptions.find(({ code }) => code === end.exception)
  const isOpen = view.contract.state === 'in_force' && end.by_side === 'client'
  return (
    <Section title="契約の終了の予告">
      <DescriptionList
        items={[
          { term: '終わり方', words: labelIn(terminationKinds, end.kind) },
          { term: '予告した人', words: end.by_side === 'client' ? '発注者' : '副業人材' },
          { term: '予告した日時', words: formatInstant(end.noticed_at) },
          { term: '契約の最後の日', words: formatDay(Temporal.PlainDate.from(end.ends_on)) },
          { term: '理由の区分', words: labelIn(terminationReasons, end.reason) },
          { term: 'メッセージ', words: end.message },
          ...(exception ? [{ term: '予告の例外', words: exception.label }] : []),
          ...(end.reason_given_at ? [{ term: '開示された理由', words: end.given_reason }] : []),
        ]}
      />
      {side === 'talent' && isOpen && allowed.has('askReason') && !end.reason_asked_at && (
        <Deed action={`${base}/reason-requests`} formKey={formKey} label="理由の開示を求める" kind="secondary" />
      )}
      {side === 'client' && allowed.has('giveReason') && end.reason_asked_at && !end.reason_given_at && (
        <ReasonForm {...props} />
      )}
    </Section>
  )
}

function ReasonForm({ base, formKey, typed, problems }: EndingSectionProps) {
  const { one } = answers(typed, problems)
  return (
    <Form action={`${base}/reasons`} formKey={formKey} label="理由の開示">
      <Radios
        {...one('exception')}
        label="開示の可否"
        need="required"
        choices={[
          { value: 'none', label: '理由を開示する' },
          { value: 'third-party', label: '第三者の利益を害するおそれがあるため、開示しない' },
          { value: 'other-law', label: '他の法令に違反することとなるため、開示しない' },
        ]}
      />
      <TextArea {...one('reason')} label="理由" need="required" rows={4} maxLength={2000} />
      <Button>理由を開示する</Button>
    </Form>
  )
}

const labelIn = (names: Record<string, string>, code: string): string => names[code] ?? code
