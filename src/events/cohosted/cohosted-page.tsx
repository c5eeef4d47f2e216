import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { eventKinds } from '../event.ts'
import { EventStateTag } from '../pages/words.tsx'
import { daysInWords } from '../times.ts'
import { COHOSTED_PER_PAGE, type CohostedEvent } from './cohosted-events.ts'

interface CohostedPageProps {
  events: readonly CohostedEvent[]
  total: number
  page: number
}

const parts = { cohost: '共催', host: '受入先' } as const

const columns: Column<CohostedPageProps['events'][number]>[] = [
  { label: '題名', kind: 'name', cell: ({ row }) => <a href={`/events/${row.id}`}>{row.title}</a> },
  { label: '種類', cell: ({ row }) => eventKinds[row.kind] },
  { label: '主催', cell: ({ town }) => town },
  { label: '役割', cell: ({ part }) => parts[part] },
  { label: '日', cell: ({ row }) => daysInWords(row) },
  { label: '状態', cell: ({ row }) => <EventStateTag state={row.state} /> },
  { label: '申込', kind: 'number', cell: ({ figures }) => people(figures.registered, waiting(figures.waiting)) },
  { label: '参加', kind: 'number', cell: (one) => came(one) },
  { label: '参加した会社', kind: 'number', cell: (one) => (isOver(one) ? `${one.figures.companies}社` : '—') },
]

/** 共催したイベント of a chamber or a bank: how many came, without a name. */
export function CohostedPage({ events, total, page }: CohostedPageProps) {
  return (
    <>
      <PageHeading
        title="共催したイベント"
        lead="町といっしょに開いたセミナーやツアーの、申込と参加の人数です。お名前は主催の町だけが見られます。"
      />
      <Table
        caption="共催したイベント"
        captionHidden
        rows={[...events]}
        keyOf={({ row }) => row.id}
        empty={
          <EmptyState title="共催したイベントはまだありません" next={{ href: '/events', label: 'イベントを見る' }}>
            町がイベントを公開し、あなたの組織を共催または受入先に加えると、ここに人数が出ます。
          </EmptyState>
        }
        columns={columns}
      />
      <Pagination
        page={page}
        perPage={COHOSTED_PER_PAGE}
        total={total}
        hrefOf={(turn) => `/supporter/events?page=${turn}`}
      />
    </>
  )
}

const isOver = ({ row }: CohostedEvent): boolean => row.state === 'held' || row.state === 'reported'
const people = (count: number, more = ''): string => `${count}人${more}`
const waiting = (count: number): string => (count > 0 ? `(うちキャンセル待ち${count}人)` : '')

/** Nobody has come to what has not been held. */
function came(event: CohostedEvent): string {
  const { attended, venue, online } = event.figures
  if (!isOver(event)) return '—'
  return people(attended, online > 0 ? `(会場${venue}人、オンライン${online}人)` : '')
}
