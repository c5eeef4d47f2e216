import { randomUUID } from 'node:crypto'
import { accountOf, type Actor } from '../actor.ts'
import type { Side } from '../contracts/contract.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed, Stale } from '../platform/errors.ts'
import { ownSide } from './find-engagement.ts'
import { kickoffsOf, lockForKickoff, moveKickoff } from './find-kickoff.ts'
import type { KickoffWords } from './kickoff.ts'
import { tellOfKickoff } from './letters.ts'

/**
 * キックオフの目標を書く: the next version, which its author confirms by writing it. A version that still waited is replaced
 * at once; the agreed one holds until the other side confirms.
 * @throws Stale when the contract is over, or when somebody wrote a version after the one that was shown; Invalid without a goal
 */
export async function proposeKickoff(
  tx: Tx,
  actor: Actor,
  contractId: string,
  { shown, ...words }: KickoffWords & { shown: number },
  now: Date,
): Promise<string> {
  const engagement = await lockForKickoff(tx, actor, contractId, 'proposeKickoff')
  const side = ownSide(engagement)
  if (words.goals.length === 0) throw new Invalid({ goal1: '目標を1つ以上入力してください' })
  const before = await kickoffsOf(tx, contractId)
  const newest = before[0]?.number ?? 0
  if (newest !== shown)
    throw new Stale('画面を開いたあとに、新しい目標が書かれています。読んでから、もう一度書いてください。')
  for (const waiting of before.filter(({ state }) => state === 'proposed'))
    await moveKickoff(tx, actor, waiting, 'replace', now)
  const id = await write(tx, actor, { contractId, number: newest + 1, side, words }, now)
  const other = side === 'client' ? 'talent' : 'client'
  await tellOfKickoff(tx, { contract: engagement.contract, side: other, kickoff: id }, 'proposed', now)
  return id
}

interface Version {
  contractId: string
  number: number
  side: Side
  words: KickoffWords
}

async function write(tx: Tx, actor: Actor, { contractId, number, side, words }: Version, now: Date): Promise<string> {
  const id = randomUUID()
  const by_account = accountOf(actor)
  if (!by_account) throw new NotAllowed()
  const { goals, contact, rhythm } = words
  await tx
    .insertInto('kickoffs')
    .values({ id, contract_id: contractId, number, by_side: side, contact, rhythm, at: now })
    .execute()
  await tx
    .insertInto('kickoff_goals')
    .values(goals.map((goal, index) => ({ ...goal, kickoff_id: id, position: index + 1 })))
    .execute()
  await tx.insertInto('kickoff_confirmations').values({ kickoff_id: id, side, by_account, at: now }).execute()
  const detail = { contract: contractId, number }
  await record(tx, actor, { name: 'kickoff.proposed', subject: id, from: null, to: 'proposed', detail }, now)
  return id
}
