import { formatDay, formatInstant } from '../../../law/japanese-date.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { DescriptionList } from '../../../ui/description-list.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { answers } from '../../../ui/fields/answers.ts'
import { Radios } from '../../../ui/fields/choices.tsx'
import { TextArea } from '../../../ui/fields/text-area.tsx'
import { Form } from '../../../ui/form.tsx'
import { Section } from '../../../ui/heading.tsx'
import { StatusTag } from '../../../ui/tag.tsx'
import { hasBegun, type Side } from '../../contract.ts'
import type { ClientStepProps } from '../../pages/approval-section.tsx'
import { stateOfTrial, type TrialOutcome } from '../find-trial.ts'
import { type TrialEndReason, trialEndReasons, trialStateNames } from '../trial.ts'

type Props = ClientStepProps & { side: Side }

const tones = { running: 'active', paid: 'good', ended: 'quiet' } as const

/** 無償トライアル: what is tried until when, what decides, and how it came out. Nothing on any other contract. */
export function TrialSection(props: Props) {
  const { view } = props
  const { trial, endsOn, paidFrom } = view.current.terms
  if (!trial || !hasBegun(view.contract.state)) return null
  const state = stateOfTrial(view.trialOutcome)
  const until = paidFrom ? `${day(paidFrom)}から有償` : `${day(endsOn)}まで`
  return (
    <Section title="無償トライアル" id="trial">
      <p>
        <StatusTag tone={tones[state]}>{trialStateNames[state]}</StatusTag> {until}
      </p>
      <DescriptionList
        items={[
          { term: '試すこと', words: trial.tries },
          { term: '有償にするかを決める基準', words: trial.decides },
        ]}
      />
      {view.trialOutcome ? <Outcome outcome={view.trialOutcome} /> : <Decide {...props} />}
    </Section>
  )
}

const day = (iso: string): string => formatDay(Temporal.PlainDate.from(iso))

function Outcome({ outcome }: { outcome: TrialOutcome }) {
  const { at, by_side, reason, message, number } = outcome
  if (outcome.outcome === 'paid')
    return (
      <p>
        {formatInstant(at)}に双方が同意し、有償の契約(第{number}版)に移りました。
      </p>
    )
  return (
    <DescriptionList
      items={[
        { term: '記録した人', words: by_side === 'client' ? '発注者' : '副業人材' },
        { term: '記録した日時', words: formatInstant(at) },
        { term: '終える理由', words: trialEndReasons[reason as TrialEndReason] },
        { term: 'メッセージ', words: message },
      ]}
    />
  )
}

/** What may still be decided: with pay, while it runs; without, at any time until somebody has said so. */
function Decide({ view, base, side, allowed, formKey, typed, problems }: Props) {
  const mayEnd = side === 'talent' || allowed.has('giveReason')
  const waiting = view.contract.pending_version !== null
  if (!mayEnd) return <p>結論は、まだ記録されていません。</p>
  const { one } = answers(typed, problems)
  return (
    <>
      {waiting && <p>有償に切り替える提案が、双方の同意を待っています。</p>}
      {!waiting && allowed.has('proposeAmendment') && !view.termination && (
        <p>
          <ButtonLink href={`${base}/paid-terms`}>有償の契約に切り替える</ButtonLink>
        </p>
      )}
      <Disclosure summary="有償にせずに終える" open={'message' in problems || 'reason' in problems}>
        <p>理由は、契約の画面で双方が読めます。契約は終了日まで続きます。</p>
        <Form action={`${base}/trial-endings`} formKey={formKey} label="トライアルを終える">
          <Radios
            {...one('reason')}
            label="終える理由"
            need="required"
            choices={Object.entries(trialEndReasons).map(([value, label]) => ({ value, label }))}
          />
          <TextArea {...one('message')} label="相手方へのメッセージ" need="required" rows={4} maxLength={2000} />
          <Button kind="secondary">結論を記録する</Button>
        </Form>
      </Disclosure>
    </>
  )
}
