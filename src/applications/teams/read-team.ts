import { type Actor, accountOf } from '../../actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import { fullNameOf, consentedContact } from '../../talents/contact.ts'
import { profileOf } from '../../talents/profile.ts'
import { ownPlace, type TeammateRow, teammatesOf, type TeamRow } from './find-team.ts'

/** A team as one of its people sees it. */
export interface TeamView {
  team: TeamRow
  title: string
  client: string
  isLead: boolean
  /** The reader's own place; null for the lead. */
  place: TeammateRow | null
  /** Row-level security shows a teammate only their own row; the lead sees all. */
  mates: TeammateRow[]
}

/** @throws NotFound for whoever neither leads nor was asked */
export async function readTeam(tx: Tx, actor: Actor, id: string): Promise<TeamView> {
  const team = (await tx.selectFrom('teams').selectAll().where('id', '=', id).executeTakeFirst()) as TeamRow | undefined
  if (!team || actor.kind !== 'talent') throw new NotFound()
  const isLead = team.lead_account_id === accountOf(actor)
  const place = isLead ? null : ((await ownPlace(tx, actor, id)) ?? null)
  if (!isLead && !place) throw new NotFound()
  const { title, client } = await tx
    .selectFrom('postings as p')
    .innerJoin('organizations as o', 'o.id', 'p.client_id')
    .select(['p.title', 'o.name as client'])
    .where('p.id', '=', team.posting_id)
    .executeTakeFirstOrThrow()
  return { team, title, client, isLead, place, mates: await teammatesOf(tx, id) }
}

/** One's teams, led or asked into, the newest first. */
export async function myTeams(
  tx: Tx,
  actor: Actor,
): Promise<(Pick<TeamRow, 'id' | 'state' | 'at'> & { title: string })[]> {
  if (actor.kind !== 'talent') return []
  const rows = await tx
    .selectFrom('teams as t')
    .innerJoin('postings as p', 'p.id', 't.posting_id')
    .select(['t.id', 't.state', 't.at', 'p.title'])
    .orderBy('t.at', 'desc')
    .orderBy('t.id')
    .limit(50)
    .execute()
  return rows as (Pick<TeamRow, 'id' | 'state' | 'at'> & { title: string })[]
}

/** A teammate as the client sees them: a name only where the consent stands. */
export interface ShownTeammate {
  id: string
  known: string
  part: string
  left: boolean
  profile: Awaited<ReturnType<typeof profileOf>>
  contact: Awaited<ReturnType<typeof consentedContact>>
}

/** The team behind an application, for its client. @throws NotFound where there is none, or not for them */
export async function teamOfApplication(tx: Tx, actor: Actor, applicationId: string): Promise<ShownTeammate[]> {
  const team = await tx.selectFrom('teams').select('id').where('application_id', '=', applicationId).executeTakeFirst()
  if (!team) throw new NotFound()
  const mates = (await teammatesOf(tx, team.id)).filter(({ application_id }) => application_id === applicationId)
  const shown: ShownTeammate[] = []
  for (const [at, { id, part, state, talent_id }] of mates.entries()) {
    const left = state === 'left' || talent_id === null
    const contact = left ? null : await consentedContact(tx, actor, talent_id)
    const profile = left ? undefined : await profileOf(tx, talent_id)
    shown.push({ id, part, left, contact, profile, known: contact ? fullNameOf(contact) : `チームの一員${at + 1}` })
  }
  return shown
}

/** How many came along with an application; 0 for one that somebody made alone. */
export async function countTeammates(tx: Tx, applicationId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('teammates')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('application_id', '=', applicationId)
    .executeTakeFirstOrThrow()
  return count
}
