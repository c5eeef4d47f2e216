import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import { formatDay, formatMonth } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'

/** One contract under which somebody works, and what is due next under it. */
export interface RunningWork {
  /** The contract. */
  id: string
  title: string
  client: string
  /** The last day that was agreed, as 2026-03-31. */
  endsOn: string
  next: Due
}

/** What is due next; `mine` while it stands still until the talent does it. */
export interface Due {
  mine: boolean
  words: string
  href: string
}

interface Row {
  id: string
  title: string
  client: string
  ends_on: string
  running: boolean
  kickoff_proposed: string | null
  kickoff_agreed: boolean
  month_id: string | null
  month: string | null
  month_state: 'returned' | 'open' | 'reported' | null
  due_on: string | null
}

const MOST = 20

/**
 * 稼働中の仕事: contracts in force, and ended ones that still owe a report; those where it is the talent's turn first, then
 * the oldest. Of the months the most urgent stands for all: sent back, over and not reported, waiting for the client, running.
 */
export async function runningWork(tx: Tx, actor: Actor, today: Temporal.PlainDate): Promise<RunningWork[]> {
  if (actor.kind !== 'talent') return []
  const thisMonth = today.with({ day: 1 }).toString()
  const { rows } = await sql<Row>`
    select c.id, p.title, o.name as client, v.ends_on::text, c.state = 'in_force' as running,
           k.by_side as kickoff_proposed, exists (select from kickoffs a where a.contract_id = c.id and a.state = 'agreed')
             as kickoff_agreed,
           m.id as month_id, m.month::text, m.state as month_state, m.due_on::text
      from contracts c
      join postings p on p.id = c.posting_id
      join organizations o on o.id = c.client_id
      join contract_versions v on v.contract_id = c.id and v.number = c.current_version
      left join kickoffs k on k.contract_id = c.id and k.state = 'proposed'
      left join lateral (
        select * from engagement_months x
         where x.contract_id = c.id and x.state in ('returned', 'open', 'reported')
         order by x.state <> 'returned', x.state <> 'open' or x.month >= ${thisMonth}, x.state <> 'reported', x.month, x.id
         limit 1) m on true
     where c.talent_id = ${actor.talentId}
       and (c.state = 'in_force' or (c.state in ('ended', 'terminated') and m.state in ('returned', 'open')))
     order by c.created_at, c.id limit ${MOST}`.execute(tx)
  const works = rows.map((row) => ({
    id: row.id,
    title: row.title,
    client: row.client,
    endsOn: row.ends_on,
    next: dueNext(row, today),
  }))
  return works.sort((a, b) => Number(b.next.mine) - Number(a.next.mine))
}

/** A report that was sent back or is over comes before the goals, a report that only waits after them. */
function dueNext(row: Row, today: Temporal.PlainDate): Due {
  const report = reportDue(row, today)
  if (report?.mine) return report
  return goalsDue(row) ?? report ?? { mine: false, words: 'いますることはありません', href: engagementOf(row) }
}

const engagementOf = ({ id }: Row): string => `/my/contracts/${id}/engagement`

function reportDue(row: Row, today: Temporal.PlainDate): Due | null {
  if (!row.month || !row.due_on) return null
  const name = formatMonth(Temporal.PlainYearMonth.from(row.month.slice(0, 7)))
  const href = `/my/contracts/${row.id}/months/${row.month_id}`
  const late = row.due_on < today.toString() ? 'を過ぎています' : 'です'
  const until = `期限は${formatDay(Temporal.PlainDate.from(row.due_on))}${late}`
  if (row.month_state === 'returned')
    return { mine: true, words: `${name}の報告に、発注者が確かめたいことを書いています。${until}`, href }
  if (row.month_state === 'reported') return { mine: false, words: `${name}の報告は、発注者の確認を待っています`, href }
  const over = row.month.slice(0, 7) < today.toPlainYearMonth().toString()
  if (over) return { mine: true, words: `${name}の報告を書いてください。${until}`, href }
  return { mine: false, words: `次は${name}の報告です。${until}`, href }
}

function goalsDue(row: Row): Due | null {
  if (!row.running) return null
  const href = `/my/contracts/${row.id}/kickoff`
  if (row.kickoff_proposed === 'client') return { mine: true, words: '発注者が書いた目標を確かめてください', href }
  if (row.kickoff_proposed === 'talent') return { mine: false, words: '目標は、発注者の確認を待っています', href }
  return row.kickoff_agreed ? null : { mine: true, words: 'キックオフで目標を決めてください', href }
}
