import type { ComponentChildren } from 'preact'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Section } from '../../ui/heading.tsx'
import { noticeLines } from '../notice-lines.ts'
import { paymentLines } from '../payment-lines.ts'
import type { ContractView } from '../read-contract.ts'
import { Sentences, TermsList } from './terms-list.tsx'

export function ShownTerms({ view: { shown, current, contract } }: { view: ContractView }) {
  const pending = contract.pending_version !== null
  const terms = (of: typeof shown): ComponentChildren => (
    <TermsList lines={noticeLines(of.terms)} payments={paymentLines(of.terms)} />
  )
  return (
    <Section title={pending ? `変更後の条件(第${shown.number}版)` : `取引条件(第${shown.number}版)`} id="terms">
      {terms(shown)}
      {pending && <Disclosure summary={`いまの条件(第${current.number}版)を見る`}>{terms(current)}</Disclosure>}
    </Section>
  )
}

export function Differences({ view }: { view: ContractView }) {
  const { differences, contract } = view
  if (differences.length === 0) return null
  const since = contract.pending_version ? 'いまの条件から変わるところ' : '合意した条件から変わったところ'
  return (
    <Section title={since}>
      <DescriptionList
        items={differences.map(({ label, before, after }) => ({
          term: label,
          words: (
            <>
              <p class="note">変更前</p>
              <Sentences words={before || 'ありません'} />
              <p class="note">変更後</p>
              <Sentences words={after || 'ありません'} />
            </>
          ),
        }))}
      />
    </Section>
  )
}
