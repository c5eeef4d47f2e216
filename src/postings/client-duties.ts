import { sql } from 'kysely'
import { formatDay, formatMonth } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'

/** Something in an interview, a contract or a month of work that waits for the client. */
export interface Duty {
  title: string
  words: string
  href: string
}

const MOST = 20

/** あなたの番: what a client has to answer beyond its applications. A date or a month that passes by silence stands first. */
export async function dutiesOf(tx: Tx, clientId: string): Promise<Duty[]> {
  return [
    ...(await monthsToAccept(tx, clientId)),
    ...(await datesToChoose(tx, clientId)),
    ...(await contractsToRead(tx, clientId)),
    ...(await goalsToAgree(tx, clientId)),
  ]
}

const ofContracts = (tx: Tx, clientId: string) =>
  tx
    .selectFrom('contracts as c')
    .innerJoin('postings as p', 'p.id', 'c.posting_id')
    .select(['c.id', 'p.title'])
    .where('c.client_id', '=', clientId)
    .orderBy('c.created_at')
    .orderBy('c.id')
    .limit(MOST)

async function monthsToAccept(tx: Tx, clientId: string): Promise<Duty[]> {
  const rows = await ofContracts(tx, clientId)
    .innerJoin('engagement_months as m', 'm.contract_id', 'c.id')
    .select(['m.id as month', 'm.month as first', 'm.accept_by'])
    .where('m.state', '=', 'reported')
    .execute()
  return rows.map(({ id, title, month, first, accept_by }) => ({
    title,
    words: `${formatMonth(Temporal.PlainYearMonth.from(first.slice(0, 7)))}の報告を確かめてください。${by(accept_by)}`,
    href: `/client/contracts/${id}/months/${month}`,
  }))
}

const by = (day: string | null): string =>
  day ? `${formatDay(Temporal.PlainDate.from(day))}までに返事がないときは、承認したものとします` : ''

async function datesToChoose(tx: Tx, clientId: string): Promise<Duty[]> {
  const rows = await tx
    .selectFrom('interviews as i')
    .innerJoin('postings as p', 'p.id', 'i.posting_id')
    .select(['i.id', 'p.title'])
    .where('i.client_id', '=', clientId)
    .where('i.state', '=', 'proposed')
    .where('i.proposed_by', '=', 'talent')
    .orderBy('i.id')
    .limit(MOST)
    .execute()
  return rows.map(({ id, title }) => ({
    title,
    words: '応募者から面談の候補日が届いています。1つ選んでください',
    href: `/client/interviews/${id}`,
  }))
}

async function contractsToRead(tx: Tx, clientId: string): Promise<Duty[]> {
  const consented = sql<boolean>`exists (select from contract_consents k where k.contract_id = c.id
    and k.number = coalesce(c.pending_version, c.current_version) and k.side = 'client')`
  const rows = await ofContracts(tx, clientId)
    .select('c.state')
    .where((e) =>
      e.or([
        e('c.state', 'in', ['drafted', 'approval']),
        e.and([e.or([e('c.state', '=', 'proposed'), e('c.pending_version', 'is not', null)]), e.not(consented)]),
      ]),
    )
    .execute()
  return rows.map(({ id, title, state }) => ({
    title,
    words: wordsOfContract[state] ?? '契約の内容を読み、同意してください',
    href: `/client/contracts/${id}`,
  }))
}

const wordsOfContract: Readonly<Record<string, string>> = {
  drafted: '契約の条件を確かめて、副業人材に示してください',
  approval: '契約の決裁を進めてください',
}

async function goalsToAgree(tx: Tx, clientId: string): Promise<Duty[]> {
  const rows = await ofContracts(tx, clientId)
    .leftJoin('kickoffs as k', (join) =>
      join.onRef('k.contract_id', '=', 'c.id').on('k.state', 'in', ['proposed', 'agreed']),
    )
    .select('k.state')
    .where('c.state', '=', 'in_force')
    .where((e) => e.or([e('k.id', 'is', null), e.and([e('k.state', '=', 'proposed'), e('k.by_side', '=', 'talent')])]))
    .execute()
  return rows.map(({ id, title, state }) => ({
    title,
    words: state ? '副業人材が書いた目標を確かめてください' : 'キックオフで目標を決めてください',
    href: `/client/contracts/${id}/engagement`,
  }))
}
