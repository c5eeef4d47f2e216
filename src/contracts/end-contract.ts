import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed } from '../platform/errors.ts'
import { type ContractRow, factsOfContract, findVersion } from './find-contract.ts'
import { tellBoth } from './letters.ts'
import { moveContract } from './move-contract.ts'
import { mayContract } from './policy.ts'

/**
 * 契約が終わる, the day after its last: terminated where that was announced, ended otherwise.
 * @returns false when it is not over yet, or was ended meanwhile
 */
export async function endContract(tx: Tx, actor: Actor, id: string, now: Date): Promise<boolean> {
  const contract = (await tx
    .selectFrom('contracts')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()) as ContractRow | undefined
  if (!contract || contract.state !== 'in_force') return false
  if (!mayContract(actor, 'end', factsOfContract(contract))) throw new NotAllowed()
  const { terms } = await findVersion(tx, id, contract.current_version)
  const announced = await tx.selectFrom('terminations').selectAll().where('contract_id', '=', id).executeTakeFirst()
  const cutShort = announced?.kind === 'early'
  const lastDay = cutShort ? announced.ends_on : terms.endsOn
  if (Temporal.PlainDate.compare(lastDay, dayInJapan(now)) >= 0) return false
  const change = { ended_at: endOfDay(lastDay), pending_version: null }
  const moved = await moveContract(tx, contract, cutShort ? 'terminate' : 'end', change)
  if (cutShort)
    await record(tx, actor, { name: 'contract.terminated', subject: id, ...moved, reason: announced.reason }, now)
  else await record(tx, actor, { name: 'contract.ended', subject: id, ...moved }, now)
  await tellBoth(tx, contract, cutShort ? 'terminated' : 'ended', lastDay, now)
  return true
}

/** The clock may look later; the contract ended when its last day in Japan did. */
function endOfDay(day: string): Date {
  const end = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'Asia/Tokyo', plainTime: '23:59:59' })
  return new Date(end.epochMilliseconds)
}
