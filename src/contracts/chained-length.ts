import { dutiesOf, lengthOf, type OwedDuty } from '../law/applicability.ts'
import type { LengthOfContract } from '../law/duties.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import { isRenewal, joinRenewals, type Term, termOf } from '../law/renewals.ts'
import type { Tx } from '../platform/db/database.ts'
import type { ContractRow } from './find-contract.ts'
import type { ContractTerms } from './terms.ts'

/** How long two parties have been bound to one another, as フリーランス法 counts it, and what follows from it. */
export interface ChainedLength {
  /** First and last day, contracts joined where one renews the other. */
  start: Temporal.PlainDate
  end: Temporal.PlainDate
  length: LengthOfContract
  /** Is anything joined, so that the length is more than this contract's own? */
  chained: boolean
  duties: OwedDuty[]
}

type Pair = Pick<ContractRow, 'client_id' | 'talent_id'>

/** The contract that a new one between these two continues, if it does: the latest of those that are not too long ago. */
export async function earlierContract(tx: Tx, pair: Pair, today: Temporal.PlainDate): Promise<string | null> {
  const earlier = await termsBetween(tx, pair)
  const next: Term = { start: today, end: today, classification: CLASSIFICATION }
  return earlier.findLast(({ term }) => isRenewal(term, next))?.id ?? null
}

/** Counts a contract together with what it renews; a draft as if both consented today. */
export async function chainedLength(
  tx: Tx,
  contract: ContractRow,
  terms: ContractTerms,
  today: Temporal.PlainDate,
): Promise<ChainedLength> {
  const commissionedOn = terms.commissionedOn ? Temporal.PlainDate.from(terms.commissionedOn) : today
  const own = termFrom(commissionedOn, Temporal.PlainDate.from(terms.endsOn))
  const others = (await termsBetween(tx, contract)).filter(({ id }) => id !== contract.id).map(({ term }) => term)
  const joined = joinRenewals([...others, own]).find((term) => holds(term, own)) ?? own
  const { start, end } = joined
  const length = lengthOf(start, end)
  return { start, end, length, chained: !start.equals(own.start), duties: await dutiesBetween(tx, contract, length) }
}

/** 日本標準産業分類 728 (経営コンサルタント業): the work of this platform counts as one kind, which is the reading that protects most. */
const CLASSIFICATION = '728'

const termFrom = (commissionedOn: Temporal.PlainDate, endsOn: Temporal.PlainDate): Term =>
  termOf({ commissionedOn, performedUntil: endsOn }, CLASSIFICATION)

const holds = (outer: Term, inner: Term): boolean =>
  Temporal.PlainDate.compare(outer.start, inner.start) <= 0 && Temporal.PlainDate.compare(outer.end, inner.end) >= 0

/** Every contract of the two that came into force, the earliest first. */
async function termsBetween(tx: Tx, { client_id, talent_id }: Pair): Promise<{ id: string; term: Term }[]> {
  const rows = await tx
    .selectFrom('contracts as c')
    .innerJoin('contract_versions as v', (join) =>
      join.onRef('v.contract_id', '=', 'c.id').onRef('v.number', '=', 'c.current_version'),
    )
    .select(['c.id', 'c.in_force_at', 'c.state', 'c.ended_at', 'v.ends_on'])
    .where('c.client_id', '=', client_id)
    .where('c.talent_id', '=', talent_id)
    .where('c.in_force_at', 'is not', null)
    .orderBy('c.in_force_at')
    .orderBy('c.id')
    .limit(200)
    .execute()
  return rows.map((row) => {
    const cut = row.state === 'terminated' && row.ended_at ? dayInJapan(row.ended_at) : null
    const start = dayInJapan(row.in_force_at ?? new Date(0))
    const end = cut ?? Temporal.PlainDate.from(row.ends_on)
    return { id: row.id, term: termFrom(start, end) }
  })
}

async function dutiesBetween(tx: Tx, { client_id, talent_id }: Pair, length: LengthOfContract): Promise<OwedDuty[]> {
  const client = await tx
    .selectFrom('organizations')
    .select(['kind', 'legal_form', 'uses_employees', 'has_two_officers'])
    .where('id', '=', client_id)
    .executeTakeFirstOrThrow()
  const talent = await tx
    .selectFrom('talents')
    .select(['legal_form', 'uses_employees', 'other_officers'])
    .where('id', '=', talent_id)
    .executeTakeFirstOrThrow()
  const clientForm = client.legal_form === 'individual' ? 'individual' : 'corporation'
  return dutiesOf(
    {
      legalForm: client.kind === 'municipality' ? 'municipality' : clientForm,
      usesEmployees: client.uses_employees,
      twoOrMoreOfficers: client.has_two_officers,
    },
    {
      legalForm: talent.legal_form === 'corporation' ? 'corporation' : 'individual',
      usesEmployees: talent.uses_employees,
      otherOfficers: talent.other_officers,
    },
    length,
  )
}
