import { sql } from 'kysely'
import { limitOf } from '../limits.ts'
import type { Tx } from '../platform/db/database.ts'
import { Stale } from '../platform/errors.ts'
import { waitingFor } from './application.ts'

/**
 * Whoever applies everywhere is answered nowhere. Two applications of one talent are counted one after the other.
 * @throws Stale when as many are open as the house takes
 */
export async function refuseTooManyOpen(tx: Tx, talentId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`open applications of ${talentId}`}, 0))`.execute(tx)
  const { open } = await tx
    .selectFrom('applications')
    .select((e) => e.fn.countAll<number>().as('open'))
    .where('talent_id', '=', talentId)
    .where('state', 'in', Object.keys(waitingFor))
    .executeTakeFirstOrThrow()
  const most = await limitOf(tx, 'openApplicationsPerTalent')
  if (open >= most)
    throw new Stale(
      `同時に進められる応募は${most}件までです。どれかの結果が出るか、辞退してから、あらためて応募してください。`,
    )
}
