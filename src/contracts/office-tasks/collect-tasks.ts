import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { OfficeTasks } from '../../../db/types.ts'
import type { Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound, Stale } from '../../platform/errors.ts'
import {
  canMoveOfficeTask,
  type Frequency,
  type OfficeTaskMove,
  officeTaskMoves,
  type OfficeTaskState,
  officeTaskStateNames,
} from './office-task.ts'
import { requireOfficer } from './policy.ts'

export type OfficeTaskRow = Omit<Selectable<OfficeTasks>, 'state' | 'frequency'> & {
  state: OfficeTaskState
  frequency: Frequency
}

/** What a department says: who it is, what troubles it, how often, and what it hopes for. */
export interface ToldTask {
  department: string
  trouble: string
  frequency: Frequency
  hope: string
}

/** 庁内課題を集める. @returns the id */
export async function collectTask(tx: Tx, actor: Actor, told: ToldTask, now: Date): Promise<string> {
  const officer = requireOfficer(actor)
  const id = randomUUID()
  await tx
    .insertInto('office_tasks')
    .values({ ...told, id, municipality_id: officer.organizationId, by_account: officer.accountId, at: now })
    .execute()
  await record(tx, actor, { name: 'officeTask.collected', subject: id, from: null, to: 'collected' }, now)
  return id
}

/** 役割に整理する: under a role that was not yet written as a posting. @throws NotFound for another town's role */
export async function groupTask(tx: Tx, actor: Actor, id: string, roleId: string, now: Date): Promise<void> {
  const role = await lockRole(tx, actor, roleId)
  if (role.posting_id) throw new Stale('この役割は、すでに求人の下書きになっています。新しい役割を作ってください。')
  const { from, to } = await move(tx, actor, id, 'group', { role_id: roleId })
  await record(tx, actor, { name: 'officeTask.grouped', subject: id, from, to, detail: { role: roleId } }, now)
}

/** 見送る: with the reason, so that the department hears why. */
export async function setAsideTask(tx: Tx, actor: Actor, id: string, reason: string, now: Date): Promise<void> {
  const { from, to } = await move(tx, actor, id, 'setAside', { role_id: null, reason })
  await record(tx, actor, { name: 'officeTask.set_aside', subject: id, from, to }, now)
}

/** 見送りを取り消す. */
export async function takeUpTask(tx: Tx, actor: Actor, id: string, now: Date): Promise<void> {
  const { from, to } = await move(tx, actor, id, 'takeUp', { reason: '' })
  await record(tx, actor, { name: 'officeTask.taken_up', subject: id, from, to }, now)
}

/** Locks a role of one's own town. @throws NotFound, NotAllowed */
export async function lockRole(tx: Tx, actor: Actor, id: string) {
  const officer = requireOfficer(actor)
  const role = await tx
    .selectFrom('office_roles')
    .selectAll()
    .where('id', '=', id)
    .where('municipality_id', '=', officer.organizationId)
    .forUpdate()
    .executeTakeFirst()
  if (!role) throw new NotFound()
  return role
}

async function move(
  tx: Tx,
  actor: Actor,
  id: string,
  name: OfficeTaskMove,
  change: Partial<Pick<OfficeTaskRow, 'role_id' | 'reason'>>,
): Promise<{ from: OfficeTaskState; to: OfficeTaskState }> {
  const officer = requireOfficer(actor)
  const row = await tx
    .selectFrom('office_tasks')
    .select('state')
    .where('id', '=', id)
    .where('municipality_id', '=', officer.organizationId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new NotFound()
  const from = row.state as OfficeTaskState
  if (!canMoveOfficeTask(from, name))
    throw new Stale(`この課題はいま「${officeTaskStateNames[from]}」です。最新の状態を確認してください。`)
  const { to } = officeTaskMoves[name]
  await tx
    .updateTable('office_tasks')
    .set({ ...change, state: to })
    .where('id', '=', id)
    .execute()
  return { from, to }
}
