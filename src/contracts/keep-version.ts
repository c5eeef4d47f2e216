import { type Actor, accountOf } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { type ContractTerms, hashOfTerms } from './terms.ts'

export type VersionReason = 'first' | 'changed' | 'completed' | 'commissioned' | 'amending' | 'amended'

/** Writes the next version of a contract's terms; the contract is locked by the caller. @returns its number */
export async function addVersion(
  tx: Tx,
  actor: Actor,
  contractId: string,
  { terms, reason }: { terms: ContractTerms; reason: VersionReason },
  now: Date,
): Promise<number> {
  const last = await tx
    .selectFrom('contract_versions')
    .select((e) => e.fn.max('number').as('number'))
    .where('contract_id', '=', contractId)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  await tx
    .insertInto('contract_versions')
    .values({
      contract_id: contractId,
      number,
      terms: JSON.stringify(terms),
      terms_hash: hashOfTerms(terms),
      starts_on: terms.startsOn,
      ends_on: terms.endsOn,
      fee_yen: terms.fee.yen,
      fee_kind: terms.fee.kind,
      reason,
      by_account: accountOf(actor),
      at: now,
    })
    .execute()
  return number
}
