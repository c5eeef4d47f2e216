import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, Stale } from '../platform/errors.ts'
import { feeCuts } from './fee-cut.ts'
import { type ContractRow, findVersion, lockContract, requireMove } from './find-contract.ts'
import { feeOf } from './first-terms.ts'
import { addVersion } from './keep-version.ts'
import { problemsOfTerms } from './lawful-terms.ts'
import { moveContract } from './move-contract.ts'
import { partiesOf } from './parties.ts'
import { acceptedOffer } from './prepare-contract.ts'
import { type ContractTerms, hashOfTerms, rewritten, type WrittenTerms } from './terms.ts'

export interface ChangeOfTerms {
  /** The version that the writer had before them. */
  number: number
  written: WrittenTerms
  /** 決裁を通すか: an admin alone may take the hold away. */
  needsApproval: boolean
}

/**
 * 発注者が条件を直す, while it is drafted. Every change is a new version; nothing is ever less than what was accepted.
 * @returns the version that is current now
 * @throws Stale when somebody else saved first; Invalid at the fields of what the law refuses (a payment
 * beyond its limit, 報酬の減額) and of the hold
 */
export async function changeTerms(tx: Tx, actor: Actor, id: string, change: ChangeOfTerms, now: Date): Promise<number> {
  const contract = await lockContract(tx, actor, id, 'changeTerms')
  requireMove(contract, 'changeTerms')
  if (change.number !== contract.current_version)
    throw new Stale(
      '編集している間に、ほかの人が条件を保存しました。最新の内容を確かめてから、もう一度入力してください。',
    )
  const needsApproval = holdOf(actor, contract, change.needsApproval)
  const current = await findVersion(tx, id, contract.current_version)
  const terms: ContractTerms = {
    ...rewritten(current.terms, change.written),
    ...(await partiesOf(tx, actor, contract)),
  }
  await refuseUnlawful(tx, contract, terms, now)
  if (hashOfTerms(terms) === current.hash) {
    await moveContract(tx, contract, 'changeTerms', { needs_approval: needsApproval })
    return current.number
  }
  const number = await addVersion(tx, actor, id, { terms, reason: 'changed' }, now)
  await moveContract(tx, contract, 'changeTerms', { current_version: number, needs_approval: needsApproval })
  await record(tx, actor, { name: 'contract.terms_changed', subject: id, detail: { version: number } }, now)
  return number
}

function holdOf(actor: Actor, contract: ContractRow, wanted: boolean): boolean {
  if (contract.needs_approval && !wanted && !('role' in actor && actor.role === 'admin'))
    throw new Invalid({ needsApproval: '決裁を外せるのは、組織の管理者だけです' })
  return wanted
}

/** What is registered elsewhere (`form`) may still be missing while the terms are written; it is asked for when they are shown. */
async function refuseUnlawful(tx: Tx, contract: ContractRow, terms: ContractTerms, now: Date): Promise<void> {
  const today = dayInJapan(now)
  const { form: _, ...problems } = problemsOfTerms(terms, today)
  const offer = await acceptedOffer(tx, contract.application_id)
  const all = { ...problems, ...(offer ? feeCuts(feeOf(offer), terms.fee, today) : {}) }
  if (Object.keys(all).length > 0) throw new Invalid(all)
}
