import type { Actor } from '../../actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { type CameOfRole, cameOf } from './came-of-role.ts'
import type { OfficeTaskRow } from './collect-tasks.ts'

export interface OfficeRole {
  id: string
  name: string
  purpose: string
  postingId: string | null
  tasks: OfficeTaskRow[]
  /** Contracts under its posting. */
  contracts: CameOfRole[]
}

export interface TasksView {
  /** Not under a role yet, the newest first. */
  collected: OfficeTaskRow[]
  roles: OfficeRole[]
  setAside: OfficeTaskRow[]
}

const MOST = 500

/** Everything that departments have told, in its place. @throws NotFound for anybody but the municipality */
export async function tasksFor(tx: Tx, actor: Actor): Promise<TasksView> {
  if (actor.kind !== 'municipality') throw new NotFound()
  const own = actor.organizationId
  const tasks = (await tx
    .selectFrom('office_tasks')
    .selectAll()
    .where('municipality_id', '=', own)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute()) as OfficeTaskRow[]
  const roles = await tx
    .selectFrom('office_roles')
    .select(['id', 'name', 'purpose', 'posting_id as postingId'])
    .where('municipality_id', '=', own)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(100)
    .execute()
  const came = await cameOf(
    tx,
    own,
    roles.flatMap(({ postingId }) => postingId ?? []),
  )
  return {
    collected: tasks.filter(({ state }) => state === 'collected'),
    roles: roles.map((role) => ({
      ...role,
      tasks: tasks.filter(({ role_id }) => role_id === role.id),
      contracts: came.filter(({ postingId }) => postingId === role.postingId),
    })),
    setAside: tasks.filter(({ state }) => state === 'set_aside'),
  }
}
