import { randomUUID } from 'node:crypto'
import { accountOf, type Actor } from '../actor.ts'
import { record } from '../journal.ts'
import { dayInJapan } from '../law/japanese-date.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../platform/errors.ts'
import { type CaseRow, findCase, requireWalking } from './find-case.ts'
import { tellCoordinatorOfTick, tellOwnerOfAction } from './letters.ts'
import { type ActionMove, actionMoves, type ActionOwner, type ActionState, canMoveAction } from './next-action.ts'
import { mayTick } from './policy.ts'

export interface NewAction {
  what: string
  owner: ActionOwner
  dueOn: string
}

/** 次の行動を決める. Its owner hears of it. @returns its id @throws Invalid for a day that has passed; Stale for a case that is over */
export async function addAction(
  tx: Tx,
  actor: Actor,
  caseId: string,
  { what, owner, dueOn, visitId = null }: NewAction & { visitId?: string | null },
  now: Date,
): Promise<string> {
  const row = await findCase(tx, actor, caseId, 'accompany', { lock: true })
  requireWalking(row)
  const by_account = accountOf(actor)
  if (!by_account) throw new NotAllowed()
  if (Temporal.PlainDate.compare(dueOn, dayInJapan(now)) < 0)
    throw new Invalid({ dueOn: '期限は今日以降の日付を入力してください' })
  await refuseNobody(tx, caseId, owner)
  const id = randomUUID()
  await tx
    .insertInto('next_actions')
    .values({ id, case_id: caseId, visit_id: visitId, what, owner, due_on: dueOn, by_account, at: now })
    .execute()
  await record(
    tx,
    actor,
    { name: 'action.added', subject: id, from: null, to: 'open', detail: { case: caseId, owner } },
    now,
  )
  await tellOwnerOfAction(tx, row, { id, what, owner, dueOn }, now)
  return id
}

async function refuseNobody(tx: Tx, caseId: string, owner: ActionOwner): Promise<void> {
  if (owner === 'supporter' && (await supportersOf(tx, caseId)).length === 0)
    throw new Invalid({ owner: 'この企業を紹介した支援機関はありません。ほかの担当を選んでください' })
}

/** Supporters who introduced the company of a case. */
export async function supportersOf(tx: Tx, caseId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('referrals')
    .select('supporter_id')
    .distinct()
    .where('case_id', '=', caseId)
    .orderBy('supporter_id')
    .execute()
  return rows.map(({ supporter_id }) => supporter_id)
}

/** 次の行動を済みにする. @returns the case @throws NotFound for somebody else's; Stale when it was settled before */
export async function completeAction(tx: Tx, actor: Actor, id: string, now: Date): Promise<string> {
  const { row, action } = await settle(tx, actor, id, 'complete', now)
  if (actor.kind !== 'operator') await tellCoordinatorOfTick(tx, row, action, now)
  return row.id
}

/** 次の行動を取りやめる. @returns the case @throws NotAllowed for everybody but operators; Stale as above */
export async function dropAction(tx: Tx, actor: Actor, id: string, now: Date): Promise<string> {
  const { row } = await settle(tx, actor, id, 'drop', now)
  return row.id
}

interface Settled {
  row: Pick<CaseRow, 'id' | 'company_id' | 'coordinator_id'>
  action: { id: string; what: string }
}

async function settle(tx: Tx, actor: Actor, id: string, move: ActionMove, now: Date): Promise<Settled> {
  const found = await tx.selectFrom('next_actions').select('case_id').where('id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound()
  const row = await lockCaseOf(tx, found.case_id)
  const action = await tx
    .selectFrom('next_actions')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const facts = {
    companyId: row.company_id,
    municipalityId: row.municipality_id,
    supporterIds: await supportersOf(tx, row.id),
  }
  if (!mayTick(actor, action.owner as ActionOwner, facts) || (move === 'drop' && actor.kind !== 'operator'))
    throw new NotAllowed()
  if (!canMoveAction(action.state as ActionState, move))
    throw new Stale('この行動はすでに片づいています。最新の状態を確かめてください。')
  const { to } = actionMoves[move]
  await tx
    .updateTable('next_actions')
    .set({ state: to, settled_at: now, settled_by: accountOf(actor) })
    .where('id', '=', id)
    .execute()
  const name = move === 'complete' ? ('action.done' as const) : ('action.dropped' as const)
  await record(tx, actor, { name, subject: id, from: action.state, to }, now)
  return { row, action }
}

/** The case stands left of its actions, so it is locked first. */
async function lockCaseOf(tx: Tx, caseId: string) {
  const columns = ['id', 'company_id', 'municipality_id', 'coordinator_id'] as const
  const row = await tx.selectFrom('cases').select(columns).where('id', '=', caseId).forShare().executeTakeFirst()
  if (!row) throw new NotFound()
  return row
}
