import { formatInstant } from '../../law/japanese-date.ts'
import { PageHeading } from '../../ui/heading.tsx'
import { Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import type { Template } from '../../templates.ts'

/** 文例: what people are told, and which words are this installation's own. */
export function TemplatesPage({ templates }: { templates: (Template & { changedAt: Date | null })[] }) {
  return (
    <>
      <PageHeading
        title="文例"
        over="設定と記録"
        lead="結が送るメールと、発注者が書き始めるときの文です。この地域の言葉に直せます。すでに送ったメールは変わりません。"
      />
      <Table
        caption="文例の一覧"
        captionHidden
        rows={templates}
        keyOf={({ key }) => key}
        columns={[
          { label: '文例', kind: 'name', cell: ({ key, name }) => <a href={`/desk/templates/${key}`}>{name}</a> },
          { label: 'いつ', cell: ({ when }) => when },
          { label: '読む人', cell: ({ reader }) => reader },
          { label: '文', cell: ({ changedAt }) => <Changed at={changedAt} /> },
        ]}
      />
    </>
  )
}

function Changed({ at }: { at: Date | null }) {
  if (!at) return <StatusTag tone="quiet">元の文</StatusTag>
  return <StatusTag tone="active">{`変更あり(${formatInstant(at)})`}</StatusTag>
}
