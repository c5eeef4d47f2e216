/**
 * Does everything hold that must hold? Asks db/invariants.sql and counts every submitted figure again, in the database of
 * var/ (YUI_VAR) or DATABASE_URL. Only reads. Exit code 1 when something is broken, with the records that break it.
 *   npm run invariants
 */
import { readConfig } from '../src/start/config.ts'
import { findDatabase } from '../src/start/find-database.ts'
import { brokenInvariants, invariants } from '../src/house/invariants.ts'
import { openDatabase } from '../src/platform/db/database.ts'

const { logins, server } = await findDatabase(readConfig({ ...process.env, WEB: 'off', WORKER: 'off' }), new Date())
const db = openDatabase({ ...logins.program, max: 2, statement_timeout: 0 })
try {
  const broken = await brokenInvariants(db)
  for (const { invariant, record, why } of broken) console.log(`✗ ${invariant}\n  ${record}: ${why}`)
  console.log(
    broken.length === 0
      ? `✓ ${invariants().length + 1} invariants hold`
      : `${broken.length} records break what must hold`,
  )
  process.exitCode = broken.length === 0 ? 0 : 1
} finally {
  await db.destroy()
  await server?.stop()
}
