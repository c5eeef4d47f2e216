import { formatInstant } from '../../law/japanese-date.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { Radios } from '../../ui/fields/choices.tsx'
import { FileField } from '../../ui/fields/file-field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import { StatusTag, type TagTone } from '../../ui/tag.tsx'
import { Table } from '../../ui/table.tsx'
import { importKindNames, importKinds, type ImportKind, type ImportState, importStateNames } from '../import.ts'
import type { ImportLine } from '../queries.ts'

interface ImportsPageProps {
  lines: ImportLine[]
  mayRead: boolean
  typed: Typed
  problems: Problems
  /** Everything that is wrong with the table that was just sent. */
  sentences: string[]
  formKey: string
}

const hints: Record<ImportKind, string> = {
  companies: '必要な見出し: 法人番号、会社名、所在地。個人事業主は法人番号の欄に「個人」と書きます。',
  postings: '必要な見出し: 件名、法人番号、月額謝礼、稼働時間、締切日。下書きとして取り込みます。',
  talents: '必要な見出し: 氏名、メール、スキル。本人がログインして確認するまで、企業や町には表示しません。',
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

function Choose({ typed, problems, formKey }: Pick<ImportsPageProps, 'typed' | 'problems' | 'formKey'>) {
  const { one } = answers(typed, problems)
  return (
    <Section title="表を選ぶ">
      <Form formKey={formKey} files>
        <Radios
          {...one('kind')}
          label="何の表ですか"
          need="required"
          choices={importKinds.map((kind) => ({ value: kind, label: importKindNames[kind], hint: hints[kind] }))}
        />
        <FileField
          {...one('file')}
          label="ファイル"
          hint="Excelブック(.xlsx)かCSV、20MB・2,000行まで。見出しの順番や、上の題名、下の注意書きはそのままで構いません。"
          accept=".xlsx,.csv,.txt"
          need="required"
        />
        <Button>読み取って確かめる</Button>
      </Form>
      <Disclosure summary="見出しの見本をダウンロードする">
        <ul>
          {importKinds.map((kind) => (
            <li key={kind}>
              <a href={`/desk/imports/templates/${kind}`}>{importKindNames[kind]}(CSV)</a>
            </li>
          ))}
        </ul>
      </Disclosure>
    </Section>
  )
}
