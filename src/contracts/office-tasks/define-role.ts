import { randomUUID } from 'node:crypto'
import type { Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { Invalid, Stale } from '../../platform/errors.ts'
import { contentFor, findClient } from '../../postings/client-of-posting.ts'
import { draftPosting } from '../../postings/draft-posting.ts'
import { lockRole, type OfficeTaskRow } from './collect-tasks.ts'
import { frequencies, officeTaskMoves } from './office-task.ts'
import { requireOfficer } from './policy.ts'

/** 役割を決める: what one professional is to be for the town hall. @throws Invalid for a name that is there already */
export async function defineRole(
  tx: Tx,
  actor: Actor,
  role: { name: string; purpose: string },
  now: Date,
): Promise<string> {
  const officer = requireOfficer(actor)
  const id = randomUUID()
  const made = await tx
    .insertInto('office_roles')
    .values({ ...role, id, municipality_id: officer.organizationId, by_account: officer.accountId, at: now })
    .onConflict((c) => c.constraint('one_role_per_name').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) throw new Invalid({ name: '同じ名前の役割があります。別の名前を入力してください' })
  await record(tx, actor, { name: 'officeRole.defined', subject: id }, now)
  return id
}

/**
 * 役割から求人の下書きを作る: its tasks become the background and the goal of one posting of the municipality.
 * @returns the id of the posting
 * @throws Stale the second time, or while no task stands under the role
 */
export async function draftFromRole(tx: Tx, actor: Actor, roleId: string, now: Date): Promise<string> {
  const role = await lockRole(tx, actor, roleId)
  if (role.posting_id) throw new Stale('この役割は、すでに求人の下書きになっています。')
  const tasks = (await tx
    .selectFrom('office_tasks')
    .selectAll()
    .where('role_id', '=', roleId)
    .where('state', 'in', officeTaskMoves.draft.from)
    .orderBy('at')
    .orderBy('id')
    .forUpdate()
    .execute()) as OfficeTaskRow[]
  if (tasks.length === 0)
    throw new Stale('この役割に整理した課題がありません。課題を役割に入れてから、下書きを作ってください。')
  const client = await findClient(tx, role.municipality_id)
  const content = { ...contentFor(client), title: role.name, ...wordsOf(role.purpose, tasks) }
  const postingId = await draftPosting(tx, actor, { clientId: client.id, content }, now)
  const { to } = officeTaskMoves.draft
  await tx.updateTable('office_roles').set({ posting_id: postingId }).where('id', '=', roleId).execute()
  await tx
    .updateTable('office_tasks')
    .set({ state: to })
    .where('role_id', '=', roleId)
    .where('state', '=', 'grouped')
    .execute()
  for (const { id, state } of tasks)
    await record(
      tx,
      actor,
      { name: 'officeTask.drafted', subject: id, from: state, to, detail: { posting: postingId } },
      now,
    )
  return postingId
}

/** The steps of the posting as far as the departments have told them; each fits its box. */
function wordsOf(purpose: string, tasks: readonly OfficeTaskRow[]) {
  const lines = (line: (task: OfficeTaskRow) => string) =>
    tasks
      .map((task) => `・${line(task)}`)
      .join('\n')
      .slice(0, 1900)
  return {
    background: lines(({ department, trouble, frequency }) => `${department}: ${trouble}(${frequencies[frequency]})`),
    goal: lines(({ hope }) => hope),
    duties: purpose,
  }
}
