import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, Stale } from '../platform/errors.ts'
import { isApproved } from './approve-contract.ts'
import { completeTerms } from './complete-terms.ts'
import { findVersion, lockContract, requireMove } from './find-contract.ts'
import { problemsOfTerms } from './lawful-terms.ts'
import { tellTalent } from './letters.ts'
import { moveContract } from './move-contract.ts'

/**
 * 契約の内容を副業人材に示す。 Nothing is shown that could not lawfully start: every item of the notice and every payment day
 * of the period is looked at here (フリーランス法3条・4条・14条, 支払遅延防止法4条).
 * @throws Invalid with a sentence per field; Stale when the approval is still open
 */
export async function proposeContract(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const contract = await lockContract(tx, actor, id, 'propose')
  requireMove(contract, 'propose')
  if (contract.needs_approval && !(await isApproved(tx, contract)))
    throw new Stale('この契約は、決裁が終わってから副業人材に示せます。先に決裁を求めてください。')
  // What was approved is shown as it was approved.
  const version = contract.needs_approval
    ? await findVersion(tx, id, contract.current_version)
    : await completeTerms(tx, actor, contract, now)
  const problems = problemsOfTerms(version.terms, dayInJapan(now))
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
  const moved = await moveContract(tx, contract, 'propose', { current_version: version.number })
  const detail = { version: version.number }
  await record(tx, actor, { name: 'contract.proposed', subject: id, ...moved, detail }, now)
  await tellTalent(tx, contract, 'proposed', version.number, now)
}
