import { type Actor, accountOf } from '../actor.ts'
import { record } from '../journal.ts'
import { type NoticeExceptionCode, noticeDeadline, noticeDuty } from '../law/early-termination.ts'
import { dayInJapan, formatDay } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed, Stale } from '../platform/errors.ts'
import { type ChainedLength, chainedLength } from './chained-length.ts'
import type { Side, TerminationKind, TerminationReason } from './contract.ts'
import { type ContractRow, factsOfContract, findVersion, lockContract, requireMove } from './find-contract.ts'
import { tellSide } from './letters.ts'
import { moveContract } from './move-contract.ts'
import { sideOf } from './policy.ts'
import type { ContractTerms } from './terms.ts'

export interface Termination {
  kind: TerminationKind
  /** 2026-04-01: the last day of the contract; for non-renewal the day that was agreed on anyway. */
  endsOn: string | null
  /** 予告が要らない場合 (16条1項ただし書), where the client claims one. */
  exception: NoticeExceptionCode | null
  reason: TerminationReason
  /** What the other side reads, 10 characters at least. */
  message: string
}

/**
 * 中途解除・不更新を予告する. The client of a contract that lasts six months or longer (renewals joined) owes thirty days, unless
 * an exception holds (フリーランス法16条); the talent owes none. A contract that ends today ends at once, any other by the clock.
 * @throws Invalid at `endsOn`; Stale when it was announced before
 */
export async function terminateContract(
  tx: Tx,
  actor: Actor,
  id: string,
  given: Termination,
  now: Date,
): Promise<void> {
  const contract = await lockContract(tx, actor, id, 'announceEnd')
  requireMove(contract, 'announceEnd')
  const side = sideOf(actor, factsOfContract(contract))
  if (!side) throw new NotAllowed()
  const { terms } = await findVersion(tx, id, contract.current_version)
  const today = dayInJapan(now)
  const endsOn = endOf(given, terms, today)
  const length = await chainedLength(tx, contract, terms, today)
  if (side === 'client') refuseLateNotice(length, given, endsOn, today)
  await writeTermination(tx, actor, contract, { ...given, side, endsOn }, now)
  await tellSide(tx, contract, side === 'client' ? 'talent' : 'client', 'announced', endsOn.toString(), now)
  if (given.kind === 'non_renewal' || !endsOn.equals(today)) return
  const moved = await moveContract(tx, contract, 'terminate', { ended_at: now, pending_version: null })
  await record(tx, actor, { name: 'contract.terminated', subject: id, ...moved, reason: given.reason }, now)
}

function endOf({ kind, endsOn }: Termination, terms: ContractTerms, today: Temporal.PlainDate): Temporal.PlainDate {
  const agreed = Temporal.PlainDate.from(terms.endsOn)
  if (kind === 'non_renewal') return agreed
  if (!endsOn) throw new Invalid({ endsOn: '契約を終える日を入力してください' })
  const wanted = Temporal.PlainDate.from(endsOn)
  if (Temporal.PlainDate.compare(wanted, today) < 0)
    throw new Invalid({ endsOn: '契約を終える日は、今日以降の日付にしてください' })
  if (Temporal.PlainDate.compare(wanted, agreed) >= 0)
    throw new Invalid({ endsOn: `契約を終える日は、契約の終了日(${formatDay(agreed)})より前の日付にしてください` })
  return wanted
}

/** Whether thirty days are owed depends on the length that was agreed, not on the day on which it is cut short. */
function refuseLateNotice(
  length: ChainedLength,
  { exception }: Termination,
  endsOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
): void {
  const duty = noticeDuty({
    start: length.start,
    endsOn: length.end,
    by: 'client',
    exception: exception ?? undefined,
  })
  if (!duty.needed || Temporal.PlainDate.compare(today, noticeDeadline(endsOn)) <= 0) return
  const earliest = formatDay(today.add({ days: 30 }))
  throw new Invalid({
    endsOn: `6か月以上の契約のため、終了の30日前までの予告が必要です(フリーランス法16条)。終了の日を${earliest}以降にするか、契約を変更して期間を延ばすか、当てはまる例外を選んでください`,
  })
}

async function writeTermination(
  tx: Tx,
  actor: Actor,
  contract: ContractRow,
  t: Omit<Termination, 'endsOn'> & { side: Side; endsOn: Temporal.PlainDate },
  now: Date,
): Promise<void> {
  const written = await tx
    .insertInto('terminations')
    .values({
      contract_id: contract.id,
      kind: t.kind,
      by_side: t.side,
      by_account: accountOf(actor) ?? '',
      ends_on: t.endsOn.toString(),
      noticed_at: now,
      exception: t.side === 'client' ? t.exception : null,
      reason: t.reason,
      message: t.message,
    })
    .onConflict((c) => c.column('contract_id').doNothing())
    .returning('contract_id')
    .executeTakeFirst()
  if (!written) throw new Stale('この契約の終了は、すでに予告されています。')
  const detail = { on: t.endsOn.toString(), kind: t.kind }
  await record(tx, actor, { name: 'contract.end_announced', subject: contract.id, reason: t.reason, detail }, now)
}
