import { sql } from 'kysely'
import { type Actor, as, clock } from '../../actor.ts'
import { record } from '../../journal.ts'
import type { Database, Tx } from '../../platform/db/database.ts'
import { NotAllowed, NotFound, Stale } from '../../platform/errors.ts'
import { giveConsent } from '../../talents/give-consent.ts'
import { agreedTo, provisionOfApplication } from '../provision.ts'
import { submitApplication } from '../submit-application.ts'
import { lockTeam, teammatesOf, type TeammateRow, type TeamRow } from './find-team.ts'
import { provisionOfTeammate } from './team-provision.ts'
import { tellLead, tellTeammates } from './team-letters.ts'

/**
 * 全員の返事がそろったチームの応募を送る。 Called by the clock, every few minutes. Each application goes in in one transaction in
 * the lead's name, as the lead asked when the team was made; then each teammate's consent is written in their own.
 * What cannot go in any more (closed, applied before) ends with a letter to the lead.
 * @returns how many went in
 */
export async function submitReadyTeams(db: Database, now: Date): Promise<number> {
  let sent = 0
  for (const team of await as(db, clock, readyTeams)) if (await submitOne(db, team, now)) sent++
  await as(db, clock, unwritten).then((all) => Promise.all(all.map((one) => writeConsent(db, one, now))))
  return sent
}

/** Nobody is waited for, and somebody besides the lead has consented. Without anybody it stays with the lead. */
async function readyTeams(tx: Tx): Promise<TeamRow[]> {
  const { rows } = await sql<TeamRow>`
    select t.* from teams t
     where t.state = 'gathering'
       and not exists (select 1 from teammates m where m.team_id = t.id and m.state = 'invited')
       and exists (select 1 from teammates m where m.team_id = t.id and m.state = 'consented')
     order by t.at, t.id limit 100`.execute(tx)
  return rows
}

const leadOf = ({ lead_account_id, lead_talent_id }: TeamRow): Actor => ({
  kind: 'talent',
  accountId: lead_account_id,
  talentId: lead_talent_id,
})

async function submitOne(db: Database, team: TeamRow, now: Date): Promise<boolean> {
  try {
    return await as(db, leadOf(team), (tx) => sendIn(tx, leadOf(team), team.id, now))
  } catch (error) {
    if (!(error instanceof Stale || error instanceof NotFound || error instanceof NotAllowed)) throw error
    await as(db, clock, (tx) => lapse(tx, team.id, now))
    return false
  }
}

/** @returns false when somebody was quicker: another clock, or the lead who gave it up */
async function sendIn(tx: Tx, lead: Actor, teamId: string, now: Date): Promise<boolean> {
  const team = await lockTeam(tx, teamId)
  const all = await teammatesOf(tx, teamId)
  const consented = all.filter(({ state }) => state === 'consented')
  if (team.state !== 'gathering' || consented.length === 0 || all.some(({ state }) => state === 'invited')) return false
  const client = await tx
    .selectFrom('organizations')
    .select('name')
    .where('id', '=', team.client_id)
    .executeTakeFirstOrThrow()
  const bid = {
    motivation: team.motivation,
    proposal: team.proposal,
    wishedFeeYen: team.wished_fee_yen,
    wishedHours: team.wished_hours,
    consent: agreedTo(provisionOfApplication(client.name, 'now')),
  }
  const application = await submitApplication(tx, lead, team.posting_id, bid, now)
  await tx
    .updateTable('teams')
    .set({ state: 'submitted', application_id: application, settled_at: now })
    .where('id', '=', teamId)
    .execute()
  await tx
    .updateTable('teammates')
    .set({ application_id: application })
    .where('team_id', '=', teamId)
    .where('state', '=', 'consented')
    .execute()
  const detail = { application, people: consented.length + 1 }
  await record(tx, clock, { name: 'team.submitted', subject: teamId, from: 'gathering', to: 'submitted', detail }, now)
  await tellTeammates(tx, consented, 'submitted', now)
  return true
}

async function lapse(tx: Tx, teamId: string, now: Date): Promise<void> {
  const team = await lockTeam(tx, teamId)
  if (team.state !== 'gathering') return
  await tx.updateTable('teams').set({ state: 'lapsed', settled_at: now }).where('id', '=', teamId).execute()
  await record(tx, clock, { name: 'team.lapsed', subject: teamId, from: 'gathering', to: 'lapsed' }, now)
  await tellLead(tx, team, teamId, 'lapsed', now)
}

/** Teammates of an application that went in, whose consent is not written yet: also after a crash in between. */
async function unwritten(tx: Tx): Promise<TeammateRow[]> {
  const rows = await tx
    .selectFrom('teammates as m')
    .selectAll('m')
    .where('m.application_id', 'is not', null)
    .where('m.state', '=', 'consented')
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('consents as c')
            .select('c.id')
            .whereRef('c.subject', '=', 'm.application_id')
            .whereRef('c.talent_id', '=', 'm.talent_id'),
        ),
      ),
    )
    .orderBy('m.at')
    .orderBy('m.id')
    .limit(500)
    .execute()
  return rows as TeammateRow[]
}

async function writeConsent(db: Database, mate: TeammateRow, now: Date): Promise<void> {
  const { talent_id: talentId, account_id: accountId, application_id: subject, client_id: recipientId, wording } = mate
  if (!talentId || !accountId || !subject || !wording) return
  const { items, purpose } = provisionOfTeammate('')
  const actor: Actor = { kind: 'talent', accountId, talentId }
  await as(db, actor, (tx) => giveConsent(tx, actor, { talentId, recipientId, items, subject, purpose, wording }, now))
}
