import { accountOf, type Actor } from '../actor.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, Stale } from '../platform/errors.ts'
import { ownSide } from './find-engagement.ts'
import { kickoffsOf, lockForKickoff, moveKickoff } from './find-kickoff.ts'
import { canMoveKickoff } from './kickoff.ts'
import { tellOfKickoff } from './letters.ts'

/**
 * キックオフの目標を確認する: the side that did not write it; from then on it holds, and the one before does not.
 * @throws Stale when the shown version no longer waits, NotAllowed for its own author's side
 */
export async function confirmKickoff(
  tx: Tx,
  actor: Actor,
  contractId: string,
  { number }: { number: number },
  now: Date,
): Promise<void> {
  const engagement = await lockForKickoff(tx, actor, contractId, 'confirmKickoff')
  const side = ownSide(engagement)
  const by_account = accountOf(actor)
  const versions = await kickoffsOf(tx, contractId)
  const shown = versions.find((version) => version.number === number)
  if (!shown || !canMoveKickoff(shown.state, 'confirm'))
    throw new Stale('この目標は、もう確認を待っていません。最新の目標を確かめてください。')
  if (!by_account || shown.bySide === side) throw new NotAllowed('目標を書いた側は、相手の確認を待ちます')
  const agreed = versions.find(({ state }) => state === 'agreed')
  if (agreed) await moveKickoff(tx, actor, agreed, 'replace', now)
  await tx.insertInto('kickoff_confirmations').values({ kickoff_id: shown.id, side, by_account, at: now }).execute()
  await moveKickoff(tx, actor, shown, 'confirm', now)
  await tellOfKickoff(tx, { contract: engagement.contract, side: shown.bySide, kickoff: shown.id }, 'agreed', now)
}
