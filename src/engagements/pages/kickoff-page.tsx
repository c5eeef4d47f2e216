import { formatInstant } from '../../law/japanese-date.ts'
import type { Problems, Typed } from '../../platform/web/parse.ts'
import { Actions, Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Prose } from '../../ui/layout.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import type { Kickoff } from '../find-kickoff.ts'
import { kickoffStateNames } from '../kickoff.ts'
import type { Places } from '../places.ts'
import type { EngagementView } from '../read-engagement.ts'
import { Goals } from './goals.tsx'
import { KickoffForm } from './kickoff-form.tsx'
import { overOf, sideNames } from './words.tsx'

export interface KickoffPageProps {
  view: EngagementView
  places: Places
  /** Whether the reader may write and confirm now. */
  writes: boolean
  formKey: string
  typed: Typed
  problems: Problems
  isWriting: boolean
}

/** キックオフ: what both want to see in three months, agreed before the work begins. */
export function KickoffPage(props: KickoffPageProps) {
  const { view, problems, writes, isWriting } = props
  const waiting = view.kickoffs.find(({ state }) => state === 'proposed')
  const holds = view.kickoffs.find(({ state }) => state === 'agreed')
  const lead =
    '最初の3か月で何に届きたいかを、双方で決めます。届いたかどうかを後から同じ目で見られるように、見えることも書きます。'
  return (
    <Prose>
      <PageHeading title="キックオフ" over={overOf(view)} lead={lead} />
      <ErrorSummary problems={problems} />
      {waiting && <Waiting {...props} kickoff={waiting} />}
      {holds && <Version title="いまの目標" kickoff={holds} />}
      {writes && (isWriting ? <KickoffForm {...props} /> : <Rewriting {...props} />)}
      {view.kickoffs.length === 0 && !writes && <p>目標は決められていません。</p>}
      <Earlier kickoffs={view.kickoffs.filter(({ state }) => state === 'replaced')} />
      <p>
        <a href={props.places.engagement}>稼働に戻る</a>
      </p>
    </Prose>
  )
}

function Version({ title, kickoff }: { title: string; kickoff: Kickoff }) {
  const { state, number, bySide, at } = kickoff
  return (
    <Section title={title}>
      <div class="row">
        <StatusTag tone={state === 'agreed' ? 'good' : 'waiting'}>{kickoffStateNames[state]}</StatusTag>
        <span class="note">
          第{number}版　{sideNames[bySide]}が{formatInstant(at)}に書きました
        </span>
      </div>
      <Goals kickoff={kickoff} />
    </Section>
  )
}

function Waiting({ kickoff, view, places, writes, formKey }: KickoffPageProps & { kickoff: Kickoff }) {
  const mayConfirm = writes && kickoff.bySide !== view.side
  return (
    <>
      <Version
        title={mayConfirm ? 'あなたの番です: 届いた目標を確認する' : '相手の確認を待っている目標'}
        kickoff={kickoff}
      />
      {mayConfirm && (
        <Form action={`${places.base}/kickoff-confirmations`} formKey={formKey} label="目標の確認">
          <input type="hidden" name="number" value={String(kickoff.number)} />
          <Actions>
            <Button>この目標で始める</Button>
          </Actions>
        </Form>
      )}
    </>
  )
}

function Rewriting(props: KickoffPageProps) {
  return (
    <Disclosure summary="目標を書き直す(新しい版を相手に送る)">
      <p>相手が確認するまでは、いまの目標が続きます。以前の版は消えません。</p>
      <KickoffForm {...props} />
    </Disclosure>
  )
}

function Earlier({ kickoffs }: { kickoffs: readonly Kickoff[] }) {
  if (kickoffs.length === 0) return null
  return (
    <Disclosure summary={`以前の版(${kickoffs.length}件)`}>
      {kickoffs.map((kickoff) => (
        <section key={kickoff.id}>
          <h3>
            第{kickoff.number}版({sideNames[kickoff.bySide]})
          </h3>
          <Goals kickoff={kickoff} />
        </section>
      ))}
    </Disclosure>
  )
}
