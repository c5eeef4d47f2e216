/**
 * Regenerates what is printed from the code: db/types.ts (rows for the compiler) and db/schema.sql from a migrated database,
 * docs/states.md, docs/permissions.md, docs/indicators.md and docs/accessibility.md from the tables of moves, the routes, definitions and criteria.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accessibilityPage } from './docs/accessibility.ts'
import { indicatorsPage } from './docs/indicators.ts'
import { permissionsPage } from './docs/permissions.ts'
import { statesPage } from './docs/states.ts'
import { jobNames } from '../src/later.ts'
import { openDatabase } from '../src/platform/db/database.ts'
import { describeSchema } from '../src/platform/db/describe.ts'
import { embeddedConnection, startEmbedded } from '../src/platform/db/launcher.ts'
import { createDatabase, prepareDatabase } from '../src/platform/db/prepare.ts'

const NAME = 'generate'
const folder = mkdtempSync(join(tmpdir(), 'yui-generate-'))
const server = await startEmbedded(folder, { durable: false })
const config = embeddedConnection(server.host, 'postgres', NAME)
try {
  await createDatabase(server.host, NAME)
  await prepareDatabase(config, jobNames)

  const owner = openDatabase(config)
  writeFileSync('db/schema.sql', await describeSchema(owner))
  await owner.destroy()

  const url = `postgres://postgres@localhost/${NAME}?host=${encodeURIComponent(server.host)}`
  const mapping = JSON.stringify({ int8: 'number', numeric: 'number', date: 'string' })
  execFileSync(
    'kysely-codegen',
    [
      '--dialect',
      'postgres',
      '--url',
      url,
      '--out-file',
      'db/types.ts',
      '--default-schema',
      'public',
      '--include-pattern',
      'public.*',
      '--exclude-pattern',
      'public.kysely*',
      '--type-mapping',
      mapping,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
writeFileSync('docs/accessibility.md', accessibilityPage())
writeFileSync('docs/states.md', statesPage())
writeFileSync('docs/permissions.md', permissionsPage())
writeFileSync('docs/indicators.md', indicatorsPage())
