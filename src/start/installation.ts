import { as, clock } from '../actor.ts'
import { record } from '../journal.ts'
import type { Database } from '../platform/db/database.ts'

/** The installation is named in the journal by one fixed id. */
export const INSTALLATION = '00000000-0000-4000-8000-000000000001'

/**
 * Marks a new database as a demo or not; the mark is made once and never changed.
 * @param wanted what a database without a mark shall become
 * @returns what the database is
 */
export function markInstallation(db: Database, wanted: boolean, now: Date): Promise<boolean> {
  return as(db, clock, async (tx) => {
    const made = await tx
      .insertInto('installation')
      .values({ demo: wanted, made_at: now })
      .onConflict((c) => c.column('sole').doNothing())
      .returning('demo')
      .executeTakeFirst()
    if (made)
      await record(tx, clock, { name: 'installation.made', subject: INSTALLATION, detail: { demo: wanted } }, now)
    const { demo } = await tx.selectFrom('installation').select('demo').executeTakeFirstOrThrow()
    return demo
  })
}
