import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { type ContractRow, findVersion, type Version } from './find-contract.ts'
import { addVersion } from './keep-version.ts'
import { partiesOf } from './parties.ts'
import { hashOfTerms } from './terms.ts'

/**
 * The current version with what both have registered meanwhile (address, consultation desk): a new one where that
 * differs. What was approved is taken as it is.
 */
export async function completeTerms(tx: Tx, actor: Actor, contract: ContractRow, now: Date): Promise<Version> {
  const current = await findVersion(tx, contract.id, contract.current_version)
  if (contract.state !== 'drafted') return current
  const terms = { ...current.terms, ...(await partiesOf(tx, actor, contract)) }
  if (hashOfTerms(terms) === current.hash) return current
  const number = await addVersion(tx, actor, contract.id, { terms, reason: 'completed' }, now)
  await record(tx, actor, { name: 'contract.terms_changed', subject: contract.id, detail: { version: number } }, now)
  return { number, terms, hash: hashOfTerms(terms), reason: 'completed', at: now }
}
