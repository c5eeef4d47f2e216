import type { Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'

/** Something that stands still until the talent does something. */
export interface Waiting {
  kind: 'offer' | 'interview' | 'contract' | 'scout'
  /** The application, the contract or the scout. */
  id: string
  title: string
  client: string
  /** When it lapses, where it does. */
  until: Date | null
}

const MOST = 20

/** 返事を待っていること: offers, contracts to consent to, interviews, scouts; the most urgent first. */
export async function waitingFor(tx: Tx, actor: Actor): Promise<Waiting[]> {
  if (actor.kind !== 'talent') return []
  const applications = await waitingApplications(tx, actor.talentId)
  const contracts = await waitingContracts(tx, actor.talentId)
  const scouts = await waitingScouts(tx, actor.talentId)
  const urgency = ({ until }: Waiting): number => until?.getTime() ?? Number.MAX_SAFE_INTEGER
  return [...contracts, ...applications, ...scouts].sort((a, b) => urgency(a) - urgency(b))
}

async function waitingApplications(tx: Tx, talentId: string): Promise<Waiting[]> {
  const rows = await tx
    .selectFrom('applications as a')
    .innerJoin('postings as p', 'p.id', 'a.posting_id')
    .innerJoin('organizations as o', 'o.id', 'a.client_id')
    .select(['a.id', 'a.state', 'a.reply_by', 'p.title', 'o.name as client'])
    .where('a.talent_id', '=', talentId)
    .where('a.state', 'in', ['offered', 'interview'])
    .orderBy('a.state_since')
    .orderBy('a.id')
    .limit(MOST)
    .execute()
  return rows.map(({ id, state, reply_by, title, client }) =>
    // The clock of an interview is the client's; only an offer lapses for the talent.
    state === 'offered'
      ? { kind: 'offer', id, title, client, until: reply_by }
      : { kind: 'interview', id, title, client, until: null },
  )
}

async function waitingContracts(tx: Tx, talentId: string): Promise<Waiting[]> {
  const rows = await tx
    .selectFrom('contracts as c')
    .innerJoin('postings as p', 'p.id', 'c.posting_id')
    .innerJoin('organizations as o', 'o.id', 'c.client_id')
    .leftJoin('contract_consents as s', (join) =>
      join.onRef('s.contract_id', '=', 'c.id').onRef('s.number', '=', 'c.current_version').on('s.side', '=', 'talent'),
    )
    .select(['c.id', 'p.title', 'o.name as client'])
    .where('c.talent_id', '=', talentId)
    .where('c.state', '=', 'proposed')
    .where('s.contract_id', 'is', null)
    .orderBy('c.created_at')
    .orderBy('c.id')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({ kind: 'contract', ...row, until: null }))
}

/** スカウト that may still be answered; each lapses by itself. */
async function waitingScouts(tx: Tx, talentId: string): Promise<Waiting[]> {
  const rows = await tx
    .selectFrom('scouts as s')
    .innerJoin('postings as p', 'p.id', 's.posting_id')
    .innerJoin('organizations as o', 'o.id', 's.client_id')
    .select(['s.id', 'p.title', 'o.name as client', 's.expires_at as until'])
    .where('s.talent_id', '=', talentId)
    .where('s.state', 'in', ['sent', 'opened'])
    .orderBy('s.expires_at')
    .orderBy('s.id')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({ kind: 'scout', ...row }))
}

/** How many applications and contracts are under way. */
export interface UnderWay {
  applications: number
  contracts: number
}

export async function underWay(tx: Tx, actor: Actor): Promise<UnderWay> {
  if (actor.kind !== 'talent') return { applications: 0, contracts: 0 }
  const count = async (table: 'applications' | 'contracts', states: readonly string[]): Promise<number> => {
    const row = await tx
      .selectFrom(table)
      .select((e) => e.fn.countAll<number>().as('count'))
      .where('talent_id', '=', actor.talentId)
      .where('state', 'in', [...states])
      .executeTakeFirstOrThrow()
    return row.count
  }
  return {
    applications: await count('applications', ['submitted', 'screening', 'interview', 'offered', 'accepted']),
    contracts: await count('contracts', ['in_force']),
  }
}
