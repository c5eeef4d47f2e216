import type { Actor } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound, Stale } from '../../platform/errors.ts'
import { withdrawConsent } from '../../talents/withdraw-consent.ts'
import { missingForApplication, readinessOf } from '../readiness.ts'
import { lockTeam, ownPlace, requireGathering, requireTeammateMove, type TeammateRow } from './find-team.ts'
import { type TeammateMove, teammateMoves } from './team.ts'
import { tellLead } from './team-letters.ts'

/**
 * 誘われた人が、チームでの応募に同意する。 What was shown is kept word for word; it reaches the client only with the application.
 * The team is locked first: the same answer twice is one answer.
 * @throws NotFound for whoever was not asked, Stale when it was answered, sent or given up meanwhile
 */
export async function consentToTeam(tx: Tx, actor: Actor, teamId: string, wording: string, now: Date): Promise<void> {
  const team = await lockTeam(tx, teamId)
  const place = await placeOf(tx, actor, teamId)
  requireTeammateMove(place, 'consent')
  requireGathering(team)
  if (actor.kind !== 'talent') throw new NotFound()
  const readiness = await readinessOf(tx, actor.talentId)
  const [missing] = readiness ? missingForApplication(readiness) : []
  if (missing) throw new Stale(`プロフィールの登録が終わっていません。${missing.sentence}。`)
  const who = { talent_id: actor.talentId, account_id: actor.accountId, wording }
  await move(tx, actor, place, 'consent', now, who)
  await tellLead(tx, team, place.id, 'consent', now)
}

/** 誘われた人が断る。 The client hears nothing of it. */
export async function declineTeam(tx: Tx, actor: Actor, teamId: string, now: Date): Promise<void> {
  const team = await lockTeam(tx, teamId)
  const place = await placeOf(tx, actor, teamId)
  requireTeammateMove(place, 'decline')
  requireGathering(team)
  if (actor.kind !== 'talent') throw new NotFound()
  await move(tx, actor, place, 'decline', now, { talent_id: actor.talentId, account_id: actor.accountId })
  await tellLead(tx, team, place.id, 'decline', now)
}

/** 同意した人が抜ける。 After the application went in, what was provided is taken back with it. */
export async function leaveTeam(tx: Tx, actor: Actor, teamId: string, now: Date): Promise<void> {
  const team = await lockTeam(tx, teamId)
  const place = await placeOf(tx, actor, teamId)
  requireTeammateMove(place, 'leave')
  // A team that came to nothing has nobody left in it to leave, and its lead needs no letter about it.
  if (team.state !== 'submitted') requireGathering(team)
  await move(tx, actor, place, 'leave', now)
  await takeBack(tx, actor, team.application_id, now)
  await tellLead(tx, team, place.id, 'leave', now)
}

/** Consents that were given with this application. */
async function takeBack(tx: Tx, actor: Actor, applicationId: string | null, now: Date): Promise<void> {
  if (!applicationId || actor.kind !== 'talent') return
  const given = await tx
    .selectFrom('consents as c')
    .leftJoin('consent_withdrawals as w', 'w.consent_id', 'c.id')
    .select('c.id')
    .where('c.talent_id', '=', actor.talentId)
    .where('c.subject', '=', applicationId)
    .where('w.consent_id', 'is', null)
    .orderBy('c.id')
    .execute()
  for (const { id } of given) await withdrawConsent(tx, actor, id, now)
}

async function placeOf(tx: Tx, actor: Actor, teamId: string): Promise<TeammateRow> {
  const place = await ownPlace(tx, actor, teamId)
  if (!place) throw new NotFound()
  return place
}

const entries = {
  consent: 'teammate.consented',
  decline: 'teammate.declined',
  drop: 'teammate.dropped',
  leave: 'teammate.left',
} as const

/** Moves a teammate and writes it down. The caller has locked the team. */
export async function move(
  tx: Tx,
  actor: Actor,
  mate: TeammateRow,
  step: TeammateMove,
  now: Date,
  more: { talent_id?: string; account_id?: string; wording?: string } = {},
): Promise<void> {
  const { to } = teammateMoves[step]
  await tx
    .updateTable('teammates')
    .set({ state: to, answered_at: now, ...more })
    .where('id', '=', mate.id)
    .execute()
  const detail = { team: mate.team_id }
  await record(tx, actor, { name: entries[step], subject: mate.id, from: mate.state, to, detail }, now)
}
