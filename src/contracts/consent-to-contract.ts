import { type Actor, accountOf } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, Stale } from '../platform/errors.ts'
import { wordingOf } from '../talents/consent.ts'
import { giveConsent } from '../talents/give-consent.ts'
import type { Side } from './contract.ts'
import { type ContractRow, factsOfContract, findVersion, lockContract, requireMove } from './find-contract.ts'
import { tellSide } from './letters.ts'
import { amendInForce, startContract } from './start-contract.ts'
import { sideOf } from './policy.ts'

/** What stood on the page when somebody consented: the version and the fingerprint of its terms. */
export interface ShownVersion {
  number: number
  hash: string
}

/**
 * 契約に同意する: one side, once, to exactly the version that was shown. The second of both puts it into force.
 * @returns whether it is in force now
 * @throws Stale when the terms changed after they were shown, or this side has consented before
 */
export async function consentToContract(
  tx: Tx,
  actor: Actor,
  id: string,
  shown: ShownVersion,
  now: Date,
): Promise<boolean> {
  const contract = await lockContract(tx, actor, id, 'consent')
  const isAmendment = contract.state === 'in_force' && contract.pending_version !== null
  requireMove(contract, isAmendment ? 'consentToAmendment' : 'consent')
  const side = await writeConsent(tx, actor, contract, shown, now)
  if (!(await bothConsented(tx, contract.id, shown.number))) {
    await tellSide(tx, contract, side === 'client' ? 'talent' : 'client', 'consented', shown.number, now)
    return false
  }
  if (isAmendment) await amendInForce(tx, actor, contract, now)
  else await startContract(tx, actor, contract, now)
  return true
}

/** The version that waits for consent: the amendment where there is one. */
export function waitingVersion(contract: Pick<ContractRow, 'current_version' | 'pending_version'>): number {
  return contract.pending_version ?? contract.current_version
}

async function writeConsent(
  tx: Tx,
  actor: Actor,
  contract: ContractRow,
  { number, hash }: ShownVersion,
  now: Date,
): Promise<Side> {
  const side = sideOf(actor, factsOfContract(contract))
  const accountId = accountOf(actor)
  if (!side || !accountId) throw new NotAllowed()
  const version = await findVersion(tx, contract.id, waitingVersion(contract))
  if (version.number !== number || version.hash !== hash)
    throw new Stale('表示されていた条件が、その後に変わりました。最新の条件を読んでから、もう一度同意してください。')
  const written = await tx
    .insertInto('contract_consents')
    .values({ contract_id: contract.id, number, side, account_id: accountId, terms_hash: hash, at: now })
    .onConflict((c) => c.constraint('each_side_consents_once').doNothing())
    .returning('number')
    .executeTakeFirst()
  if (!written) throw new Stale('この内容にはすでに同意しています。')
  if (side === 'talent') await nameForNotice(tx, actor, contract, version.terms.client.name, now)
  await record(tx, actor, { name: 'contract.consented', subject: contract.id, detail: { version: number, side } }, now)
  return side
}

/** Whoever consents to the contract agrees to stand on its notice by name; the consent page shows this sentence. */
export function wordingForNotice(clientName: string): string {
  return wordingOf({ recipient: clientName, items: ['name'], purpose: '契約の締結と取引条件明示書の交付' })
}

async function nameForNotice(tx: Tx, actor: Actor, contract: ContractRow, client: string, now: Date): Promise<void> {
  const given = {
    talentId: contract.talent_id,
    recipientId: contract.client_id,
    items: ['name'] as const,
    subject: contract.id,
    purpose: '契約の締結と取引条件明示書の交付',
    wording: wordingForNotice(client),
  }
  await giveConsent(tx, actor, given, now)
}

async function bothConsented(tx: Tx, contractId: string, number: number): Promise<boolean> {
  const sides = await tx
    .selectFrom('contract_consents')
    .select('side')
    .where('contract_id', '=', contractId)
    .where('number', '=', number)
    .execute()
  return sides.length === 2
}
