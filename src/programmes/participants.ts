import type { Actor } from '../actor.ts'
import { record } from '../journal.ts'
import type { Tx } from '../platform/db/database.ts'
import { Invalid, NotFound } from '../platform/errors.ts'
import { findProgrammeYear } from './find-programme-year.ts'

/** 運営事業者・支援機関を加える. @throws Invalid for any other organization, or one that takes part already */
export async function addParticipant(
  tx: Tx,
  actor: Actor,
  programmeYearId: string,
  organizationId: string,
  now: Date,
): Promise<void> {
  const { municipality_id } = await findProgrammeYear(tx, actor, programmeYearId, 'planYear', { lock: true })
  const found = (await participantsToChoose(tx)).find(({ id }) => id === organizationId)
  if (!found) throw new Invalid({ organization: '運営事業者か支援機関を、一覧から選んでください' })
  const added = await tx
    .insertInto('programme_participants')
    .values({ programme_year_id: programmeYearId, organization_id: organizationId, municipality_id, at: now })
    .onConflict((c) => c.doNothing())
    .returning('organization_id')
    .executeTakeFirst()
  if (!added) throw new Invalid({ organization: 'この組織はすでに参加しています' })
  const detail = { organization: organizationId }
  await record(tx, actor, { name: 'programmeYear.joined', subject: programmeYearId, detail }, now)
}

/** 参加を終える. @throws NotFound for an organization that does not take part */
export async function removeParticipant(
  tx: Tx,
  actor: Actor,
  programmeYearId: string,
  organizationId: string,
  now: Date,
): Promise<void> {
  await findProgrammeYear(tx, actor, programmeYearId, 'planYear', { lock: true })
  const removed = await tx
    .deleteFrom('programme_participants')
    .where('programme_year_id', '=', programmeYearId)
    .where('organization_id', '=', organizationId)
    .returning('organization_id')
    .executeTakeFirst()
  if (!removed) throw new NotFound()
  const detail = { organization: organizationId }
  await record(tx, actor, { name: 'programmeYear.left', subject: programmeYearId, detail }, now)
}

/** Operators and supporters, by name. */
export function participantsToChoose(tx: Tx): Promise<{ id: string; name: string; kind: string }[]> {
  return tx
    .selectFrom('organizations')
    .select(['id', 'name', 'kind'])
    .where('kind', 'in', ['operator', 'supporter'])
    .where('state', '=', 'active')
    .orderBy('kind')
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute()
}
