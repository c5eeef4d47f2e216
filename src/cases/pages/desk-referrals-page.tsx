import { dayInJapan, formatDay } from '../../law/japanese-date.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { Table } from '../../ui/table.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { type ReferralState, referralStateNames, referralStates } from '../referral.ts'
import { type ReferralLine, REFERRALS_PER_PAGE } from '../referral-lists.ts'
import { ReferralTag } from './words.tsx'

interface DeskReferralsProps {
  lines: ReferralLine[]
  total: number
  state: ReferralState | null
  page: number
}

const hrefOf = (which: ReferralState | null, turn = 1) =>
  `/desk/referrals?${which ? `state=${which}&` : ''}page=${turn}`

function tabsOf(state: ReferralState | null) {
  const each = referralStates.map((one) => ({
    label: referralStateNames[one],
    href: hrefOf(one),
    current: one === state,
  }))
  return [{ label: 'すべて', href: '/desk/referrals', current: state === null }, ...each]
}

/** Introductions of every supporter. */
export function DeskReferralsPage({ lines, total, state, page }: DeskReferralsProps) {
  return (
    <>
      <PageHeading title="紹介" lead="商工会や金融機関からの紹介です。企業が同意したものから受け付けます。">
        <p>
          <a href="/desk/referral-report">支援機関ごとの実績</a>
        </p>
      </PageHeading>
      <Tabs tabs={tabsOf(state)} label="紹介の状態" />
      <Table
        caption="紹介の一覧"
        captionHidden
        rows={lines}
        keyOf={({ id }) => id}
        empty={
          <EmptyState title="この状態の紹介はありません">
            支援機関が企業を紹介し、企業が同意すると、今日の仕事にも出ます。
          </EmptyState>
        }
        columns={[
          {
            label: '企業',
            kind: 'name',
            cell: (line) => <a href={`/desk/referrals/${line.id}`}>{line.companyName}</a>,
          },
          { label: '支援機関', cell: (line) => line.supporter },
          { label: '町', cell: (line) => line.town },
          { label: '状態', cell: (line) => <ReferralTag state={line.state} /> },
          { label: 'ほかの紹介', cell: doublesInWords },
          { label: '紹介した日', cell: (line) => formatDay(dayInJapan(line.at)) },
        ]}
      />
      <Pagination page={page} perPage={REFERRALS_PER_PAGE} total={total} hrefOf={(turn) => hrefOf(state, turn)} />
    </>
  )
}

function doublesInWords({ others, earlier }: ReferralLine): string {
  if (others === 0) return 'なし'
  return earlier === 0 ? `ほかに${others}件(これが最初)` : `ほかに${others}件(${earlier + 1}番目)`
}
