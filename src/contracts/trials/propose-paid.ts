import type { Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import { dayInJapan } from '../../law/japanese-date.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Invalid, Stale } from '../../platform/errors.ts'
import { requireMove } from '../find-contract.ts'
import { addVersion } from '../keep-version.ts'
import { problemsOfTerms } from '../lawful-terms.ts'
import { tellTalent } from '../letters.ts'
import { moveContract } from '../move-contract.ts'
import { partiesOf } from '../parties.ts'
import type { ContractTerms, WrittenTerms } from '../terms.ts'
import { lockTrial } from './find-trial.ts'

/** Terms with pay: everything of a contract, and from which day on it is paid. */
export interface PaidTerms {
  /** The version that the writer had before them. */
  number: number
  written: WrittenTerms
  /** 2026-04-01 */
  paidFrom: string
}

/**
 * 有償に切り替える条件を示す: a version that waits for both consents, as lawful as a first contract. With the second of them it
 * is in force, with a notice of its own; a later proposal takes the place of an open one.
 * @returns its number
 * @throws Invalid at the fields; Stale when the trial was decided, its end announced, or the terms changed meanwhile
 */
export async function proposePaidTerms(tx: Tx, actor: Actor, id: string, given: PaidTerms, now: Date): Promise<number> {
  const { contract, current } = await lockTrial(tx, actor, id, 'proposeAmendment')
  requireMove(contract, 'proposeAmendment')
  if (given.number !== contract.current_version)
    throw new Stale('入力している間に契約が変わりました。最新の内容を確かめてから、もう一度入力してください。')
  await refuseEnding(tx, id)
  const terms: ContractTerms = {
    ...current.terms,
    ...given.written,
    ...(await partiesOf(tx, actor, contract)),
    ...(current.terms.trial ? { trial: current.terms.trial } : {}),
    startsOn: current.terms.startsOn,
    paidFrom: given.paidFrom,
    amendedOn: null,
    agreed: null,
  }
  const today = dayInJapan(now)
  const problems = { ...problemsOfTerms(terms, today), ...payProblems(terms, today) }
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
  const number = await addVersion(tx, actor, id, { terms, reason: 'amending' }, now)
  await moveContract(tx, contract, 'proposeAmendment', { pending_version: number })
  await record(tx, actor, { name: 'trial.paid_proposed', subject: id, detail: { version: number } }, now)
  await tellTalent(tx, contract, 'paidProposed', number, now)
  return number
}

async function refuseEnding(tx: Tx, id: string): Promise<void> {
  const announced = await tx
    .selectFrom('terminations')
    .select('ends_on')
    .where('contract_id', '=', id)
    .executeTakeFirst()
  if (announced) throw new Stale('契約の終了が予告されているため、有償に切り替えられません。')
}

function payProblems({ fee, paidFrom, startsOn, endsOn }: ContractTerms, today: Temporal.PlainDate) {
  const problems: Record<string, string> = {}
  if (fee.kind === 'unpaid') problems.feeKind = '報酬の形を選んでください'
  if (fee.yen < 1) problems.feeYen = '報酬の額を1円以上で入力してください'
  if (!paidFrom) return problems
  if (Temporal.PlainDate.compare(paidFrom, today) < 0)
    problems.paidFrom = '有償になる日は、今日以降の日付にしてください'
  if (paidFrom < startsOn) problems.paidFrom = '有償になる日は、契約の開始日以降の日付にしてください'
  if (paidFrom > endsOn) problems.paidFrom = '有償になる日は、終了日までの日付にしてください'
  return problems
}
