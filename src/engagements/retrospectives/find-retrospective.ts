import type { Actor } from '../../actor.ts'
import type { Side } from '../../contracts/contract.ts'
import { type ContractRow, factsOfContract } from '../../contracts/find-contract.ts'
import { dayInJapan, formatDay } from '../../law/japanese-date.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Engagement, findEngagement } from '../find-engagement.ts'
import { type Kickoff, kickoffsOf } from '../find-kickoff.ts'
import { type EngagementAction, mayEngage } from '../policy.ts'
import { type Again, answerableUntil, type Reach } from './retrospective.ts'

export interface GivenAnswer {
  side: Side
  satisfaction: number
  again: Again
  words: string
  at: Date
}

export interface JudgedGoal {
  position: number
  goal: string
  sign: string
  reach: Reach
}

/** The looking back of one contract, as one of its sides or the coordinator sees it. */
export interface Retrospective extends Engagement {
  /** Null until the clock has asked. */
  id: string | null
  askedAt: Date | null
  /** Of the reader's own side; both for the coordinator. */
  answers: GivenAnswer[]
  /** The goals that hold, which the client judges; null when none were agreed. */
  kickoff: Kickoff | null
  judged: JudgedGoal[]
}

/** @throws NotFound for other people's, NotAllowed when they see but may not, Stale before the contract has begun */
export async function findRetrospective(
  tx: Tx,
  actor: Actor,
  contractId: string,
  action: EngagementAction = 'view',
): Promise<Retrospective> {
  const engagement = await findEngagement(tx, actor, contractId, action)
  const asked = await tx
    .selectFrom('retrospectives')
    .select(['id', 'asked_at'])
    .where('contract_id', '=', contractId)
    .executeTakeFirst()
  const kickoffs = await kickoffsOf(tx, contractId)
  return {
    ...engagement,
    id: asked?.id ?? null,
    askedAt: asked?.asked_at ?? null,
    answers: asked ? await answersOf(tx, asked.id, engagement.side) : [],
    kickoff: kickoffs.find(({ state }) => state === 'agreed') ?? null,
    judged: asked ? await judgedGoals(tx, asked.id) : [],
  }
}

async function answersOf(tx: Tx, id: string, side: Side | null): Promise<GivenAnswer[]> {
  const rows = await tx
    .selectFrom('retrospective_answers as a')
    .leftJoin('retrospective_words as w', (join) =>
      join.onRef('w.retrospective_id', '=', 'a.retrospective_id').onRef('w.side', '=', 'a.side'),
    )
    .select(['a.side', 'a.satisfaction', 'a.again', 'a.at', 'w.words'])
    .where('a.retrospective_id', '=', id)
    .$if(side !== null, (q) => q.where('a.side', '=', side ?? ''))
    .orderBy('a.side')
    .execute()
  return rows.map((row) => ({ ...row, side: row.side as Side, again: row.again as Again, words: row.words ?? '' }))
}

async function judgedGoals(tx: Tx, id: string): Promise<JudgedGoal[]> {
  const rows = await tx
    .selectFrom('goal_judgements as j')
    .innerJoin('kickoff_goals as g', (join) =>
      join.onRef('g.kickoff_id', '=', 'j.kickoff_id').onRef('g.position', '=', 'j.position'),
    )
    .select(['g.position', 'g.goal', 'g.sign', 'j.reach'])
    .where('j.retrospective_id', '=', id)
    .orderBy('g.position')
    .execute()
  return rows.map((row) => ({ ...row, reach: row.reach as Reach }))
}

/** Why the reader's side cannot answer now; null when it can. */
export function whyNoAnswer(view: Retrospective, now: Date): string | null {
  if (!view.askedAt) return '契約が終わると、ここで双方にたずねます。'
  if (view.answers.some(({ side }) => side === view.side)) return 'この契約の振返りには、すでにお答えいただいています。'
  const until = answerableUntil(view.askedAt)
  if (Temporal.PlainDate.compare(dayInJapan(now), until) > 0)
    return `この契約の振返りは、${formatDay(until)}に締め切りました。`
  return null
}

/** Whether it is the reader's turn to look back on a contract that is over. */
export async function isAskedToLookBack(
  tx: Tx,
  actor: Actor,
  contract: Pick<ContractRow, 'id' | 'state' | 'talent_id' | 'client_id'>,
  now: Date,
): Promise<boolean> {
  if (contract.state === 'in_force' || !mayEngage(actor, 'answerRetrospective', factsOfContract(contract))) return false
  return whyNoAnswer(await findRetrospective(tx, actor, contract.id), now) === null
}
