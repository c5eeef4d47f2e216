import type { Selectable } from 'kysely'
import type { Teammates, Teams } from '../../../db/types.ts'
import { type Actor, accountOf } from '../../actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound, Stale } from '../../platform/errors.ts'
import { type TeammateMove, type TeammateState, type TeamState, canMoveTeammate, teammateStateNames } from './team.ts'

export type TeamRow = Omit<Selectable<Teams>, 'state'> & { state: TeamState }
export type TeammateRow = Omit<Selectable<Teammates>, 'state'> & { state: TeammateState }

/**
 * Locks a team for a change; its members change only under this lock, so that each is counted once.
 * Row-level security knows who may see it. @throws NotFound
 */
export async function lockTeam(tx: Tx, id: string): Promise<TeamRow> {
  const row = await tx.selectFrom('teams').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new NotFound()
  return row as TeamRow
}

/** Those who were asked, in the order in which they were. */
export async function teammatesOf(tx: Tx, teamId: string): Promise<TeammateRow[]> {
  const rows = await tx
    .selectFrom('teammates')
    .selectAll()
    .where('team_id', '=', teamId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows as TeammateRow[]
}

/** The teammate who is asking: by their account once they answered, before that by their verified address. */
export async function ownPlace(tx: Tx, actor: Actor, teamId: string): Promise<TeammateRow | undefined> {
  const accountId = accountOf(actor)
  if (actor.kind !== 'talent' || !accountId) return undefined
  const account = await tx.selectFrom('accounts').select('email').where('id', '=', accountId).executeTakeFirst()
  const mates = await teammatesOf(tx, teamId)
  return mates.find(
    (mate) => mate.account_id === accountId || (mate.account_id === null && mate.email === account?.email),
  )
}

/** @throws Stale naming what it is by now */
export function requireTeammateMove({ state }: TeammateRow, move: TeammateMove): void {
  if (!canMoveTeammate(state, move))
    throw new Stale(`すでに「${teammateStateNames[state]}」になっています。最新の状態を確認してください。`)
}

/** @throws Stale when it is not gathering any more */
export function requireGathering({ state }: TeamRow): void {
  if (state !== 'gathering') throw new Stale('このチームの応募は、すでに送られたか、取りやめになりました。')
}
