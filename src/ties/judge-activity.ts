import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { formatDay } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import {
  type ActivityMove,
  activityMoves,
  type ActivityState,
  activityStateNames,
  canMoveActivity,
} from './activity.ts'
import { tellAccount } from './letters.ts'
import { mayTie } from './policy.ts'

/** 町が担い手活動を承認する. @throws NotFound for another town's, NotAllowed for a viewer, Stale when it was judged before */
export async function approveActivity(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  await judge(tx, actor, id, 'approve', '', now)
}

/** 承認しない, with a sentence that the talent reads. @throws as above */
export async function refuseActivity(tx: Tx, actor: Actor, id: string, refusal: string, now: Date): Promise<void> {
  await judge(tx, actor, id, 'refuse', refusal, now)
}

/** Locks an activity, seen through the actor. @throws NotFound for somebody else's */
export async function findActivity(tx: Tx, actor: Actor, id: string) {
  const row = await tx.selectFrom('activities').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row || !mayTie(actor, 'view', factsOf(row))) throw new NotFound()
  return row
}

const factsOf = (row: { talent_id: string; municipality_id: string }) => ({
  talentId: row.talent_id,
  municipalityId: row.municipality_id,
})

async function judge(tx: Tx, actor: Actor, id: string, move: ActivityMove, refusal: string, now: Date): Promise<void> {
  const row = await findActivity(tx, actor, id)
  if (!mayTie(actor, move, factsOf(row))) throw new NotAllowed()
  const state = row.state as ActivityState
  if (!canMoveActivity(state, move))
    throw new Stale(`この活動はすでに「${activityStateNames[state]}」になっています。最新の状態を確認してください。`)
  const { to } = activityMoves[move]
  await tx.updateTable('activities').set({ state: to, state_since: now, refusal }).where('id', '=', id).execute()
  const name = move === 'approve' ? 'activity.approved' : 'activity.refused'
  await record(tx, actor, { name, subject: id, from: state, to }, now)
  const said = move === 'approve' ? '承認されました' : '承認されませんでした'
  const words = {
    once: `activity-judged-${id}`,
    topic: 'engagement' as const,
    why: 'あなたが申請した担い手活動だから',
    subject: `担い手活動が${said}`,
    body: `${formatDay(Temporal.PlainDate.from(row.done_on))}の担い手活動が${said}。くわしくは「わたしの縁」でご覧ください。`,
    path: `/my/ties/${row.municipality_id}`,
  }
  await tellAccount(tx, row.account_id, words, now)
}
