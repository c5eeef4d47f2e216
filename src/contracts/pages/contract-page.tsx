import { Banner } from '../../ui/banner.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { hasBegun, type Side } from '../contract.ts'
import { lengthInWords } from '../length-in-words.ts'
import { nextStepFor } from '../next-step.ts'
import type { ContractView } from '../read-contract.ts'
import { TrialSection } from '../trials/pages/trial-section.tsx'
import { AbandonmentForm } from './abandonment-form.tsx'
import { ClientSteps, type ClientStepProps, Deed } from './approval-section.tsx'
import { ConsentSection } from './consent-section.tsx'
import { ContractTag } from './contract-tag.tsx'
import { EndingSection } from './ending-section.tsx'
import { NoticeSection } from './notice-section.tsx'
import { TakingsSection } from './takings-section.tsx'
import { ShownTerms, Differences } from './shown-terms.tsx'

export interface ContractPageProps extends ClientStepProps {
  side: Side
  /** 補助の申請の期限, for the client; null where none is known. */
  subsidy: string | null
}

/** One contract as one side sees it: whose turn it is, what is agreed, and what may be done now. */
export function ContractPage(props: ContractPageProps) {
  const { view, side, base, allowed, formKey, problems } = props
  const { shown, contract } = view
  const step = nextStepFor(view, side)
  // While it runs, the work is what one comes for; before, the terms are.
  const begun = hasBegun(contract.state)
  return (
    <>
      <PageHeading title={shown.terms.title} over={overOf(props)}>
        <ContractTag state={contract.state} />
      </PageHeading>
      <Banner tone={step.tone} title={step.title}>
        {step.words && <p>{step.words}</p>}
      </Banner>
      <ErrorSummary problems={problems} />
      {side === 'client' && <ClientSteps {...props} />}
      {begun && <WorkAndTravel {...props} />}
      <NoticeSection notices={view.notices} base={base} side={side} allowed={allowed} formKey={formKey} />
      <Differences view={view} />
      <ShownTerms view={view} />
      <TakingsSection takings={view.takings} side={side} />
      <TrialSection {...props} />
      <Length view={view} />
      <Consent {...props} />
      <EndingSection {...props} />
      {allowed.has('abandon') && <AbandonmentForm {...props} />}
      {!begun && <WorkAndTravel {...props} />}
      <WaysOn {...props} />
    </>
  )
}

function WaysOn({ view: { contract }, base }: ContractPageProps) {
  return (
    <>
      <p>
        <a href={`/threads/new?about=contract:${contract.id}`}>相手方とのやりとり</a>
      </p>
      <p>
        <a href={`${base}/visits`}>現地訪問の記録</a>
      </p>
      {hasBegun(contract.state) && (
        <p>
          <a href={`${base}/debriefings`}>報告会の記録</a>
        </p>
      )}
      <p>
        <a href={`${base}/journal`}>この契約の記録を見る</a>
      </p>
    </>
  )
}

/** Leads to the months and the records of work, and says in time by when a subsidy is to be applied for. */
function WorkAndTravel({ view, base, side, subsidy }: ContractPageProps) {
  const begun = hasBegun(view.contract.state)
  if (!begun && !subsidy) return null
  return (
    <Section title="稼働と旅費">
      {subsidy && <p>{subsidy}</p>}
      {begun && (
        <ul>
          <li>
            <a href={`${base}/engagement`}>稼働(目標・月次報告・手応え)</a>
          </li>
          <li>
            <a href={`${base}/workdays`}>活動記録(稼働・交通費・宿泊)</a>
          </li>
          <li>
            <a href={`${base}/retrospective`}>振返りと成果</a>
          </li>
          {side === 'client' && view.shown.terms.client.kind === 'company' && (
            <li>
              <a href={`${base}/subsidy`}>交通費・宿泊費の補助</a>
            </li>
          )}
        </ul>
      )}
    </Section>
  )
}

function overOf({ side, view }: ContractPageProps): string {
  const { client, talent } = view.shown.terms
  return side === 'client' ? `${talent.name}との契約` : `${client.name}との契約`
}

function Length({ view: { length } }: { view: ContractView }) {
  return (
    <Section title="契約の長さと義務">
      <p>{lengthInWords(length)}</p>
      <ul>
        {length.duties.map(({ id, label, article, force }) => (
          <li key={id}>
            {label}(フリーランス法{article}・{force})
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Consent(props: ContractPageProps) {
  const { view, side, base, allowed, formKey, problems } = props
  const amending = view.contract.pending_version !== null
  const due = amending ? allowed.has('consentToAmendment') : allowed.has('consent')
  if (!due || (!amending && view.contract.state !== 'proposed')) return null
  return (
    <>
      {!view.consents[side] && (
        <ConsentSection shown={view.shown} side={side} base={base} formKey={formKey} problems={problems} />
      )}
      {amending && (
        <Deed
          action={`${base}/amendment-withdrawals`}
          formKey={formKey}
          label={side === 'client' ? '変更の提案を取り下げる' : '変更を断る(いまの条件を続ける)'}
          kind="secondary"
        />
      )}
    </>
  )
}
