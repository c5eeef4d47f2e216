import { type Actor, accountOf } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { move } from './answer-team.ts'
import { lockTeam, requireGathering, requireTeammateMove, teammatesOf, type TeamRow } from './find-team.ts'
import { tellTeammates } from './team-letters.ts'

/** 代表者が、返事のない人(または同意した人)をチームから外す。 @throws NotFound for another's team, Stale when it has gone in */
export async function dropTeammate(
  tx: Tx,
  actor: Actor,
  { teamId, mateId }: { teamId: string; mateId: string },
  now: Date,
): Promise<void> {
  const team = await lockOwnTeam(tx, actor, teamId)
  const mate = (await teammatesOf(tx, teamId)).find(({ id }) => id === mateId)
  if (!mate) throw new NotFound()
  requireTeammateMove(mate, 'drop')
  requireGathering(team)
  await move(tx, actor, mate, 'drop', now)
  await tellTeammates(tx, [mate], 'dropped', now)
}

/** 代表者がチームでの応募を取りやめる。 Nothing has reached the client; everybody who was asked is told. */
export async function withdrawTeam(tx: Tx, actor: Actor, teamId: string, now: Date): Promise<void> {
  const team = await lockOwnTeam(tx, actor, teamId)
  requireGathering(team)
  await tx.updateTable('teams').set({ state: 'withdrawn', settled_at: now }).where('id', '=', teamId).execute()
  await record(tx, actor, { name: 'team.withdrawn', subject: teamId, from: team.state, to: 'withdrawn' }, now)
  const asked = (await teammatesOf(tx, teamId)).filter(({ state }) => state === 'invited' || state === 'consented')
  await tellTeammates(tx, asked, 'withdrawn', now)
}

async function lockOwnTeam(tx: Tx, actor: Actor, teamId: string): Promise<TeamRow> {
  const team = await lockTeam(tx, teamId)
  if (actor.kind !== 'talent' || team.lead_account_id !== accountOf(actor)) throw new NotFound()
  return team
}
