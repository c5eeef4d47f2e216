import type { ComponentChildren } from 'preact'
import { formatInstant } from '../../law/japanese-date.ts'
import { DescriptionList } from '../../ui/description-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Table } from '../../ui/table.tsx'
import { StatusTag, type TagTone } from '../../ui/tag.tsx'
import type { Look } from '../list-supports.ts'
import { pageInWords } from '../pages-in-words.ts'
import { spanInWords, supportReasons, type SupportState, supportStateNames, type SupportView } from '../support.ts'

const tones: Record<SupportState, TagTone> = { open: 'care', ended: 'quiet', lapsed: 'quiet' }

export function SupportStateTag({ state }: { state: SupportState }) {
  return <StatusTag tone={tones[state]}>{supportStateNames[state]}</StatusTag>
}

/** When the operator looked at one's own pages, and why. */
export function SupportsPage({ supports }: { supports: SupportView[] }) {
  return (
    <>
      <PageHeading
        title="支援アクセスの記録"
        over="あなたの組織"
        lead="運営事業者が支援のためにあなたの組織の画面を見たときは、理由と見た画面がここに残ります。見るだけで、変更はできません。副業人材の氏名と連絡先は見えません。"
      />
      <SupportsTable
        supports={supports}
        empty={
          <EmptyState title="支援アクセスはまだありません">
            運営事業者が画面を見るときは、始まると同時に管理者にメールが届きます。
          </EmptyState>
        }
      />
    </>
  )
}

export function SupportsTable({ supports, empty }: { supports: SupportView[]; empty: ComponentChildren }) {
  return (
    <Table
      caption="支援アクセスの一覧"
      captionHidden
      rows={supports}
      keyOf={({ id }) => id}
      columns={[
        {
          label: 'いつ',
          kind: 'name',
          cell: (support) => <a href={`/organization/supports/${support.id}`}>{spanInWords(support)}</a>,
        },
        { label: '状態', cell: ({ state }) => <SupportStateTag state={state} /> },
        { label: '理由', cell: ({ reason }) => supportReasons[reason] },
        { label: 'だれが', cell: ({ operator }) => operator },
        { label: '見た画面', kind: 'number', cell: ({ looks }) => `${looks}回` },
      ]}
      empty={empty}
    />
  )
}

interface SupportPageProps {
  support: SupportView
  looks: Look[]
  /** The tenant is led to the pages that were looked at; the operator is not. */
  leads: boolean
}

/** One of them, page by page. */
export function SupportPage({ support, looks, leads }: SupportPageProps) {
  return (
    <>
      <PageHeading title="支援アクセスで見た画面" over={support.operator}>
        <SupportStateTag state={support.state} />
      </PageHeading>
      <DescriptionList
        items={[
          { term: 'いつ', words: spanInWords(support) },
          { term: '約束した時間', words: `${support.minutes}分(延長はありません)` },
          { term: '理由', words: supportReasons[support.reason] },
          { term: '内容', words: support.ticket },
        ]}
      />
      <Section title={`見た画面(${looks.length}回)`}>
        <Table
          caption="見た画面"
          captionHidden
          rows={looks}
          keyOf={({ seq }) => String(seq)}
          columns={[
            {
              label: '画面',
              kind: 'name',
              cell: ({ page }) => (leads ? <a href={page}>{pageInWords(page)}</a> : pageInWords(page)),
            },
            { label: '日時', cell: ({ at }) => formatInstant(at) },
          ]}
          empty={<EmptyState title="まだ何も見ていません">画面を開くと、1つずつここに残ります。</EmptyState>}
        />
      </Section>
    </>
  )
}
