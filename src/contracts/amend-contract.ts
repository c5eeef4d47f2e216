import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, Stale } from '../platform/errors.ts'
import { feeCuts } from './fee-cut.ts'
import { factsOfContract, findVersion, lockContract, requireMove } from './find-contract.ts'
import { addVersion } from './keep-version.ts'
import { problemsOfTerms } from './lawful-terms.ts'
import { tellSide, tellTalent } from './letters.ts'
import { moveContract } from './move-contract.ts'
import { partiesOf } from './parties.ts'
import { sideOf } from './policy.ts'
import { type ContractTerms, hashOfTerms, rewritten, type WrittenTerms } from './terms.ts'

/**
 * 変更契約を示す: a new version that waits for both consents while the current one counts (再度の3条通知). A later proposal takes
 * the place of an open one. The fee never falls, and what is proposed is as lawful as a first contract.
 * @returns the number of the version that waits
 */
export async function amendContract(
  tx: Tx,
  actor: Actor,
  id: string,
  change: { number: number; written: WrittenTerms },
  now: Date,
): Promise<number> {
  const contract = await lockContract(tx, actor, id, 'proposeAmendment')
  requireMove(contract, 'proposeAmendment')
  if (change.number !== contract.current_version)
    throw new Stale('入力している間に契約が変わりました。最新の内容を確かめてから、もう一度入力してください。')
  const current = await findVersion(tx, id, contract.current_version)
  const parties = await partiesOf(tx, actor, contract)
  const terms: ContractTerms = {
    ...rewritten(current.terms, change.written),
    ...parties,
    amendedOn: null,
    agreed: null,
  }
  const unchanged = { ...current.terms, ...parties, amendedOn: null, agreed: null }
  if (hashOfTerms(terms) === hashOfTerms(unchanged)) throw new Invalid({ form: '変更するところを入力してください' })
  const today = dayInJapan(now)
  const problems = { ...problemsOfTerms(terms, today), ...feeCuts(current.terms.fee, terms.fee, today) }
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
  const number = await addVersion(tx, actor, id, { terms, reason: 'amending' }, now)
  await moveContract(tx, contract, 'proposeAmendment', { pending_version: number })
  await record(tx, actor, { name: 'contract.amendment_proposed', subject: id, detail: { version: number } }, now)
  await tellTalent(tx, contract, 'amending', number, now)
  return number
}

/** 変更の提案を取り下げる、または断る: the current terms go on. @throws Stale when nothing is proposed */
export async function dropAmendment(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const contract = await lockContract(tx, actor, id, 'dropAmendment')
  requireMove(contract, 'dropAmendment')
  const version = contract.pending_version
  if (version === null) throw new Stale('変更の提案は、すでに終わっています。')
  await moveContract(tx, contract, 'dropAmendment', { pending_version: null })
  await record(tx, actor, { name: 'contract.amendment_dropped', subject: id, detail: { version } }, now)
  const other = sideOf(actor, factsOfContract(contract)) === 'client' ? 'talent' : 'client'
  await tellSide(tx, contract, other, 'dropped', version, now)
}
