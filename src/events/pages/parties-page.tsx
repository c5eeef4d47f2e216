import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Checkboxes } from '../../ui/fields/choices.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { Table } from '../../ui/table.tsx'
import { eventKinds, ways } from '../event.ts'
import { type EventFigures, returnedInWords } from '../figures.ts'
import type { EventRow } from '../find-event.ts'
import type { ListedParty } from '../read-parties.ts'
import { seated } from '../registration.ts'
import { RegistrationStateTag } from './words.tsx'

export interface PartiesPageProps {
  row: EventRow
  parties: readonly ListedParty[]
  figures: EventFigures
  /** Attendance may be written down now. */
  mayMark: boolean
  formKey: string
}

/** 申込者と出欠: everybody in the order of registering, and one form for the attendance of all. */
export function PartiesPage({ row, parties, figures, mayMark, formKey }: PartiesPageProps) {
  const back = parties.filter(({ earlierTours }) => earlierTours > 0).length
  return (
    <>
      <PageHeading
        title="申込者と出欠"
        over={`${eventKinds[row.kind]}　${row.title}`}
        lead={`申込${parties.length}件、参加確定${figures.seated}人、キャンセル待ち${figures.waiting}人です。`}
      />
      {row.kind === 'tour' && figures.attended > 0 && <p>{returnedInWords(figures)}</p>}
      {row.kind === 'tour' && figures.attended === 0 && back > 0 && (
        <p>{`前回までのツアーに来た人が${back}人います。`}</p>
      )}
      <Table
        caption="申込者"
        captionHidden
        rows={[...parties]}
        keyOf={({ row: party }) => party.id}
        empty={<EmptyState title="申込はまだありません">申し込みがあると、申込の順に並びます。</EmptyState>}
        columns={[
          { label: '順', kind: 'number', cell: ({ row: party }) => party.place },
          {
            label: '名前',
            kind: 'name',
            cell: ({ row: party }) => <a href={`/town/registrations/${party.id}`}>{party.name}</a>,
          },
          { label: '会社', cell: ({ row: party }) => party.company || '—' },
          { label: '方法', cell: ({ row: party }) => ways[party.way] },
          { label: '人数', kind: 'number', cell: ({ row: party }) => `${party.people}人` },
          { label: '状態', cell: ({ row: party }) => <RegistrationStateTag state={party.state} /> },
          {
            label: '再訪',
            cell: ({ earlierTours }) => (earlierTours > 0 ? `これまでに${earlierTours}回参加` : '—'),
          },
        ]}
      />
      {mayMark && <Marking parties={parties} action={`/town/events/${row.id}/attendances`} formKey={formKey} />}
    </>
  )
}

function Marking({ parties, action, formKey }: { parties: readonly ListedParty[]; action: string; formKey: string }) {
  const list = parties.filter(({ row }) => seated.includes(row.state))
  if (list.length === 0) return null
  return (
    <Section title="出欠をつける" id="attendance">
      <p>来た方に印をつけて保存します。印のない方は欠席になります。あとから直せます。</p>
      <Form action={action} formKey={formKey} label="出欠をつける">
        <Checkboxes
          name="came"
          label="出席した方"
          values={list.filter(({ row }) => row.state === 'attended').map(({ row }) => row.id)}
          choices={list.map(({ row }) => ({
            value: row.id,
            label: [row.name, row.company, `${row.people}人`].filter(Boolean).join('　'),
            hint: row.how === 'code' ? '出席コードで記録済み' : undefined,
          }))}
        />
        <Button>出欠を保存する</Button>
      </Form>
    </Section>
  )
}
