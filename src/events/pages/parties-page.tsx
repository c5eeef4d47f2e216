import { Actions, Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Checkboxes } from '../../ui/fields/choices.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHeading, Section } from '../../ui/heading.tsx'
import { type Column, Table } from '../../ui/table.tsx'
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
  /** Somebody who called may be added. */
  mayTakeCalls: boolean
  formKey: string
}

/** 申込者と出欠: everybody in the order of registering, and one form for the attendance of all. */
export function PartiesPage({ row, parties, figures, mayMark, mayTakeCalls, formKey }: PartiesPageProps) {
  const back = parties.filter(({ earlierTours }) => earlierTours > 0).length
  return (
    <>
      <PageHeading
        title="申込者と出欠"
        over={`${eventKinds[row.kind]}　${row.title}`}
        lead={`申込${parties.length}件、参加確定${figures.seated}人、キャンセル待ち${figures.waiting}人です。`}
      >
        {mayTakeCalls && (
          <Actions>
            <ButtonLink href={`/town/events/${row.id}/registrations/new`} kind="secondary">
              電話などで受けた申込を加える
            </ButtonLink>
          </Actions>
        )}
      </PageHeading>
      {row.kind === 'tour' && figures.attended > 0 && <p>{returnedInWords(figures)}</p>}
      {row.kind === 'tour' && figures.attended === 0 && back > 0 && (
        <p>{`前回までのツアーに来た人が${back}人います。`}</p>
      )}
      <Table
        caption="申込者"
        captionHidden
        rows={[...parties]}
        keyOf={({ row: party }) => party.id}
        empty={
          <EmptyState title="申込はまだありません" next={{ href: `/events/${row.id}`, label: '公開ページを見る' }}>
            申し込みがあると、申込の順に並びます。公開ページのアドレスを、町の広報や案内の文でお知らせください。
          </EmptyState>
        }
        columns={columnsFor(row)}
      />
      {mayMark && <Marking parties={parties} action={`/town/events/${row.id}/attendances`} formKey={formKey} />}
    </>
  )
}

/** A tour asks who came before, and takes one person of no company at a time; everything else asks for the company. */
function columnsFor({ kind }: EventRow): Column<ListedParty>[] {
  const ofTours: Column<ListedParty>[] = [
    { label: '再訪', cell: ({ earlierTours }) => (earlierTours > 0 ? `これまでに${earlierTours}回参加` : '初めて') },
  ]
  const ofOthers: Column<ListedParty>[] = [
    { label: '会社', cell: ({ row }) => row.company || '—' },
    { label: '人数', kind: 'number', cell: ({ row }) => `${row.people}人` },
  ]
  return [
    { label: '順', kind: 'number', cell: ({ row }) => row.place },
    { label: '名前', kind: 'name', cell: ({ row }) => <a href={`/town/registrations/${row.id}`}>{row.name}</a> },
    { label: '連絡先', cell: ({ row, caller }) => (caller ? `電話 ${caller.phone}` : row.email) },
    { label: '方法', cell: ({ row }) => ways[row.way] },
    ...(kind === 'tour' ? ofTours : ofOthers),
    { label: '状態', cell: ({ row }) => <RegistrationStateTag state={row.state} /> },
  ]
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
