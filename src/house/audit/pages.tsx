import { formatInstant } from '../../law/japanese-date.ts'
import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { answers, type Typed } from '../../ui/fields/answers.ts'
import { DateField } from '../../ui/fields/date-field.tsx'
import { SelectField } from '../../ui/fields/select-field.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { SearchForm } from '../../ui/form.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import type { Problems } from '../../ui/problems.ts'
import { Table } from '../../ui/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { namesOf, recordInWords } from './record-words.ts'
import type { FoundRecord, RecordSource } from './search-records.ts'

interface RecordsPageProps {
  source: RecordSource
  records: FoundRecord[]
  typed: Typed
  problems: Problems
  nextHref: string | null
  csvHref: string | null
}

/** 記録の検索: who did, or saw, what and when. */
export function RecordsPage({ source, records, typed, problems, nextHref, csvHref }: RecordsPageProps) {
  return (
    <>
      <PageHeading
        title="記録の検索"
        over="設定と記録"
        lead="だれが、いつ、何をしたか(見たか)を調べます。記録は消すことも書き換えることもできません。"
      />
      <Tabs
        label="記録の種類"
        tabs={[
          { label: '行ったこと', href: '/desk/records', current: source === 'deeds' },
          { label: '見たこと', href: '/desk/records?source=looks', current: source === 'looks' },
        ]}
      />
      <ErrorSummary problems={problems} />
      <Search source={source} typed={typed} problems={problems} />
      {csvHref && records.length > 0 && (
        <Actions>
          <ButtonLink href={csvHref} kind="secondary" size="small">
            この条件のすべてをCSVで書き出す
          </ButtonLink>
        </Actions>
      )}
      <RecordsTable records={records} />
      {nextHref && (
        <p>
          <a href={nextHref}>さらに前の記録を見る</a>
        </p>
      )}
    </>
  )
}

function Search({ source, typed, problems }: { source: RecordSource; typed: Typed; problems: Problems }) {
  const { one, date } = answers(typed, problems)
  return (
    <SearchForm action="/desk/records" label="記録を探す">
      <input type="hidden" name="source" value={source} />
      <SelectField {...one('name')} label="何を" choices={namesOf(source)} empty="すべて" />
      <TextField {...one('who')} label="だれが" hint="メールアドレス、または人や組織の正式な名前" />
      <TextField {...one('record')} label="どの記録" hint="記録の番号(画面のアドレスの最後にある36文字)" />
      <DateField {...date('from')} label="いつから" />
      <DateField {...date('until')} label="いつまで" hint="その日を含みます(日本時間)" />
      <Button>探す</Button>
    </SearchForm>
  )
}

export function RecordsTable({ records }: { records: FoundRecord[] }) {
  return (
    <Table
      caption="見つかった記録"
      rows={records}
      keyOf={({ seq }) => String(seq)}
      columns={[
        { label: '日時', cell: ({ at }) => formatInstant(at) },
        { label: '何を', kind: 'name', cell: (record) => <What record={record} /> },
        { label: 'だれが', cell: (record) => recordInWords(record).who },
        { label: '状態', cell: (record) => changeInWords(record) },
        { label: '理由', cell: (record) => recordInWords(record).reason },
      ]}
      empty={<EmptyState title="あてはまる記録はありません">条件を減らすか、期間を広げて探してください。</EmptyState>}
    />
  )
}

function What({ record }: { record: FoundRecord }) {
  return (
    <>
      {recordInWords(record).what} <a href={`/desk/records/${record.subject}`}>この記録のすべて</a>
    </>
  )
}

function changeInWords(record: FoundRecord): string {
  const { from, to } = recordInWords(record)
  return from && to ? `${from} → ${to}` : to
}
