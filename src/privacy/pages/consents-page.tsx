import { accessNames } from '../../entries/access-names.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { dayInJapan, formatDay, formatInstant } from '../../law/japanese-date.ts'
import { consentItemNames } from '../../talents/consent.ts'
import type { GivenTo, Look } from '../own-consents.ts'

/** 提供の同意: who has been given what, when and for which application; and who has looked. */
export function ConsentsPage({ given, looks }: { given: GivenTo[]; looks: Look[] }) {
  return (
    <>
      <PageHeading
        title="提供の同意"
        lead="あなたの情報を、どこへ、何のために提供することに同意したかの記録です。取り消すこともできます。"
      />
      <Section title="同意の記録">
        <Given given={given} />
      </Section>
      <Section title="見られた記録">
        <Looks looks={looks} />
      </Section>
    </>
  )
}

function Given({ given }: { given: GivenTo[] }) {
  const empty = (
    <EmptyState title="提供に同意した相手はまだいません" next={{ href: '/postings', label: '求人を探す' }}>
      求人に応募するときに、相手と項目を確かめて同意します。
    </EmptyState>
  )
  return (
    <Table
      caption="同意の記録"
      captionHidden
      rows={given}
      keyOf={({ id }) => id}
      empty={empty}
      columns={[
        { label: '提供先', kind: 'name', cell: (to) => <a href={`/my/consents/${to.id}`}>{to.recipient}</a> },
        { label: '何のため', cell: ({ posting, purpose }) => (posting ? `「${posting}」の${purpose}` : purpose) },
        { label: '項目', cell: ({ items }) => items.map(({ item }) => consentItemNames[item]).join('、') },
        { label: '同意した日', cell: ({ at }) => formatDay(dayInJapan(at)) },
        { label: '状態', cell: (to) => <StateOf given={to} /> },
      ]}
    />
  )
}

function StateOf({ given: { items } }: { given: GivenTo }) {
  const open = items.filter(({ withdrawnAt }) => withdrawnAt === null).length
  if (open === items.length) return <StatusTag tone="active">提供中</StatusTag>
  if (open > 0) return <StatusTag tone="care">一部を取消し</StatusTag>
  return <StatusTag tone="quiet">取消し済み</StatusTag>
}

function Looks({ looks }: { looks: Look[] }) {
  if (looks.length === 0) return <p>あなたの氏名や応募の内容を表示した相手は、まだいません。</p>
  return (
    <Table
      caption="見られた記録(新しい順に100件まで)"
      rows={looks}
      keyOf={({ at, what, who }) => `${at.toISOString()} ${what} ${who}`}
      columns={[
        { label: 'いつ', cell: ({ at }) => formatInstant(at) },
        { label: '見た組織', cell: ({ who }) => who },
        { label: '内容', cell: ({ what }) => accessNames[what] },
      ]}
    />
  )
}
