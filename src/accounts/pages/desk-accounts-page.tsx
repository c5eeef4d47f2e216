import { formatInstant } from '../../law/japanese-date.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeading } from '../../ui/heading.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { Table } from '../../ui/table.tsx'
import { type AccountState, accountStateNames } from '../account.ts'
import { ACCOUNTS_PER_PAGE, type ListedAccount } from '../desk-accounts.ts'

interface DeskAccountsPageProps {
  accounts: ListedAccount[]
  total: number
  text: string
  page: number
  hrefOf: (page: number) => string
}

/** Everybody who can sign in, for an operator; those who are shut out come first. */
export function DeskAccountsPage({ accounts, total, text, page, hrefOf }: DeskAccountsPageProps) {
  return (
    <>
      <PageHeading
        title="アカウント"
        lead="ログインできる人の一覧です。なりすましや退職の連絡があったときは、ここから停止します。"
      />
      <SearchBox action="/desk/accounts" label="メールアドレスかお名前で探す" value={text} />
      <Table
        caption="アカウントの一覧"
        captionHidden
        rows={accounts}
        keyOf={({ id }) => id}
        empty={
          <EmptyState
            title="当てはまるアカウントはありません"
            next={{ href: '/desk/accounts', label: 'すべて表示する' }}
          >
            メールアドレスの一部だけでも探せます。
          </EmptyState>
        }
        columns={[
          { label: 'お名前', kind: 'name', cell: ({ id, name }) => <a href={`/desk/accounts/${id}`}>{name}</a> },
          { label: 'メールアドレス', cell: ({ email }) => email },
          { label: '状態', cell: ({ state }) => <AccountStateTag state={state} /> },
          { label: '最後に使った日時', cell: ({ seenAt }) => (seenAt ? formatInstant(seenAt) : 'まだありません') },
        ]}
      />
      <Pagination
        page={page}
        perPage={ACCOUNTS_PER_PAGE}
        total={total}
        hrefOf={hrefOf}
        label="アカウントのページ送り"
      />
    </>
  )
}

export function AccountStateTag({ state }: { state: AccountState }) {
  return <StatusTag tone={state === 'active' ? 'good' : 'care'}>{accountStateNames[state]}</StatusTag>
}
