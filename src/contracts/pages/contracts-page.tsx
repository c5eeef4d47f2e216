import { formatDay } from '../../law/japanese-date.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import type { Side } from '../contract.ts'
import { CONTRACTS_PER_PAGE, type ListedContract } from '../list-contracts.ts'
import { turnInWords } from '../next-step.ts'
import { feeInWords } from '../notice-lines.ts'
import { ContractTag } from './contract-tag.tsx'

interface ContractsPageProps {
  side: Side
  base: string
  contracts: ListedContract[]
  total: number
  page: number
}

/** The contracts of one side, the newest first, each with whose turn it is. */
export function ContractsPage({ side, base, contracts, total, page }: ContractsPageProps) {
  return (
    <>
      <PageHeading title="契約" lead="条件の合意から、同意、取引条件明示書、終了までをここで進めます。" />
      <Table
        caption="契約の一覧"
        captionHidden
        rows={contracts}
        keyOf={({ id }) => id}
        columns={columnsFor(side, base)}
        empty={<NoContracts side={side} />}
      />
      <Pagination page={page} perPage={CONTRACTS_PER_PAGE} total={total} hrefOf={(to) => `${base}?page=${to}`} />
    </>
  )
}

function columnsFor(side: Side, base: string): Column<ListedContract>[] {
  return [
    { label: '件名', kind: 'name', cell: ({ id, title }) => <a href={`${base}/${id}`}>{title}</a> },
    {
      label: side === 'client' ? '副業人材' : '発注者',
      cell: (c) => (side === 'client' ? c.talentName : c.clientName),
    },
    { label: '期間', cell: ({ startsOn, endsOn }) => `${day(startsOn)}〜${day(endsOn)}` },
    { label: '報酬', cell: ({ terms }) => feeInWords(terms).split('\n')[0] },
    { label: '状態', cell: ({ state }) => <ContractTag state={state} /> },
    { label: '次にすること', cell: (contract) => turnInWords(contract, side) },
  ]
}

const day = (iso: string): string => formatDay(Temporal.PlainDate.from(iso))

function NoContracts({ side }: { side: Side }) {
  return side === 'client' ? (
    <EmptyState title="契約はまだありません" next={{ href: '/client/postings', label: '求人と応募を見る' }}>
      応募者に条件を示し、合意すると、契約書の案がここに用意されます。
    </EmptyState>
  ) : (
    <EmptyState title="契約はまだありません" next={{ href: '/my/applications', label: '応募を見る' }}>
      発注者から示された条件に合意すると、契約がここに用意されます。
    </EmptyState>
  )
}
