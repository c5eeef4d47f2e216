import { EmptyState } from '../empty-state.tsx'
import { Section } from '../heading.tsx'
import { Pagination } from '../pagination.tsx'
import { StatusTag, type TagTone } from '../tag.tsx'
import { type Column, Table } from '../table.tsx'

interface Applicant {
  name: string
  tone: TagTone
  state: string
  fee: string
  reply: string
}

const applicants: Applicant[] = [
  { name: '髙橋 𠮷郎', tone: 'waiting', state: '返事を待っています', fee: '50,000円', reply: '2025年12月8日(月)' },
  {
    name: 'ヴィルヘルミーナ・アレクサンドリナ・長谷川',
    tone: 'active',
    state: '面談',
    fee: '1,200,000円',
    reply: '2025年12月10日(水)',
  },
  { name: '﨑山 花', tone: 'good', state: '成約', fee: '45,000円', reply: '—' },
]

const columns: Column<Applicant>[] = [
  { label: '応募者', kind: 'name', cell: ({ name }) => <a href="#tables">{name}</a>, sort: { href: '#tables' } },
  { label: '状態', cell: ({ tone, state }) => <StatusTag tone={tone}>{state}</StatusTag> },
  { label: '希望額（月）', kind: 'number', cell: ({ fee }) => fee, sort: { href: '#tables', now: 'descending' } },
  { label: '返事の期限', cell: ({ reply }) => reply },
]

export function TablesSample() {
  const keyOf = ({ name }: Applicant) => name
  return (
    <Section title="表と一覧" id="tables">
      <Table caption="応募者（スマートフォンではカードになります）" columns={columns} rows={applicants} keyOf={keyOf} />
      <Pagination page={3} perPage={20} total={1234} hrefOf={(page) => `?page=${page}`} />
      <Pagination
        page={1}
        perPage={20}
        total={10_000}
        atLeast
        label="多いときのページ送り"
        hrefOf={(page) => `?page=${page}`}
      />
      <Pagination page={1} perPage={20} total={3} label="少ないときのページ送り" hrefOf={(page) => `?page=${page}`} />
      <Table
        caption="列の多い表（横に動きます）"
        columns={manyColumns}
        rows={months}
        keyOf={({ month }) => month}
        totals={['合計', ...Array.from({ length: 9 }, () => '111,108')]}
        wide
      />
      <Table
        caption="応募者"
        columns={columns}
        rows={[]}
        keyOf={keyOf}
        empty={
          <EmptyState title="応募はまだありません" next={{ href: '#tables', label: '合いそうな人材を見る' }}>
            公開から3日ほどで届きはじめます。待つあいだに、スカウトを送ることもできます。
          </EmptyState>
        }
      />
    </Section>
  )
}

const months = ['2025年10月', '2025年11月', '2025年12月'].map((month) => ({ month }))

const manyColumns: Column<{ month: string }>[] = [
  { label: '対象月', kind: 'name', cell: ({ month }) => month },
  ...[
    '求人数',
    '応募数',
    '応募率',
    '平均応募数',
    '面談数',
    'マッチング件数',
    '平均謝礼',
    'セミナー参加者',
    '関係人口',
  ].map((label) => ({
    label,
    kind: 'number' as const,
    cell: () => '12,345',
  })),
]
