import { sql } from 'kysely'
import { formatDay, formatMonth } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'

/** 稼働中の仕事: one contract in force, and what is due in it next. */
export interface RunningWork {
  contractId: string
  title: string
  talent: string
  /** Last day of the contract. */
  endsOn: Temporal.PlainDate
  next: string
  /** It is the client's turn. */
  own: boolean
  href: string
}

const MOST = 50

/** What runs for a client, the earliest end first. @param today in Japan */
export async function runningWorkOf(tx: Tx, clientId: string, today: Temporal.PlainDate): Promise<RunningWork[]> {
  const { rows } = await sql<Row>`
    select c.id, v.terms->>'title' as title, v.terms->'talent'->>'name' as talent, v.ends_on, m.id as month_id,
           m.month, m.state as month_state, m.due_on, m.accept_by, k.state as kickoff, k.by_side
      from contracts c
      join contract_versions v on v.contract_id = c.id and v.number = c.current_version
      left join lateral (select * from engagement_months e where e.contract_id = c.id and e.state in ('open', 'returned', 'reported')
        order by e.state <> 'returned', e.state = 'open' and e.due_on >= ${String(today)}, e.month limit 1) m on true
      left join lateral (select * from kickoffs e where e.contract_id = c.id and e.state in ('proposed', 'agreed')
        order by e.number desc limit 1) k on true
     where c.client_id = ${clientId} and c.state = 'in_force'
     order by v.ends_on, c.id limit ${MOST}`.execute(tx)
  return rows.map((row) => ({
    contractId: row.id,
    title: row.title,
    talent: row.talent,
    endsOn: Temporal.PlainDate.from(row.ends_on),
    ...nextOf(row, today),
  }))
}

interface Row {
  id: string
  title: string
  talent: string
  ends_on: string
  month_id: string | null
  month: string | null
  month_state: 'open' | 'returned' | 'reported' | null
  due_on: string | null
  accept_by: string | null
  kickoff: 'proposed' | 'agreed' | null
  by_side: 'client' | 'talent' | null
}

type Next = Pick<RunningWork, 'next' | 'own' | 'href'>

/** The month that is late or waits, then the goals, then the month that is still written. */
function nextOf(row: Row, today: Temporal.PlainDate): Next {
  const href = `/client/contracts/${row.id}/engagement`
  const late = row.month_state !== 'open' || (row.due_on ?? '') < today.toString()
  if (row.month && late) return ofMonth(row, row.month)
  if (row.kickoff === null) return { next: 'キックオフで目標を決めてください', own: true, href }
  if (row.kickoff === 'proposed')
    return row.by_side === 'talent'
      ? { next: '副業人材が書いた目標を確かめてください', own: true, href }
      : { next: '目標は、副業人材の確認を待っています', own: false, href }
  if (row.month) return ofMonth(row, row.month)
  return { next: '次の報告は、月の終わりに届きます', own: false, href }
}

function ofMonth({ id, month_id, month_state, due_on, accept_by }: Row, first: string): Next {
  const month = formatMonth(Temporal.PlainYearMonth.from(first.slice(0, 7)))
  const href = `/client/contracts/${id}/months/${month_id}`
  if (month_state === 'reported')
    return { next: `${month}の報告を確かめてください(${dayOf(accept_by)}まで)`, own: true, href }
  const what = month_state === 'returned' ? '報告の直し' : '報告'
  return { next: `${month}の${what}を待っています(期限は${dayOf(due_on)})`, own: false, href }
}

const dayOf = (day: string | null): string => (day ? formatDay(Temporal.PlainDate.from(day)) : '')
