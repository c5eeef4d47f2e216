import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Actor, clock } from '../actor.ts'
import { contractApplication } from '../applications/contract-application.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { fillPosting } from '../postings/fill-posting.ts'
import { type ContractRow, findVersion } from './find-contract.ts'
import { addVersion } from './keep-version.ts'
import { tellBoth } from './letters.ts'
import { moveContract } from './move-contract.ts'
import { partiesOf } from './parties.ts'
import type { ContractTerms } from './terms.ts'
import { settleTrial } from './trials/turn-paid.ts'

/**
 * 契約が始まる, in the transaction of the second consent: the frozen terms with the day of commission, the notice (直ちに,
 * フリーランス法3条), the application, the posting, and a letter to both. The caller has locked posting, application and contract.
 */
export async function startContract(tx: Tx, actor: Actor, contract: ContractRow, now: Date): Promise<void> {
  const commissionedOn = dayInJapan(now).toString()
  const number = await freeze(tx, actor, contract, { commissionedOn }, now)
  const moved = await moveContract(tx, contract, 'start', { current_version: number, in_force_at: now })
  const detail = {
    version: number,
    talent: contract.talent_id,
    municipality: contract.municipality_id,
    client: contract.client_id,
    posting: contract.posting_id,
  }
  await record(tx, actor, { name: 'contract.started', subject: contract.id, ...moved, detail }, now)
  await issueNotice(tx, actor, contract, number, now)
  await contractApplication(tx, clock, contract.application_id, contract.id, now)
  await fillPosting(tx, clock, contract.posting_id, await contractsBegun(tx, contract.posting_id), now)
  await tellBoth(tx, contract, 'started', number, now)
}

/** 変更契約が効く: the amended terms replace the current ones, with a notice of their own. */
export async function amendInForce(tx: Tx, actor: Actor, contract: ContractRow, now: Date): Promise<void> {
  const number = await freeze(tx, actor, contract, { amendedOn: dayInJapan(now).toString() }, now)
  const moved = await moveContract(tx, contract, 'consentToAmendment', {
    current_version: number,
    pending_version: null,
  })
  const detail = { version: number }
  await record(tx, actor, { name: 'contract.amended', subject: contract.id, ...moved, detail }, now)
  await issueNotice(tx, actor, contract, number, now)
  const before = (await findVersion(tx, contract.id, contract.current_version)).terms
  const after = (await findVersion(tx, contract.id, number)).terms
  await settleTrial(tx, actor, { contractId: contract.id, number, before, after }, now)
  await tellBoth(tx, contract, 'amended', number, now)
}

/** The agreed version once more, with what only consent could fill in. @returns its number */
async function freeze(
  tx: Tx,
  actor: Actor,
  contract: ContractRow,
  days: Partial<Pick<ContractTerms, 'commissionedOn' | 'amendedOn'>>,
  now: Date,
): Promise<number> {
  const agreed = await findVersion(tx, contract.id, contract.pending_version ?? contract.current_version)
  const { talent } = await partiesOf(tx, actor, contract)
  const terms = { ...agreed.terms, ...days, talent, agreed: { number: agreed.number, hash: agreed.hash } }
  return addVersion(tx, actor, contract.id, { terms, reason: days.commissionedOn ? 'commissioned' : 'amended' }, now)
}

async function issueNotice(tx: Tx, actor: Actor, contract: ContractRow, number: number, now: Date): Promise<void> {
  const id = randomUUID()
  await tx.insertInto('notices').values({ id, contract_id: contract.id, number, issued_at: now }).execute()
  const detail = { contract: contract.id, version: number }
  await record(tx, actor, { name: 'notice.issued', subject: contract.id, detail }, now)
}

/** How many contracts of the posting have begun, this one included: a number beyond what each talent's rows show. */
async function contractsBegun(tx: Tx, postingId: string): Promise<number> {
  const { rows } = await sql<{ begun: number }>`select contracts_begun(${postingId}) as begun`.execute(tx)
  return rows[0]?.begun ?? 0
}
