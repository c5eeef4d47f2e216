import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** What has to be finished before somebody can leave: others rely on it. */
export type BlockerKind = 'contract' | 'offer' | 'month' | 'admin' | 'case'

export interface Blocker {
  kind: BlockerKind
  /** Names the record for its owner. */
  label: string
  href: string
}

/** What to do first, said to the person. */
export const blockerAdvice: Record<BlockerKind, string> = {
  contract: '契約の準備中または契約期間中です。契約を終えてから退会できます。',
  offer: '条件の提示または合意があります。返答するか、辞退してから退会できます。',
  month: '稼働の月の報告か確認が終わっていません。確認が終わってから退会できます。',
  admin:
    '管理者があなただけの組織です。ほかのメンバーを管理者にしてから退会できます。ほかにメンバーがいないときは、運営事業者にご連絡ください。',
  case: 'あなたが担当する伴走ケースが続いています。担当を引き継いでから退会できます。',
}

const MOST = 50

/**
 * Everything that keeps an account, in the order in which it is told. Row-level security shows a person only what is theirs;
 * the clock, which asks again before it erases, sees all.
 */
export async function blockersOf(tx: Tx, accountId: string): Promise<Blocker[]> {
  const { rows } = await sql<{ kind: BlockerKind; id: string; label: string }>`
    select * from (
      select 1 as place, 'contract' as kind, c.id, p.title as label
        from contracts c join postings p on p.id = c.posting_id
       where c.account_id = ${accountId} and c.state in ('drafted', 'approval', 'proposed', 'in_force')
      union all
      select 2, 'offer', a.id, p.title
        from applications a join postings p on p.id = a.posting_id
       where a.account_id = ${accountId} and a.state in ('offered', 'accepted')
         and not exists (select from contracts c where c.application_id = a.id)
      union all
      select 3, 'month', c.id, p.title || '(' || to_char(m.month, 'YYYY年FMMM月') || ')'
        from engagement_months m join contracts c on c.id = m.contract_id join postings p on p.id = c.posting_id
       where m.account_id = ${accountId} and m.state in ('open', 'reported', 'returned') and c.state in ('ended', 'terminated')
      union all
      select 4, 'admin', o.id, o.name
        from memberships m join organizations o on o.id = m.organization_id
       where m.account_id = ${accountId} and m.role = 'admin' and m.state = 'active'
         and not exists (select from memberships other where other.organization_id = m.organization_id
                          and other.id <> m.id and other.role = 'admin' and other.state = 'active')
      union all
      select 5, 'case', k.id, o.name
        from cases k join organizations o on o.id = k.company_id
       where k.coordinator_id = ${accountId} and k.state not in ('finished', 'stopped')
    ) blocking order by place, label, id limit ${MOST}`.execute(tx)
  return rows.map(({ kind, id, label }) => ({ kind, label, href: hrefs[kind](id) }))
}

const hrefs: Record<BlockerKind, (id: string) => string> = {
  contract: (id) => `/my/contracts/${id}`,
  offer: (id) => `/my/applications/${id}`,
  month: (id) => `/my/contracts/${id}`,
  admin: () => '/organization/members',
  case: (id) => `/desk/cases/${id}`,
}
