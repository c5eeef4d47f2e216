import { type Actor, isClient } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotFound } from '../platform/errors.ts'
import type { ContractState } from './contract.ts'
import type { ContractTerms } from './terms.ts'

export interface ListedContract {
  id: string
  state: ContractState
  title: string
  clientName: string
  /** A number until the talent has consented to be named. */
  talentName: string
  startsOn: string
  endsOn: string
  terms: ContractTerms
  /** Somebody has been asked for something: an amendment waits for consent. */
  amending: boolean
  consentedByClient: boolean
  consentedByTalent: boolean
  approved: boolean
}

export const CONTRACTS_PER_PAGE = 20

/** The actor's own contracts, the newest first. @throws NotFound for anybody who has none by nature */
export async function contractsFor(
  tx: Tx,
  actor: Actor,
  page: number,
): Promise<{ contracts: ListedContract[]; total: number }> {
  const own = ownOf(actor)
  const { total } = await tx
    .selectFrom('contracts')
    .select((e) => e.fn.countAll<number>().as('total'))
    .where(own.column, '=', own.value)
    .executeTakeFirstOrThrow()
  const rows = await tx
    .selectFrom('contracts as c')
    .innerJoin('contract_versions as v', (join) =>
      join
        .onRef('v.contract_id', '=', 'c.id')
        .on((e) => e('v.number', '=', e.fn.coalesce('c.pending_version', 'c.current_version'))),
    )
    .select(['c.id', 'c.state', 'c.pending_version', 'c.current_version', 'v.number', 'v.terms'])
    .where(`c.${own.column}`, '=', own.value)
    .orderBy('c.created_at', 'desc')
    .orderBy('c.id')
    .limit(CONTRACTS_PER_PAGE)
    .offset((page - 1) * CONTRACTS_PER_PAGE)
    .execute()
  const marks = await marksOf(tx, rows)
  return { total, contracts: rows.map((row) => listed(row, marks)) }
}

function ownOf(actor: Actor): { column: 'talent_id' | 'client_id'; value: string } {
  if (actor.kind === 'talent') return { column: 'talent_id', value: actor.talentId }
  if (isClient(actor)) return { column: 'client_id', value: actor.organizationId }
  throw new NotFound()
}

interface Row {
  id: string
  state: string
  pending_version: number | null
  current_version: number
  number: number
  terms: unknown
}

/** Consents and approvals of the listed versions: `<contract> <version> <side or approval>`. */
async function marksOf(tx: Tx, rows: readonly Row[]): Promise<ReadonlySet<string>> {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return new Set()
  const consents = await tx
    .selectFrom('contract_consents')
    .select(['contract_id', 'number', 'side'])
    .where('contract_id', 'in', ids)
    .execute()
  const approvals = await tx
    .selectFrom('contract_approvals')
    .select(['contract_id', 'number'])
    .where('contract_id', 'in', ids)
    .execute()
  return new Set([
    ...consents.map((c) => `${c.contract_id} ${c.number} ${c.side}`),
    ...approvals.map((a) => `${a.contract_id} ${a.number} approval`),
  ])
}

function listed(row: Row, marks: ReadonlySet<string>): ListedContract {
  const terms = row.terms as ContractTerms
  const marked = (what: string): boolean => marks.has(`${row.id} ${row.number} ${what}`)
  return {
    id: row.id,
    state: row.state as ContractState,
    title: terms.title,
    clientName: terms.client.name,
    talentName: terms.talent.name,
    startsOn: terms.startsOn,
    endsOn: terms.endsOn,
    terms,
    amending: row.pending_version !== null,
    consentedByClient: marked('client'),
    consentedByTalent: marked('talent'),
    approved: marked('approval'),
  }
}
