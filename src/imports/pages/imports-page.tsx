import { formatInstant } from '../../law/japanese-date.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Typed } from '../../ui/fields/answers.ts'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import { Table } from '../../ui/table.tsx'
import { StatusTag, type TagTone } from '../../ui/tag.tsx'
import { importKindNames, type ImportState, importStateNames } from '../import.ts'
import type { ImportLine } from '../queries.ts'
import { Choose } from './choose-file.tsx'

export interface ImportsPageProps {
  lines: ImportLine[]
  mayRead: boolean
  typed: Typed
  problems: Problems
  /** Everything that is wrong with the table that was just sent. */
  sentences: string[]
  formKey: string
}
const tones: Record<ImportState, TagTone> = { waiting: 'waiting', taken: 'good', discarded: 'quiet', expired: 'quiet' }
const SHOWN = 200

/** Choosing a table, and the last ones. */
export function ImportsPage({ lines, mayRead, typed, problems, sentences, formKey }: ImportsPageProps) {
  return (
    <>
      <PageHeading
        title="表から取り込む"
        lead="ExcelやCSVの一覧を、そのまま選んでください。取り込む前に、一行ずつ何になるかを確かめられます。"
      />
      <ErrorSummary problems={problems} />
      <Sentences sentences={sentences} />
      {mayRead && <Choose typed={typed} problems={problems} formKey={formKey} />}
      <Section title="これまでの取り込み">
        <Table
          caption="これまでの取り込み"
          captionHidden
          rows={lines}
          keyOf={({ id }) => id}
          empty={<EmptyState title="取り込みはまだありません">表を選ぶと、ここに記録が残ります。</EmptyState>}
          columns={[
            {
              label: 'ファイル',
              kind: 'name',
              cell: ({ id, fileName }) => <a href={`/desk/imports/${id}`}>{fileName}</a>,
            },
            { label: '内容', cell: ({ kind }) => importKindNames[kind] },
            {
              label: '状態',
              cell: ({ state }) => <StatusTag tone={tones[state]}>{importStateNames[state]}</StatusTag>,
            },
            { label: '読み取り', kind: 'number', cell: ({ rowsRead }) => `${rowsRead}行` },
            { label: '取り込み', kind: 'number', cell: ({ rowsMade }) => (rowsMade === null ? '—' : `${rowsMade}件`) },
            { label: '担当', cell: ({ who }) => who },
            { label: '日時', cell: ({ at }) => formatInstant(at) },
          ]}
        />
      </Section>
    </>
  )
}

function Sentences({ sentences }: { sentences: string[] }) {
  if (sentences.length === 0) return null
  return (
    <Section title={`直していただきたいところ(${sentences.length}か所)`} id="sentences">
      <p>何も取り込んでいません。表を直して保存し、もう一度選んでください。</p>
      <ul>
        {sentences.slice(0, SHOWN).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {sentences.length > SHOWN && <p>ほかに{sentences.length - SHOWN}か所あります。</p>}
    </Section>
  )
}
