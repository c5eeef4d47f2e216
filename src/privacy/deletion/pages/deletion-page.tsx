import { dayInJapan, formatDay } from '../../../law/japanese-date.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import type { Typed } from '../../../ui/fields/answers.ts'
import { Form } from '../../../ui/form.tsx'
import { PageHeading, Section } from '../../../ui/heading.tsx'
import { Prose } from '../../../ui/layout.tsx'
import type { Problems } from '../../../ui/problems.ts'
import { Table } from '../../../ui/table.tsx'
import { type Blocker, type BlockerKind, blockerAdvice } from '../blockers.ts'
import { atOnce, goes, stays, waiting } from '../what-goes.ts'
import { AskForm } from './ask-form.tsx'

export interface DeletionPageProps {
  /** When the clock may erase; null while nothing is under way. */
  due: Date | null
  blockers: readonly Blocker[]
  hasPassword: boolean
  /** Whether the reader has a copy of their own data to take along: a talent does. */
  copy: boolean
  typed: Typed
  problems: Problems
  formKey: string
}

/** 退会: what goes, what stays and why, what has to be finished first, and the way back. */
export function DeletionPage(props: DeletionPageProps) {
  const { due, blockers, problems, formKey } = props
  return (
    <Prose>
      <PageHeading title="退会" lead="アカウントと、あなたについての情報を消します。" />
      <ErrorSummary problems={problems} />
      {due && <UnderWay due={due} formKey={formKey} />}
      {!due && blockers.length > 0 && <Blocked blockers={blockers} />}
      <WhatGoes copy={props.copy} />
      <WhatStays />
      {!due && blockers.length === 0 && <AskForm {...props} />}
    </Prose>
  )
}

function UnderWay({ due, formKey }: { due: Date; formKey: string }) {
  const day = formatDay(dayInJapan(due))
  return (
    <Section title="退会の手続き中です">
      <p>{day}以降に消去します。それまでは取りやめることができ、これまでどおりお使いいただけます。</p>
      <p>取り下げた応募などは元に戻りません。</p>
      <Form action="/account/deletion/withdrawals" formKey={formKey} label="退会を取りやめる">
        <Button>退会を取りやめる</Button>
      </Form>
    </Section>
  )
}

function Blocked({ blockers }: { blockers: readonly Blocker[] }) {
  const kinds = [...new Set(blockers.map(({ kind }) => kind))]
  return (
    <Section title="退会の前に終えること">
      <Banner tone="warning" title="まだ退会できません">
        <p>次のことを終えてから、もう一度この画面を開いてください。</p>
      </Banner>
      {kinds.map((kind) => (
        <OfKind key={kind} kind={kind} blockers={blockers.filter((one) => one.kind === kind)} />
      ))}
    </Section>
  )
}

function OfKind({ kind, blockers }: { kind: BlockerKind; blockers: readonly Blocker[] }) {
  return (
    <>
      <p>{blockerAdvice[kind]}</p>
      <ul>
        {blockers.map(({ label, href }) => (
          <li key={`${href} ${label}`}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function WhatGoes({ copy }: { copy: boolean }) {
  return (
    <>
      <Section title="申し込むと、すぐに行うこと">
        <Sentences of={atOnce} />
        <p>{waiting}</p>
      </Section>
      <Section title="消えるもの">
        <Sentences of={goes} />
        {copy && (
          <p>
            消える前に、<a href="/my/data">自分のデータ</a>をすべて受け取れます。
          </p>
        )}
      </Section>
    </>
  )
}

function Sentences({ of }: { of: readonly string[] }) {
  return (
    <ul>
      {of.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  )
}

function WhatStays() {
  return (
    <Section title="残るものと、その理由">
      <Table
        caption="残るものと、その理由"
        captionHidden
        rows={stays}
        keyOf={({ what }) => what}
        columns={[
          { label: '残るもの', kind: 'name', cell: ({ what }) => what },
          { label: '理由', cell: ({ why }) => why },
          { label: '期間', cell: ({ long }) => long },
        ]}
      />
    </Section>
  )
}
