import { accountOf, type Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Invalid, NotAllowed, Stale } from '../../platform/errors.ts'
import { ownSide } from '../find-engagement.ts'
import type { Kickoff } from '../find-kickoff.ts'
import { findRetrospective, type Retrospective, whyNoAnswer } from './find-retrospective.ts'
import type { Again, Reach } from './retrospective.ts'

export interface RetrospectiveWords {
  /** 5 is the best. */
  satisfaction: number
  again: Again
  words: string
  /** By the place of the goal from 1; of the client alone. */
  reach: Readonly<Record<number, Reach | null>>
}

/**
 * 振返りに答える: each side once. Its own side and the coordinator read it; the town counts it, without the words. The client
 * judges every goal that was agreed on, which both sides read.
 * @throws Stale before it is asked, after the last day, and when the side has answered; Invalid where a goal is not judged
 */
export async function answerRetrospective(
  tx: Tx,
  actor: Actor,
  contractId: string,
  given: RetrospectiveWords,
  now: Date,
): Promise<void> {
  const view = await findRetrospective(tx, actor, contractId, 'answerRetrospective')
  const side = ownSide(view)
  const by_account = accountOf(actor)
  if (!by_account) throw new NotAllowed()
  const closed = whyNoAnswer(view, now)
  if (closed || !view.id) throw new Stale(closed ?? '')
  const goals = side === 'client' ? judged(view.kickoff, given.reach) : []
  const of = { retrospective_id: view.id, side, by_account }
  const { satisfaction, again, words } = given
  const written = await tx
    .insertInto('retrospective_answers')
    .values({ ...of, satisfaction, again, at: now })
    .onConflict((c) => c.constraint('each_side_looks_back_once').doNothing())
    .returning('side')
    .executeTakeFirst()
  if (!written) throw new Stale('この契約の振返りには、すでにお答えいただいています。')
  if (words)
    await tx
      .insertInto('retrospective_words')
      .values({ ...of, words })
      .execute()
  await keepGoals(tx, view, goals, now)
  await record(tx, actor, { name: 'retrospective.answered', subject: view.id, detail: { side } }, now)
}

/** @throws Invalid naming every goal that was left out */
function judged(kickoff: Kickoff | null, reach: RetrospectiveWords['reach']): { position: number; reach: Reach }[] {
  const goals = (kickoff?.goals ?? []).map((_, index) => ({ position: index + 1, reach: reach[index + 1] ?? null }))
  const open = goals.filter((goal) => goal.reach === null)
  if (open.length > 0)
    throw new Invalid(
      Object.fromEntries(
        open.map(({ position }) => [`reach${position}`, `目標${position}にどこまで届いたかを選んでください`]),
      ),
    )
  return goals.flatMap(({ position, reach: how }) => (how ? [{ position, reach: how }] : []))
}

async function keepGoals(
  tx: Tx,
  { id, kickoff }: Retrospective,
  goals: readonly { position: number; reach: Reach }[],
  now: Date,
): Promise<void> {
  if (!id || !kickoff || goals.length === 0) return
  const of = { retrospective_id: id, kickoff_id: kickoff.id, at: now }
  await tx
    .insertInto('goal_judgements')
    .values(goals.map((goal) => ({ ...goal, ...of })))
    .execute()
}
