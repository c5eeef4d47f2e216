import { as } from '../../src/actor.ts'
import { consentToTeam } from '../../src/applications/teams/answer-team.ts'
import { formTeam } from '../../src/applications/teams/form-team.ts'
import { submitReadyTeams } from '../../src/applications/teams/submit-team.ts'
import { wordingOfTeammate } from '../../src/applications/teams/team-provision.ts'
import type { Database } from '../../src/platform/db/database.ts'
import { NOW, office } from './office.ts'
import { postingsOf } from './postings.ts'
import { type TalentActor, talentsOf } from './talents.ts'

/** Teams in the state you need, made through the verbs. */
export function teamsOf(db: Database, owner: Database) {
  const talents = talentsOf(owner)

  const emailOf = async ({ accountId }: TalentActor) =>
    (await owner.selectFrom('accounts').select('email').where('id', '=', accountId).executeTakeFirstOrThrow()).email

  /** A lead who has asked `size` others for a posting. */
  async function gathering({ size = 2 } = {}) {
    const client = await office(owner).member('company')
    const posting = await postingsOf(owner)('published', { client_id: client.organizationId })
    const lead = await talents.complete()
    const mates: TalentActor[] = []
    for (let n = 0; n < size; n++) mates.push(await talents.complete())
    const teammates = []
    for (const mate of mates) teammates.push({ email: await emailOf(mate), part: 'デザイン' })
    const motivation = '三人で、旅館の直販サイトと写真と広告を分けて担当できます。'
    const bid = { motivation, proposal: '', wishedFeeYen: 90_000, wishedHours: 30, teammates }
    const id = await as(db, lead, (tx) => formTeam(tx, lead, posting.id, bid, NOW))
    return { id, lead, mates, client, posting }
  }

  const consent = (id: string, mate: TalentActor, now = NOW) =>
    as(db, mate, (tx) => consentToTeam(tx, mate, id, wordingOfTeammate('発注者'), now))

  /** All have consented and the clock has sent it in. */
  async function submitted() {
    const team = await gathering()
    for (const mate of team.mates) await consent(team.id, mate)
    await submitReadyTeams(db, NOW)
    const { application_id } = await owner
      .selectFrom('teams')
      .select('application_id')
      .where('id', '=', team.id)
      .executeTakeFirstOrThrow()
    return { ...team, applicationId: application_id ?? '' }
  }

  const placesOf = (id: string) =>
    owner.selectFrom('teammates').selectAll().where('team_id', '=', id).orderBy('at').orderBy('id').execute()

  return { gathering, consent, submitted, placesOf }
}
